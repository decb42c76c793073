import { assert } from "../kernel/assert.ts";

/** Largest body of a request; a Folgemeldung with every block has a few kilobytes. */
export const BODY_BYTES_MAX = 1024 * 1024;
/** All header lines together; a token that names several hundred authorities still fits. */
export const HEADER_BYTES_MAX = 16 * 1024;
/** How long a request and its connection may take; tests have less patience. */
export interface ServerTimes {
  /** From the first byte of a request to its last one; slower senders get 408. */
  readonly requestMsMax: number;
  /** From the first byte of a request to the end of its header lines. */
  readonly headersMsMax: number;
  /** How often the server looks for requests that took too long. */
  readonly checkMs: number;
}
export const SERVER_TIMES: ServerTimes = { requestMsMax: 30_000, headersMsMax: 10_000, checkMs: 5_000 };
/** An open connection without a request; longer than the pools of usual clients and balancers keep theirs. */
export const KEEP_ALIVE_MS = 75_000;
/** A connection on which nothing moves in the middle of a request. */
export const CONNECTION_IDLE_MS_MAX = 120_000;
/** Open connections; further ones are closed at once. */
export const CONNECTIONS_MAX = 2_000;
/** Longest parameter in a path: a UUID, with room. */
export const PATH_PARAMETER_CHARACTERS_MAX = 200;
/** Form at the token endpoint. */
export const TOKEN_FORM_BYTES_MAX = 8 * 1024;
/** Requests in progress may finish until then; what still runs is cut off. */
export const DRAIN_MS_MAX = 10_000;
/** What a client is told to wait after 503, in seconds. */
export const RETRY_AFTER_SECONDS = 2;

assert(SERVER_TIMES.headersMsMax < SERVER_TIMES.requestMsMax, "header lines arrive before the whole request");
assert(SERVER_TIMES.requestMsMax < CONNECTION_IDLE_MS_MAX, "a slow request is told so before its connection is cut");
assert(TOKEN_FORM_BYTES_MAX < BODY_BYTES_MAX, "a form is smaller than a message");
