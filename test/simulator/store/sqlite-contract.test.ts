import { join } from "node:path";
import type { SqliteStoreOptions } from "../../../simulator/store/sqlite/sqlite-store.ts";
import { openSqliteStore } from "../../../simulator/store/sqlite/sqlite-store.ts";
import { describeEventStoreContract } from "../../contracts/event-store.contract.ts";
import { describeLocalStoreContract } from "../../contracts/local-store.contract.ts";
import { makeTemporaryFolder } from "../../support/temporary-folder.ts";

describeEventStoreContract("the embedded store", (limits = {}) => openEmpty({ projectors: [], limits }));
describeLocalStoreContract("the embedded store", (projectors) => openEmpty({ projectors }));

async function openEmpty(options: Omit<SqliteStoreOptions, "file">) {
  const folder = makeTemporaryFolder();
  const store = await openSqliteStore({ ...options, file: join(folder.path, "register.sqlite") });
  const dispose = async (): Promise<void> => {
    await store.close();
    folder.remove();
  };
  return { store, dispose };
}
