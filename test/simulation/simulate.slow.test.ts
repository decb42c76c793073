// The verb simulate as its user meets it: exit codes, and the command that plays a difference again.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { abweichungsbericht } from "./bericht.ts";
import { Treffer } from "./treffer.ts";

const script = fileURLToPath(new URL("./simulate.ts", import.meta.url));

function simulate(...args: readonly string[]) {
  return spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
}

test("--help tells the options", () => {
  const { status, stdout } = simulate("--help");
  expect(status).toBe(0);
  for (const option of ["--steps", "--seed", "--http"]) expect(stdout).toContain(option);
});

test.each([["--steps", "0"], ["--seed", "x"], ["--unknown"]])("a wrong call ends with 64: %s %s", (...args) => {
  const { status, stderr } = simulate(...args);
  expect(status).toBe(64);
  expect(stderr).toContain("--help");
});

test("plays one scenario of a seed by HTTP and says what it met", () => {
  const { status, stdout } = simulate("--seed", "7", "--steps", "60", "--http");
  expect(stdout).toMatch(/^\d+ commands in 1 scenarios, 1 of them by HTTP, \d+ faults; 0 differences$/mu);
  expect(status).toBe(0);
});

test("a difference is told with the command that plays it again", () => {
  const abweichung = {
    schritt: 3,
    befehl: { art: "uhr", auf: "2026-01-01T00:00:00.000Z" },
    unterschiede: ["anders"],
  } as const;
  const abweichungen = [{ seed: 4711, perHttp: true, abweichung }];
  const kampagne = { schritte: 60, szenarien: 1, perHttp: 1, treffer: new Treffer(), abweichungen };
  expect(abweichungsbericht(kampagne)).toContain("npm run simulate -- --seed 4711 --steps 60 --http\nBefehl 3: ");
});
