// Everything that the register says keeps the schema, and events survive their encoding.
import { expect } from "vitest";
import type { NachrichtName } from "../../../proto/generated/nachricht-typen.ts";
import {
  decodeEvent,
  decodeUmschlag,
  encodeEvent,
  encodeUmschlag,
  messageNameOf,
} from "../../../proto/codec/events.ts";
import { validate } from "../../../proto/codec/validate.ts";
import type { PendingEvent } from "../../../simulator/register/datensatz/datensatz.ts";

/** Events to be stored keep the schema and come back as they were. */
export function checkEvents(events: readonly PendingEvent[]): void {
  for (const { event, umschlag } of events) {
    checkSchema(messageNameOf(event.type), event.data);
    checkSchema("Umschlag", umschlag);
    expect(decodeEvent(event.type, encodeEvent(event))).toEqual(event);
    expect(decodeUmschlag(encodeUmschlag(umschlag))).toEqual(umschlag);
  }
}

/** A message or a part of one keeps the schema. */
export function checkSchema(name: NachrichtName, value: object): void {
  // The validator fills in empty lists; what is judged must be complete by itself.
  const copy = structuredClone(value);
  expect(validate(name, copy)).toMatchObject({ ok: true });
  expect(copy).toEqual(value);
}
