import { StoreBusy, StoreOutcomeUnknown, StoreUnavailable } from "../store/port.ts";
import { AzrNummernExhausted } from "./azr-nummer-vergabe.ts";

const OPERATING_ERRORS = [StoreBusy, StoreUnavailable, StoreOutcomeUnknown, AzrNummernExhausted];

/** True for errors of disk, network or capacity: the process goes on. Everything else is a programmer error. */
export function isOperatingError(error: unknown): boolean {
  return OPERATING_ERRORS.some((type) => error instanceof type);
}
