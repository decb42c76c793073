import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const composeFile = join(root, "docker-compose.yml");
const buildMsMax = 300_000;

/** Exit code and everything printed. */
function run(file: string, args: readonly string[], cwd: string): Promise<{ exitCode: unknown; output: string }> {
  const env = { ...process.env, CGO_ENABLED: "0", GOFLAGS: "-mod=readonly", GOWORK: "off" };
  return new Promise((done) => {
    execFile(file, args, { cwd, env, timeout: buildMsMax }, (error, stdout, stderr) =>
      done({ exitCode: error === null ? 0 : (error.code ?? "killed"), output: stdout + stderr }),
    );
  });
}

// The reference implementation of the Compose specification, built from the module pinned beside the other tools.
describe("docker-compose.yml against the Compose specification", () => {
  let folder = "";
  let checker: string | undefined;
  const file = (): string => join(folder, "docker-compose.yml");

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "azr-compose-"));
    const built = join(folder, process.platform === "win32" ? "compose.exe" : "compose");
    const module = join(root, "loadtests/toolchain/compose");
    const { exitCode, output } = await run("go", ["build", "-trimpath", "-o", built, "."], module);
    if (exitCode === "ENOENT") process.stderr.write("THE COMPOSE FILE IS NOT CHECKED: there is no go in PATH\n");
    else if (exitCode !== 0) throw new Error(`the checker does not build: ${output}`);
    else checker = built;
  }, buildMsMax);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is valid, every profile included", async ({ skip }) => {
    if (checker === undefined) return skip("go is not available");
    copyFileSync(composeFile, file());
    const { exitCode, output } = await run(checker, [file()], folder);
    expect({ exitCode, services: output.trim().split(" ") }).toEqual({
      exitCode: 0,
      services: ["grafana", "k6", "load", "prometheus", "seed", "simulator"],
    });
  });

  test.for([
    ["a misspelt key", "healthcheck:", "healthchek:", "healthchek false schema"],
    ["a condition that does not exist", "service_healthy", "service_well", "must be one of 'service_started'"],
    ["a volume that is not defined", "- load:/load", "- laod:/load", "undefined volume laod"],
    ["a service that is not defined", "      simulator:\n", "      simulater:\n", `undefined service "simulater"`],
    ["a duration without a unit", "interval: 5s", "interval: 5 apples", "unknown unit"],
    ["a port that is none", "127.0.0.1:8080:8080", "127.0.0.1:8080:808080", "808080"],
    ["YAML that is none", "services:", "services: [", "yaml"],
  ] as const)("%s is refused", async ([_name, from, to, reason], { skip }) => {
    if (checker === undefined) return skip("go is not available");
    const text = readFileSync(composeFile, "utf8");
    expect(text).toContain(from);
    writeFileSync(file(), text.replaceAll(from, to));
    const { exitCode, output } = await run(checker, [file()], folder);
    expect(output).toContain(reason);
    expect(exitCode).toBe(1);
  });
});
