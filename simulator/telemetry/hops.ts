// The parts that the time of one request is cut into. Each instant of a request belongs to exactly one hop, so the
// hops of a request add up to its duration. Names and their numbers (the index) stand in records and on metrics for
// ever: new ones are added at the end.

/** The eleven hops of the register's own process, in the order a stored message usually passes them. */
export const HOPS = [
  "loop_wait",
  "authn",
  "decode",
  "rights",
  "load",
  "decide",
  "append_wait",
  "commit",
  "search",
  "projection",
  "encode",
] as const;

/** Name of a hop, as label `hop` of the metrics and in the request record. */
export type Hop = (typeof HOPS)[number];

/** What happens in a hop, and what a large value points to; one sentence each. */
export const HOP_MEANING: Readonly<Record<Hop, string>> = {
  loop_wait: "the body has not arrived whole yet, or the event loop is busy with other requests",
  authn: "the access token is verified",
  decode: "the body is decoded and validated against the schema",
  rights: "purpose, person in charge and the authority's admission are judged",
  load: "the state of the record is found: kept in memory, or read from the store and folded",
  decide: "the register judges the message or composes the answer",
  append_wait: "the append waits for its turn behind the single writer",
  commit: "the writer makes the batch durable; every member of the batch waits for the whole of it",
  search: "an index is asked for persons",
  projection: "the read models are brought up to date inside the append, or waited for",
  encode: "the answer is encoded and handed to the socket",
};

/** Number of each hop, for arrays that hold one value per hop. */
export const HOP_INDEX: Readonly<Record<Hop, number>> = {
  loop_wait: 0,
  authn: 1,
  decode: 2,
  rights: 3,
  load: 4,
  decide: 5,
  append_wait: 6,
  commit: 7,
  search: 8,
  projection: 9,
  encode: 10,
};
