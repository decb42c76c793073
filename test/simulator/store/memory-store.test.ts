import { createMemoryStore } from "../../../simulator/store/memory/memory-store.ts";
import { describeEventStoreContract } from "../../contracts/event-store.contract.ts";
import { describeLocalStoreContract } from "../../contracts/local-store.contract.ts";

describeEventStoreContract("the memory store", async (limits = {}) => {
  const store = createMemoryStore({ projectors: [], limits });
  return { store, dispose: () => store.close() };
});

describeLocalStoreContract("the memory store", async (projectors) => {
  const store = createMemoryStore({ projectors });
  return { store, dispose: () => store.close() };
});
