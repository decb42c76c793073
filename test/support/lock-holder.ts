// A process that holds the writer lock of a file until it is killed.
import { acquireWriterLock } from "../../simulator/sqlite/writer-lock.ts";

acquireWriterLock(process.argv[2] ?? "");
process.stdout.write("held\n");
setInterval(() => undefined, 60_000);
