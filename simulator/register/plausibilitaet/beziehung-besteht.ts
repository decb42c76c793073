// AZR-5004 for Familienbeziehungen: one link to each relative. The relative takes the place of the event date that other
// facts are told apart by (register rules, section 2: "5004 only for 01 at the same date").
import type { Familienbeziehung } from "../../../proto/generated/fachdaten.ts";
import { formatTag, tagOf } from "../../kernel/zeit.ts";
import { lastVersion } from "../datensatz/datensatz.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import { othersOf, type Regel } from "./regel.ts";

export const beziehungBesteht: Regel<Familienbeziehung> = {
  schluessel: "AZR-5004",
  pruefe: (pruefling) => {
    if (pruefling.aenderungsArt !== "01") return undefined;
    const { azrNummer } = pruefling.fachdaten;
    const same = othersOf(pruefling).find((block) => block.fachdaten.azrNummer === azrNummer);
    if (same === undefined) return undefined;
    const { lage, stelle } = pruefling;
    const { behoerde, zeitpunkt } = lastVersion(same);
    const parameter = {
      ...aktenfuehrungParameter(lage),
      sachverhalt: `${pruefling.bezeichnung} zu ${azrNummer}`,
      datum: formatTag(tagOf(zeitpunkt)),
      melder: melderText(behoerde, lage.behoerdeOf),
      schritt: "statt „Zuspeicherung“ die Änderungsart „Aktualisierung“ melden",
    };
    return fehler("AZR-5004", parameter, [`${stelle.entitaet}.azrNummer`], stelle.block);
  },
};
