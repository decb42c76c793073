// Hints on a new Meldestatus entry (register rules, section 1, points 4 and 6).
import type { Meldestatus } from "../../../proto/generated/fachdaten.ts";
import { formatTag } from "../../kernel/zeit.ts";
import { BEHOERDENARTEN } from "../kataloge/behoerden.ts";
import { hinweis, type HinweisWert } from "../kataloge/hinweise.ts";
import { meldestatusZum } from "../plausibilitaet/meldestatus-text.ts";
import type { Pruefling } from "../plausibilitaet/regel.ts";
import { behoerdeText } from "../zustaendigkeit/aktenfuehrung.ts";
import { isZugang } from "../zustaendigkeit/meldestatus-liste.ts";
import { withKandidat } from "../plausibilitaet/meldestatus-kandidat.ts";

export function hinweiseOnMeldestatus(pruefling: Pruefling<Meldestatus>): readonly HinweisWert[] {
  return [...spaeterAeltererZugang(pruefling), ...todVorEintraegen(pruefling)];
}

/** H-3001: a present status reported late is history; whoever leads goes on leading. */
function spaeterAeltererZugang(pruefling: Pruefling<Meldestatus>): readonly HinweisWert[] {
  const { lage } = pruefling;
  const { aktenfuehrung } = lage;
  const { kandidat, liste, index } = withKandidat(pruefling);
  const mayLead = BEHOERDENARTEN[lage.behoerde.behoerdenart].fuehrtAkten;
  if (!isZugang(kandidat.code) || !mayLead || aktenfuehrung === undefined) return [];
  const leadsOn = liste.slice(index + 1).some((later) => later.position === aktenfuehrung.eintrag.position);
  if (!leadsOn) return [];
  const parameter = { seit: formatTag(aktenfuehrung.seit), behoerde: behoerdeText(aktenfuehrung.behoerde) };
  return [hinweis("H-3001", parameter)];
}

/** H-5002: a death may be dated before entries that stand; the hint lists them. */
function todVorEintraegen({ fachdaten, lage }: Pruefling<Meldestatus>): readonly HinweisWert[] {
  const { ereignisdatum } = fachdaten;
  if (fachdaten.meldestatusArt.code !== "06") return [];
  const later = lage.meldestatus.filter((entry) => isZugang(entry.code) && entry.ereignisdatum > ereignisdatum);
  if (later.length === 0) return [];
  const eintraege = later.map((entry) => meldestatusZum(entry.code, entry.ereignisdatum)).join(", ");
  return [hinweis("H-5002", { datum: formatTag(ereignisdatum), eintraege })];
}
