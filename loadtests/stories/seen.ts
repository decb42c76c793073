// The records of a story's persons as the register showed them at one moment, and what a clerk takes from them.
import type { Gesamtauskunft, TitelbestellungAuskunft } from "../../proto/generated/nachrichten.ts";
import { assert, present } from "../../simulator/kernel/assert.ts";
import type { AzrNummer } from "../../simulator/kernel/azr-nummer.ts";
import { parseReferenzId, type ReferenzId } from "../../simulator/kernel/kennungen.ts";

/** Parts of a record that hold a list of blocks. */
export type BlockName =
  | "meldestatus"
  | "duldung"
  | "aufenthaltserlaubnis"
  | "niederlassungserlaubnis"
  | "aufenthaltsgestattung"
  | "aufenthaltsstatus"
  | "asylstatus"
  | "anschrift";

/** An order as its steps name it. */
export interface OrderSeen {
  /** First seven characters of its Referenz-ID. */
  readonly bestellung: string;
  readonly referenzId: ReferenzId;
}

/** The order that stands, or the one that a new order has replaced. */
export type WhichOrder = "standing" | "replaced";

const orderNameLength = 7;
/** Where orders do not exist a step still has to name one. */
const noOrder: OrderSeen = { bestellung: "0000000", referenzId: present(parseReferenzId("000000010"), "Referenz-ID") };

/** Records by the story's names of their persons. */
export class Seen {
  readonly #records: ReadonlyMap<string, Gesamtauskunft>;
  readonly #earlier: ReadonlyMap<string, Seen>;

  /** `earlier`: what was seen behind the steps that have a name. */
  constructor(records: ReadonlyMap<string, Gesamtauskunft>, earlier: ReadonlyMap<string, Seen>) {
    this.#records = records;
    this.#earlier = earlier;
  }

  /** The record of a person. */
  record(person: string): Gesamtauskunft {
    return present(this.#records.get(person), `a record of ${person}`);
  }

  azrNummer(person: string): AzrNummer {
    return this.record(person).azrNummer;
  }

  /** All records by person. */
  all(): readonly (readonly [string, Gesamtauskunft])[] {
    return [...this.#records];
  }

  /** The same persons as a clerk saw them behind an earlier step. */
  behind(step: string): Seen {
    return present(this.#earlier.get(step), `a step named ${step}`);
  }

  /** Referenz-ID of a block: the current one, or the one with this event date (`JJJJ-MM-TT`). */
  referenz(person: string, block: BlockName, day?: string): ReferenzId {
    const blocks = this.record(person)[block];
    const found = blocks.find((entry) => day === undefined || entry.fachdaten.ereignisdatum === day);
    return present(found, `${block} of ${person}${day === undefined ? "" : ` of ${day}`}`).referenzId;
  }

  /** Referenz-ID of the Grundpersonalien. */
  referenzPersonalien(person: string): ReferenzId {
    return present(this.record(person).grundpersonalien, `Grundpersonalien of ${person}`).referenzId;
  }

  /** A person's order: the one that stands, or the one that another replaced. */
  order(person: string, which: WhichOrder): OrderSeen {
    const isReplaced = which === "replaced";
    const order = ordersOf(this.record(person)).find(({ nachfolger }) => (nachfolger !== undefined) === isReplaced);
    if (order === undefined) return noOrder;
    const { referenzId } = order;
    assert(referenzId.length > orderNameLength, "a Referenz-ID is longer than its token");
    return { bestellung: referenzId.slice(0, orderNameLength), referenzId };
  }
}

/** The orders of a record. */
export function ordersOf(record: Gesamtauskunft): readonly TitelbestellungAuskunft[] {
  return record.erweiterung?.titelbestellungen ?? [];
}
