// A process in which 64 writers append to one embedded store until it is killed. It writes a line for each append only
// after the store has acknowledged it.
import { openSqliteStore } from "../../simulator/store/sqlite/sqlite-store.ts";
import { countingProjector } from "./counting-projector.ts";
import { datensatz, vorgang, write } from "./store-events.ts";

const [file = "", round = ""] = process.argv.slice(2);
const store = await openSqliteStore({ file, projectors: [countingProjector()] });

async function work(writer: number): Promise<never> {
  const head = (await store.readStream(datensatz(writer))).length;
  for (let n = head; ; n += 1) {
    const name = `${round} ${writer} ${n}`;
    const result = await store.append([
      write(datensatz(writer), n === 0 ? "none" : n - 1, name),
      write(vorgang(name), "none", `log ${name}`),
    ]);
    if (result.outcome === "conflict") throw new Error(`unexpected conflict of writer ${writer}`);
    process.stdout.write(`${writer} ${n} ${name}\n`);
  }
}

await Promise.all(Array.from({ length: 64 }, (_, writer) => work(writer)));
