// A program of its own beside a run. It knows which programs the run has started, and when its standard input closes, which
// happens however the run's process ends, it kills those that are left: even kill -9 on the run leaves nothing behind.
import { createInterface } from "node:readline";

const running = new Set<number>();

// A Ctrl-C at the terminal is for the run, which ends its programs in the right order.
for (const kind of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(kind, () => undefined);

// Lines: "+" and a process id when a program has started, "-" and its id when it has ended.
for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line.slice(1));
  if (line.startsWith("+")) running.add(pid);
  else running.delete(pid);
}
for (const pid of running) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself meanwhile.
  }
}
