// Orders as a Gesamtauskunft shows them: beside the titles, always provisional (register rules, section 4).
import type { TitelbestellungAuskunft } from "../../../proto/generated/nachrichten.ts";
import type { ReferenzId } from "../../kernel/kennungen.ts";
import { formatZeitpunkt } from "../../kernel/zeit.ts";
import type { Datensatz } from "../datensatz/datensatz.ts";
import type { BehoerdeOf } from "../zustaendigkeit/aktenfuehrung.ts";
import { findBestellung } from "./fold-bestellungen.ts";
import type { Titelbestellung } from "./titelbestellung.ts";
import { verknuepfterTitel } from "./verknuepfung.ts";
import { geltendeZustimmung } from "./zustimmung.ts";

/** All orders, the newest first; closed ones too. */
export function titelbestellungen(datensatz: Datensatz, behoerdeOf: BehoerdeOf): readonly TitelbestellungAuskunft[] {
  return datensatz.bestellungen.map((one) => auskunftOf(one, datensatz, behoerdeOf)).toReversed();
}

function auskunftOf(
  bestellung: Titelbestellung,
  datensatz: Datensatz,
  behoerdeOf: BehoerdeOf,
): TitelbestellungAuskunft {
  const { referenzId, titelart, zustand, bestellendeBehoerde, antragsdatum, konflikt } = bestellung;
  return {
    ...{ referenzId, vorlaeufig: true, titelart, zustand, bestellendeBehoerde, antragsdatum },
    ...(bestellung.entscheidung === undefined ? {} : { entscheidung: bestellung.entscheidung }),
    ...(bestellung.bestellung === undefined ? {} : { bestellung: bestellung.bestellung }),
    ...member("zustimmung", geltendeZustimmung(bestellung, datensatz, behoerdeOf)),
    ...(konflikt ? { konflikt: true } : {}),
    ...member("titel", verknuepfterTitel(datensatz, titelart, bestellung)?.referenzId),
    ...member("vorgaenger", referenzOf(datensatz, bestellung.vorgaenger)),
    ...member("nachfolger", referenzOf(datensatz, bestellung.nachfolger)),
    letzteAenderung: formatZeitpunkt(bestellung.letzteAenderung),
  };
}

function referenzOf({ bestellungen }: Datensatz, name: string | undefined): ReferenzId | undefined {
  return name === undefined ? undefined : findBestellung(bestellungen, name)?.referenzId;
}

function member<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } {
  const empty: { readonly [Key in Name]?: Value } = {};
  return value === undefined ? empty : { ...empty, [name]: value };
}
