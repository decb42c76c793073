import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { AzrNummer } from "../../kernel/azr-nummer.ts";
import type { SuchPersonalien } from "../../register/suche/normal-form.ts";
import { splitNormalForm, suchschluessel } from "../../register/suche/normal-form.ts";
import { prepared } from "../../sqlite/prepared.ts";
import { textOf } from "../../sqlite/value.ts";
import { azrNummerOf } from "../azr-nummer-column.ts";
import { hashOf } from "./hash.ts";

/** Most numbers that a message lists as `personalienGleich`. */
const GLEICHE_MAX = 50;

export interface Suchergebnis {
  /** In ascending order, at most as many as asked for. */
  readonly azrNummern: readonly AzrNummer[];
  /** Rows that the index led to. */
  readonly rowsExamined: number;
}

/** Records whose Personalien meet a search; Geschlecht and Staatsangehörigkeiten count as far as it names them. */
export function findPersonen(database: DatabaseSync, suche: SuchPersonalien, trefferMax: number): Suchergebnis {
  return search(database, suchschluessel(suche), trefferMax, (row) => {
    if (suche.geschlecht !== undefined && suche.geschlecht !== row["geschlecht"]) return false;
    const staaten = textOf(row["staatsangehoerigkeiten"]).split(",");
    return (suche.staatsangehoerigkeiten ?? []).every((staat) => staaten.includes(staat));
  });
}

/** Records with a normalForm, in ascending order. */
export function personenByNormalForm(
  database: DatabaseSync,
  normalForm: string,
  personenMax = GLEICHE_MAX,
): readonly AzrNummer[] {
  const { schluessel, geschlecht, staatsangehoerigkeiten } = splitNormalForm(normalForm);
  return search(database, schluessel, personenMax, (row) => {
    return row["geschlecht"] === geschlecht && row["staatsangehoerigkeiten"] === staatsangehoerigkeiten;
  }).azrNummern;
}

type Row = Record<string, SQLOutputValue>;

function search(
  database: DatabaseSync,
  schluessel: string,
  trefferMax: number,
  accepts: (row: Row) => boolean,
): Suchergebnis {
  const rows = prepared(
    database,
    `SELECT azrNummer, schluessel, geschlecht, staatsangehoerigkeiten FROM personensuche
     WHERE hash = ? ORDER BY azrNummer`,
  ).iterate(hashOf(schluessel));
  const azrNummern: AzrNummer[] = [];
  let rowsExamined = 0;
  for (const row of rows) {
    rowsExamined += 1;
    if (row["schluessel"] === schluessel && accepts(row)) azrNummern.push(azrNummerOf(row["azrNummer"]));
    if (azrNummern.length >= trefferMax) break;
  }
  return { azrNummern, rowsExamined };
}
