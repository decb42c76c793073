import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type LauncherTree, makeLauncherTree } from "./support/launcher-tree.ts";

const notStarted = 78;

// The stand-in for npm is a shell script.
describe.skipIf(process.platform === "win32")("launch.mjs", () => {
  let tree: LauncherTree;
  beforeEach(() => {
    tree = makeLauncherTree();
  });
  afterEach(() => tree.remove());

  const endOf = async (
    ...args: Parameters<LauncherTree["start"]>
  ): Promise<{ code: number | null; output: string }> => {
    const run = tree.start(...args);
    return { code: await run.exitCode, output: run.output() };
  };

  test("every script of package.json is a verb, and every verb is a script", async () => {
    const parsed: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
    expect(parsed).toHaveProperty("scripts");
    const scripts = (parsed as { scripts: Record<string, string> }).scripts;
    for (const [name, command] of Object.entries(scripts)) expect(command).toBe(`node launch.mjs ${name}`);
    const { output } = await endOf(["--help"]);
    const verbs = [...output.matchAll(/^ {2}(\S+) /gm)].map(([, verb]) => verb);
    expect(verbs).toEqual(Object.keys(scripts));
  });

  test("lists the verbs when none or an unknown one is named, and installs nothing for that", async () => {
    expect(await endOf([])).toMatchObject({ code: notStarted, output: expect.stringMatching(/^ {2}day +replay/m) });
    expect(await endOf(["fly"])).toMatchObject({ code: notStarted, output: expect.stringContaining(`no verb "fly"`) });
    expect(await endOf(["--help"])).toMatchObject({ code: 0 });
    expect(tree.npmCalls()).toEqual([]);
  });

  test("installs once, says why, and passes arguments and exit code", async () => {
    const first = await endOf(["serve", "exit", "3", "--port", "a b"]);
    expect(first).toMatchObject({ code: 3, output: expect.stringContaining("node_modules does not exist") });
    expect(first.output).toContain(`verb runs with ["3","--port","a b"]`);
    expect(await endOf(["serve", "exit", "0"])).toMatchObject({ code: 0 });
    expect(tree.npmCalls()).toEqual(["ci --no-progress --include=dev --include=optional"]);
  });

  test("installs again when package-lock.json changes", async () => {
    await endOf(["serve", "exit", "0"]);
    tree.setLock({ "": {}, "node_modules/b": { version: "2.0.0" } });
    const second = await endOf(["serve", "exit", "0"]);
    expect(second.output).toContain("not what package-lock.json says");
    expect(tree.npmCalls()).toHaveLength(2);
  });

  test("accepts what npm installed by hand, unless a version differs or a needed package is missing", async () => {
    await endOf(["serve", "exit", "0"]);
    const record = (packages: unknown): void => {
      rmSync(join(tree.folder, "node_modules/.azr-installed"), { force: true });
      writeFileSync(join(tree.folder, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
    };
    tree.setLock({
      "": {},
      "node_modules/a": { version: "1.0.0" },
      "node_modules/o": { version: "1", optional: true },
    });
    record({ "node_modules/a": { version: "1.0.0" } });
    await endOf(["serve", "exit", "0"]);
    expect(tree.npmCalls()).toHaveLength(1);
    record({ "node_modules/a": { version: "1.0.1" } });
    await endOf(["serve", "exit", "0"]);
    expect(tree.npmCalls()).toHaveLength(2);
    record({ "node_modules/o": { version: "1" } });
    await endOf(["serve", "exit", "0"]);
    expect(tree.npmCalls()).toHaveLength(3);
  });

  test("a failed install names the ways out and leaves no mark that all is well", async () => {
    const failed = await endOf(["serve", "exit", "0"], "fail");
    expect(failed).toMatchObject({ code: notStarted, output: expect.stringMatching(/npm error network[^]*Ways out/) });
    expect(await endOf(["serve", "exit", "0"])).toMatchObject({ code: 0 });
  });

  test("an install without the optional packages is refused with the way out", async () => {
    const omitted = await endOf(["serve", "exit", "0"], "omit");
    expect(omitted).toMatchObject({ code: notStarted, output: expect.stringContaining("npm ci --include=optional") });
    expect(omitted.output).not.toContain("verb runs");
    expect(existsSync(join(tree.folder, "node_modules/.azr-installed"))).toBe(false);
  });

  describe("when npm drops a package made for this platform", () => {
    const native = { version: "1.0.0", optional: true, os: [process.platform], cpu: [process.arch] };
    const foreign = { version: "1.0.0", optional: true, os: ["aix"], cpu: ["ppc64"] };
    beforeEach(() => tree.setLock({ "": {}, "node_modules/native": native, "node_modules/foreign": foreign }));

    test("installs once more on the packaged Node, and only then", async () => {
      expect(await endOf(["serve", "exit", "0"], "ok")).toMatchObject({ code: 0 });
      expect(tree.npmCalls()).toHaveLength(1);
      rmSync(join(tree.folder, "node_modules"), { recursive: true });
      const dropped = await endOf(["serve", "exit", "0"], "drop");
      expect(dropped).toMatchObject({
        code: 0,
        output: expect.stringMatching(/left out native; once more, on Node 26/),
      });
      expect(tree.npmCalls()).toHaveLength(3);
      expect(readdirSync(join(tree.folder, ".cache/launch"))).toEqual([]);
    });

    test("says what is missing and the way out when that does not help", async () => {
      const failed = await endOf(["serve", "exit", "0"], "drop-always");
      expect(failed).toMatchObject({ code: notStarted, output: expect.stringMatching(/left out native[^]*Way out/) });
      expect(existsSync(join(tree.folder, "node_modules/.azr-installed"))).toBe(false);
    });
  });

  test("never installs while a run uses node_modules", async () => {
    const running = tree.start(["serve", "stay"]);
    await running.printed("verb runs");
    tree.setLock({ "": {}, "node_modules/b": { version: "2.0.0" } });
    const refused = await endOf(["serve", "exit", "0"]);
    expect(refused).toMatchObject({
      code: notStarted,
      output: expect.stringContaining(`process ${running.process.pid}`),
    });
    running.process.kill("SIGTERM");
    await running.exitCode;
    expect(await endOf(["serve", "exit", "0"])).toMatchObject({ code: 0 });
    expect(tree.npmCalls()).toHaveLength(2);
  });

  test("a run that was killed does not block the next install, nor does a killed install", async () => {
    const folder = join(tree.folder, ".cache/launch");
    mkdirSync(folder, { recursive: true });
    const gone = tree.start(["--help"]);
    await gone.exitCode;
    writeFileSync(join(folder, String(gone.process.pid)), "day");
    writeFileSync(join(folder, "install"), String(gone.process.pid));
    expect(await endOf(["serve", "exit", "0"])).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of two first starts only one installs, and both run", async () => {
    const runs = [tree.start(["serve", "exit", "0"], "slow"), tree.start(["serve", "exit", "0"], "slow")];
    expect(await Promise.all(runs.map((run) => run.exitCode))).toEqual([0, 0]);
    expect(tree.npmCalls()).toHaveLength(1);
  });

  test("Ctrl-C reaches the verb once, whether the terminal, npm or both send it", async () => {
    const run = tree.start(["serve", "stay"]);
    await run.printed("verb runs");
    const pid = run.process.pid ?? 0;
    process.kill(-pid, "SIGINT"); // what a terminal does: the whole group
    await run.printed("interrupts 1");
    process.kill(pid, "SIGINT"); // what npm adds
    process.kill(pid, "SIGTERM");
    expect(await run.exitCode).toBe(7);
    expect(run.output()).toContain("terminated after 1");
  });

  test("a verb that dies by a signal gives 128 and the signal's number", async () => {
    expect(await endOf(["serve", "abort"])).toMatchObject({ code: 137 });
  });
});
