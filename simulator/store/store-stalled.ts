import { StoreUnavailable } from "./port.ts";

/** The store cannot write just now (no room, file held); nothing of this call was stored, a later one may succeed. */
export class StoreStalled extends StoreUnavailable {}
