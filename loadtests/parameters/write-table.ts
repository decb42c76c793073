// Writes docs/parameters.md again after a change of the data.
import { writeFile } from "node:fs/promises";
import { parameterTable } from "./parameter-table.ts";

await writeFile(new URL("../../docs/parameters.md", import.meta.url), parameterTable());
