// 090009 AZRErstmeldung: a new record with Grundpersonalien and a first Meldestatus (XAuslaender 26.11: titles and Duldung
// are not among the kinds that an Erstmeldung may carry).
import type { Erstmeldung } from "../../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../../kernel/kennungen.ts";
import type { Result } from "../../../kernel/result.ts";
import { fehler, type Fehler } from "../../kataloge/fehler.ts";
import { conclude, refused } from "./conclude.ts";
import { initialDatensatz } from "../initial-datensatz.ts";
import type { Entscheidung, MeldungKontext, Verweigerung } from "./entscheidung.ts";
import { blocksOfErstmeldung } from "./gemeldeter-block.ts";
import { judgeErstmeldungsform } from "./meldungsform.ts";
import { addEvent, meldendeOf, negotiate, openVerhandlung, type Verhandlung } from "./verhandlung.ts";

export interface ErstmeldungKontext extends MeldungKontext {
  /** Records whose Personalien have the same normal form. */
  readonly gleiche: readonly AzrNummer[];
}

/** How many records a refusal names (the schema's bound). */
const GLEICHE_MAX = 50;

/**
 * Decides on an Erstmeldung that would get this AZR number. Refuses like decideFolgemeldung, and with 4003 when records
 * with equal Personalien exist that it does not name in nichtIdentischMit (section 5 (1) AZRG-DV). That is told only to
 * an authority whose message could be stored otherwise.
 */
export function decideErstmeldung(
  azrNummer: AzrNummer,
  meldung: Erstmeldung,
  kontext: ErstmeldungKontext,
): Result<Entscheidung, Verweigerung> {
  const form = judgeErstmeldungsform(meldung);
  if (form !== undefined) return refused([], form);
  const before = initialDatensatz(azrNummer);
  const { nichtIdentischMit } = meldung;
  const opened = openVerhandlung(before, meldung, kontext);
  const created = addEvent(
    opened,
    { type: "azr.ereignisse.v1.DatensatzCreated", data: { azrNummer, nichtIdentischMit } },
    meldendeOf(opened),
  );
  const verhandlung = withoutDerivedRefusal(blocksOfErstmeldung(meldung).reduce(negotiate, created));
  const gleiche = kontext.gleiche.filter((nummer) => !nichtIdentischMit.includes(nummer)).slice(0, GLEICHE_MAX);
  if (verhandlung.fehler.length > 0 || gleiche.length === 0) return conclude(verhandlung, before, []);
  const anzahl = gleiche.length === 1 ? "einen Datensatz" : `${gleiche.length} Datensätze`;
  const parameter = { anzahl, nummern: gleiche.join(", ") };
  const attribut = ["AZRErstmeldung.nichtIdentischMit"];
  return refused([], [fehler("AZR-4003", parameter, attribut, "/nichtIdentischMit")], gleiche);
}

/**
 * Without its Meldestatus nobody leads the new record, so that the Personalien lack a Grundlage: saying so beside the
 * refusal of the Meldestatus would send the clerk the wrong way.
 */
function withoutDerivedRefusal(verhandlung: Verhandlung): Verhandlung {
  const isDerived = ({ schluessel, pointer }: Fehler): boolean =>
    schluessel === "AZR-3001" && pointer === "/grundpersonalien";
  const own = verhandlung.fehler.filter((refusal) => !isDerived(refusal));
  return own.length === 0 ? verhandlung : { ...verhandlung, fehler: own };
}
