// 090098, made from the state alone: the answer to a message and the answer to its repetition after its Vorgang was purged
// come from the same place (register rules, section 6). Hints belong to the first answer only.
import type { BestaetigungMeldung, BlockGrundlage, Referenzen } from "../../../../proto/generated/nachrichten.ts";
import type { Behoerdenkennzeichen } from "../../../kernel/kennungen.ts";
import type { Uuid } from "../../../kernel/uuid.ts";
import { ausstehend } from "../../angehoerige/ergebnis.ts";
import { formulateHinweis, type HinweisWert } from "../../kataloge/hinweise.ts";
import type { Datensatz, GespeicherteNachricht } from "../datensatz.ts";

/** What a message of this authority stored here; undefined when it has not. */
export function findNachricht(
  { nachrichten }: Datensatz,
  behoerde: Behoerdenkennzeichen,
  nachrichtenUUID: Uuid,
): GespeicherteNachricht | undefined {
  return nachrichten.findLast(
    (stored) => stored.nachrichtenUUID === nachrichtenUUID && stored.meldendeBehoerde === behoerde,
  );
}

/** The confirmation of a stored message, before anything is known about relatives. */
export function confirm(
  { azrNummer }: Datensatz,
  { nachrichtenUUID, revision, bloecke, uebernahme, bestellschritt }: GespeicherteNachricht,
  hinweise: readonly HinweisWert[],
): BestaetigungMeldung {
  const bestellung = bestellschritt === undefined ? [] : [{ sachverhalt: "titelbestellung", ...bestellschritt }];
  const grundlagen = [...bestellung, ...bloecke].map(({ sachverhalt, grundlage, bis }): BlockGrundlage => ({
    block: sachverhalt,
    grundlage,
    ...(bis === undefined ? {} : { bis }),
  }));
  const bestellt = bestellschritt === undefined ? {} : { titelbestellung: bestellschritt.referenzId };
  const angehoerige = uebernahme?.angehoerige ?? [];
  return {
    nachrichtentyp: "090098",
    ausloeserUUID: nachrichtenUUID,
    azrNummer,
    revision,
    referenzen: bloecke.reduce<Referenzen>(
      (all, block) => ({ ...all, [block.sachverhalt]: block.referenzId }),
      bestellt,
    ),
    hinweise: hinweise.map(formulateHinweis),
    personalienAehnlich: [],
    erweiterung: {
      grundlagen,
      angehoerige: angehoerige.map((auswahl) => ausstehend(auswahl.azrNummer, nachrichtenUUID)),
    },
  };
}
