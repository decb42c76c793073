// H-3003: a decision on UEBERGANG that is later than the event date of the Zuzug that displaced its authority is stored,
// because until the Zuzug was stored the register itself named that authority (register rules, section 3).
import { formatTag } from "../../kernel/zeit.ts";
import { hinweis, type HinweisWert } from "../kataloge/hinweise.ts";
import type { Pruefling } from "../plausibilitaet/regel.ts";
import { isVorDemWechsel } from "../zustaendigkeit/uebergangsfenster.ts";
import { ansprechstelle } from "../zustaendigkeit/aktenfuehrung.ts";
import { isZugang } from "../zustaendigkeit/meldestatus-liste.ts";

/** What the hint looks at: a block, or the application or step of an order. */
type Spaetmeldung = Pick<Pruefling<unknown>, "recht" | "ereignisdatum" | "lage" | "aenderungsArt">;

export function hinweisOnUebergang(pruefling: Spaetmeldung): readonly HinweisWert[] {
  const { recht, ereignisdatum, lage, aenderungsArt } = pruefling;
  const { fenster } = recht;
  if (aenderungsArt === "03" || aenderungsArt === "05") return [];
  if (recht.grundlage !== "UEBERGANG" || fenster === undefined || ereignisdatum === undefined) return [];
  if (!isVorDemWechsel(fenster, ereignisdatum)) return [];
  const zugang = lage.meldestatus.find((eintrag) => eintrag.position === fenster.abRevision);
  if (zugang === undefined || !isZugang(zugang.code) || ereignisdatum <= zugang.ereignisdatum) return [];
  const parameter = {
    datum: formatTag(ereignisdatum),
    zuzug: formatTag(zugang.ereignisdatum),
    behoerde: ansprechstelle(lage.aktenfuehrung),
  };
  return [hinweis("H-3003", parameter)];
}
