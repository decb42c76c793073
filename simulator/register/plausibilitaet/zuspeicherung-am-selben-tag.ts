// AZR-5004: a new entry of a day on which one stands already (register rules, section 2: "5004 only for 01 at the same
// date"). Facts without a date (Grundpersonalien) stand once.
import { formatTag, tagOf } from "../../kernel/zeit.ts";
import { lastVersion } from "../datensatz/datensatz.ts";
import { fehler } from "../kataloge/fehler.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import { melderText } from "../zustaendigkeit/aktenfuehrung.ts";
import { othersOf, type Regel } from "./regel.ts";

export const zuspeicherungAmSelbenTag: Regel<unknown> = {
  schluessel: "AZR-5004",
  pruefe: (pruefling) => {
    if (pruefling.aenderungsArt !== "01") return undefined;
    const same = othersOf(pruefling).find((block) => block.ereignisdatum === pruefling.ereignisdatum);
    if (same === undefined) return undefined;
    const { lage, stelle } = pruefling;
    const { behoerde, zeitpunkt } = lastVersion(same);
    const parameter = {
      ...aktenfuehrungParameter(lage),
      sachverhalt: pruefling.bezeichnung,
      datum: formatTag(same.ereignisdatum ?? tagOf(zeitpunkt)),
      melder: melderText(behoerde, lage.behoerdeOf),
      schritt: "statt „Zuspeicherung“ die Änderungsart „Aktualisierung“ melden",
    };
    return fehler("AZR-5004", parameter, [`${stelle.entitaet}.aenderungsArt`], `${stelle.block}/aenderungsArt`);
  },
};
