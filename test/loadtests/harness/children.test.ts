import { mkdtemp, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ChildFailed, Children, type Child } from "../../../loadtests/harness/children.ts";
import { startProgram } from "../../support/child-program.ts";
import { waitFor } from "../../../loadtests/harness/wait-for.ts";

/** Whether a program listens there: the process ids of programs that nobody waits for may linger. */
function isOpen(port = 0): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });
}

const lives =
  "process.on('SIGTERM', () => { console.log('asked'); process.exit(7); }); setInterval(() => {}, 1000); console.log('up');";
const deaf = "process.on('SIGTERM', () => console.log('deaf')); setInterval(() => {}, 1000); console.log('up');";

describe("children", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "children-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function start(children: Children, code: string): Promise<{ readonly child: Child; readonly logFile: string }> {
    const logFile = join(folder, `${Math.random()}.log`);
    const child = await children.start({ name: "program", file: process.execPath, args: ["-e", code], logFile });
    const up = await waitFor(async () => ((await readFile(logFile, "utf8")).includes("up") ? true : undefined), {
      deadlineMs: 15_000,
      intervalMs: 20,
    });
    expect(up).toBe(true);
    return { child, logFile };
  }

  test("a program that is asked to end ends as it wants to, and what it said is kept", async () => {
    const children = new Children();
    const { child, logFile } = await start(children, lives);
    expect(children.running()).toEqual([child]);
    expect(await child.stop("SIGTERM", 10_000)).toEqual({ code: 7, signal: null });
    expect(children.running()).toEqual([]);
    expect(await readFile(logFile, "utf8")).toBe("up\nasked\n");
  });

  test("a program that does not listen is killed after the deadline", async () => {
    const children = new Children();
    const { child } = await start(children, deaf);
    expect(await child.stop("SIGTERM", 100)).toEqual({ code: null, signal: "SIGKILL" });
  });

  test("whatever is left is ended, last started first", async () => {
    const children = new Children();
    const [first, second] = [await start(children, lives), await start(children, lives)];
    expect(children.running()).toEqual([second.child, first.child]);
    await children.stopAll(10_000);
    expect(children.running()).toEqual([]);
    expect((await first.child.ended).code).toBe(7);
  });

  test("a program does not outlive a run that is killed without warning", async () => {
    const logFile = join(folder, "killed.log");
    const run = startProgram(new URL("../../support/run-with-child.ts", import.meta.url), [logFile]);
    const wait = { deadlineMs: 15_000, intervalMs: 50 };
    await run.nextLine();
    const port = await waitFor(async () => Number(await readFile(logFile, "utf8")) || undefined, wait);
    expect(await isOpen(port)).toBe(true);
    await run.kill();
    expect(await waitFor(async () => ((await isOpen(port)) ? undefined : "closed"), wait)).toBe("closed");
  });

  test("a program that is not there is named", async () => {
    const starting = new Children().start({
      name: "nothing",
      file: join(folder, "nothing"),
      args: [],
      logFile: join(folder, "n.log"),
    });
    await expect(starting).rejects.toThrow(ChildFailed);
    await expect(starting).rejects.toThrow(/nothing cannot be started/);
  });
});
