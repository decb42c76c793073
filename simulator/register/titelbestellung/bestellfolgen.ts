// What follows from a step beside the title: hints to the sender and notices (Mitteilungen) to whoever must know (register
// rules, section 4). A notice says what and whom; its delivery is another matter.
import type { MitteilungRecorded } from "../../../proto/generated/ereignisse.ts";
import type { Uuid } from "../../kernel/uuid.ts";
import { blockNameOf } from "../datensatz/referenz-id.ts";
import { addEvent, lageIn, type Verhandlung } from "../datensatz/meldung/verhandlung.ts";
import { hinweis, type HinweisWert } from "../kataloge/hinweise.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { bestellungText, zustandText } from "./bestelltexte.ts";
import type { Schritturteil } from "./judge-bestellschritt.ts";
import type { Titelbestellung } from "./titelbestellung.ts";
import { passenderTitel } from "./verknuepfung.ts";
import { addVerknuepfung } from "./titelspeicherung.ts";
import { isOffen, erteilterTitel } from "./titelbestellung.ts";

/** The title could not be written: the sender and the aktenfuehrende Behoerde are told. */
export function addKonfliktfolgen(verhandlung: Verhandlung, bestellung: Titelbestellung, ursacheId: Uuid): Verhandlung {
  const parameter = { ...aktenfuehrungParameter(lageIn(verhandlung)), bestellung: bestellungText(bestellung.titelart) };
  const hinted = withHinweis(verhandlung, hinweis("H-5010", parameter));
  return tellAktenfuehrende(hinted, bestellung, "BESTELLUNG_KONFLIKT", ursacheId);
}

/** A production message without effect: a hint; the delivery of a closed order is told to the aktenfuehrende Behoerde. */
export function addProduktionsfolgen(
  verhandlung: Verhandlung,
  { bestellung, angaben, wirkung }: Schritturteil,
  ursacheId: Uuid,
): Verhandlung {
  if (wirkung !== "WIRKUNGSLOS") return verhandlung;
  const zustand = zustandText(bestellung);
  const texte = { meldung: angaben.name, bestellung: bestellungText(bestellung.titelart), zustand };
  const isUnordered = ["STORNIERT", "NEU_BESTELLT", "VERFALLEN"].includes(bestellung.zustand);
  if (angaben.ereignis !== "ZUGESTELLT" || !isUnordered) return withHinweis(verhandlung, hinweis("H-5008", texte));
  const hinted = withHinweis(verhandlung, hinweis("H-5012", texte));
  return tellAktenfuehrende(hinted, bestellung, "ZUSTELLUNG_OHNE_BESTELLUNG", ursacheId);
}

/** Links every open, decided order without link whose title block stands now, whoever stored it. */
export function addVerknuepfungen(verhandlung: Verhandlung): Verhandlung {
  return verhandlung.datensatz.bestellungen
    .filter((one) => isOffen(one) && one.titel === undefined && erteilterTitel(one) !== undefined)
    .reduce((so, one) => {
      const block = passenderTitel(so.datensatz, one.titelart, one);
      return block === undefined ? so : addVerknuepfung(so, one, blockNameOf(block.referenzId));
    }, verhandlung);
}

function tellAktenfuehrende(
  verhandlung: Verhandlung,
  { referenzId }: Titelbestellung,
  anlass: MitteilungRecorded["anlass"],
  ursacheId: Uuid,
): Verhandlung {
  const empfaenger = lageIn(verhandlung).aktenfuehrung?.behoerde.kennzeichen;
  if (empfaenger === undefined) return verhandlung;
  const data = { empfaenger, anlass, bestellung: blockNameOf(referenzId) };
  const event = { type: "azr.ereignisse.v1.MitteilungRecorded", data } as const;
  return addEvent(verhandlung, event, { grundlage: "GESETZLICH", ursacheId });
}

function withHinweis(verhandlung: Verhandlung, value: HinweisWert): Verhandlung {
  return { ...verhandlung, hinweise: [...verhandlung.hinweise, value] };
}
