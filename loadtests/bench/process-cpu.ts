import { readdir, readFile } from "node:fs/promises";

/**
 * Nanoseconds that all threads of a process have been on a processor (Linux, /proc/PID/task/TID/schedstat: exact, where
 * user and system times are counted in ticks). Undefined elsewhere.
 */
export async function onCpuNs(pid: number): Promise<number | undefined> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => undefined);
  if (threads === undefined) return undefined;
  const texts = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, "utf8").catch(() => "0")),
  );
  return texts.reduce((sum, text) => sum + Number(text.split(" ")[0]), 0);
}
