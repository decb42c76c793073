// The title block that a hand-over or delivery writes, in the append that closes the order: event date = decision (Anlage
// column B, time 2), number = serial number, writer = ordering authority (register rules, section 4, table "on hand-over").
import type { Umschlag } from "../../../proto/generated/ereignisse.ts";
import type { Bestellschritt } from "../../../proto/generated/nachrichten.ts";
import { present } from "../../kernel/assert.ts";
import { blockNameOf, firstReferenzId, isReferenzIdTaken, nextReferenzId } from "../datensatz/referenz-id.ts";
import { addEvent, meldendeOf, nextEreignisId, type Verhandlung } from "../datensatz/meldung/verhandlung.ts";
import type { Reported, FachdatenVon } from "../sachverhalte/fachdaten.ts";
import { SACHVERHALTE } from "../sachverhalte/sachverhalte.ts";
import type { Gewaehrt } from "../schreibrecht/frage.ts";
import type { Lage } from "../schreibrecht/lage.ts";
import { findBestellung } from "./fold-bestellungen.ts";
import type { Schritturteil } from "./judge-bestellschritt.ts";
import { titelfolgeOf, type Titelfolge, type Uebergabe } from "./titel-bei-aushaendigung.ts";
import type { Titelart, Titelbestellung } from "./titelbestellung.ts";

/** A document that is with the person now, and what becomes of the title. */
export type BeurteilteUebergabe =
  BeurteilteUebergabeVon<"aufenthaltserlaubnis"> | BeurteilteUebergabeVon<"niederlassungserlaubnis">;

interface BeurteilteUebergabeVon<Name extends Titelart> {
  readonly titelart: Name;
  readonly bestellung: Titelbestellung;
  /** Whose title it is. */
  readonly behoerde: Uebergabe["behoerde"];
  readonly folge: Titelfolge<Name>;
}

/** What a step hands over; undefined when it hands over nothing, or comes too late to do so. */
export function uebergabeIn(
  lage: Lage,
  { bestellung, wirkung }: Schritturteil,
  { aushaendigung, produktion }: Bestellschritt,
): BeurteilteUebergabe | undefined {
  if (wirkung !== "AUSGEHAENDIGT" && wirkung !== "ZUGESTELLT") return undefined;
  const nummer = present(
    (aushaendigung ?? produktion)?.nummerDesAufenthaltstitels,
    "serial number of a document that is handed over",
  );
  // On delivery no right of anybody is used: the title is the ordering authority's.
  const behoerde = aushaendigung === undefined ? bestellung.bestellendeBehoerde : lage.behoerde.kennzeichen;
  const uebergabe = { lage, bestellung, behoerde, nummer };
  const { titelart } = bestellung;
  if (titelart === "aufenthaltserlaubnis") {
    return { titelart, bestellung, behoerde, folge: titelfolgeOf(titelart, uebergabe) };
  }
  return { titelart, bestellung, behoerde, folge: titelfolgeOf(titelart, uebergabe) };
}

/** Adds the block or its number, and the link. */
export function addTitel(verhandlung: Verhandlung, uebergabe: BeurteilteUebergabe, recht: Gewaehrt): Verhandlung {
  return uebergabe.titelart === "aufenthaltserlaubnis"
    ? addTitelOf(verhandlung, uebergabe, recht)
    : addTitelOf(verhandlung, uebergabe, recht);
}

function addTitelOf<Name extends Titelart>(
  verhandlung: Verhandlung,
  { titelart, bestellung, behoerde, folge }: BeurteilteUebergabeVon<Name>,
  recht: Gewaehrt,
): Verhandlung {
  if (folge.art === "KONFLIKT") return verhandlung;
  const id = nextEreignisId(verhandlung);
  const umschlag = umschlagOf(verhandlung, behoerde, recht);
  if (folge.art === "NUMMER") {
    const { block, fachdaten } = folge;
    const referenzId = nextReferenzId(block.referenzId, id);
    const reported: Reported<FachdatenVon[Name]> = {
      ...{ aenderungsArt: "02", referenzId, ersetzteReferenzId: block.referenzId },
      ...(fachdaten === undefined ? {} : { fachdaten }),
    };
    const numbered =
      fachdaten === undefined
        ? verhandlung
        : addEvent(verhandlung, SACHVERHALTE[titelart].eventOf(reported), umschlag, id);
    return addVerknuepfung(numbered, bestellung, blockNameOf(block.referenzId));
  }
  const referenzId = firstReferenzId(id, (name) => isReferenzIdTaken(verhandlung.datensatz, name));
  const nachgemeldet = umschlag.grundlage === "UEBERGANG" ? { nachgemeldet: true } : {};
  const reported: Reported<FachdatenVon[Name]> = {
    ...({ aenderungsArt: "01", referenzId, fachdaten: folge.fachdaten } as const),
    ...nachgemeldet,
  };
  const stored = addEvent(verhandlung, SACHVERHALTE[titelart].eventOf(reported), umschlag, id);
  const linked = addVerknuepfung(stored, bestellung, blockNameOf(referenzId));
  return { ...linked, hinweise: [...linked.hinweise, ...folge.hinweise] };
}

/** Links an order to a block, unless it is linked to it already. */
export function addVerknuepfung(verhandlung: Verhandlung, bestellung: Titelbestellung, titel: string): Verhandlung {
  const name = blockNameOf(bestellung.referenzId);
  const now = present(findBestellung(verhandlung.datensatz.bestellungen, name), "the order that is linked");
  if (now.titel === titel) return verhandlung;
  const ursacheId = present(verhandlung.events.at(-1), "what made the link").id;
  const event = {
    type: "azr.ereignisse.v1.TitelbestellungLinked",
    data: { referenzId: now.referenzId, titel },
  } as const;
  return addEvent(verhandlung, event, { grundlage: "GESETZLICH", ursacheId });
}

/** Writer is the ordering authority; the Bundesdruckerei is durchfuehrend when it delivers, on the Grundlage of the order. */
function umschlagOf(
  verhandlung: Verhandlung,
  behoerde: Uebergabe["behoerde"],
  { grundlage }: Gewaehrt,
): Omit<Umschlag, "nachrichtenUUID" | "zeitpunktMs"> {
  const meldende = meldendeOf(verhandlung);
  if (grundlage !== "ORIGINAER") return { grundlage, ...meldende };
  return { grundlage: "BESTELLUNG", ...meldende, verantwortlicheBehoerde: behoerde };
}
