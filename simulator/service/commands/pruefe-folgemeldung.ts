// "nurPruefen": the whole message is judged with all relatives, and nothing is stored (register rules, section 5, point 5).
import type { AngehoerigeErgebnis, BestaetigungMeldung } from "../../../proto/generated/nachrichten.ts";
import { assert, present } from "../../kernel/assert.ts";
import { nurGeprueft } from "../../register/angehoerige/ergebnis.ts";
import { judgeAngehoerigen } from "../../register/angehoerige/judge-angehoerigen.ts";
import { massnahmeIn } from "../../register/angehoerige/massnahme.ts";
import { forgetNachricht } from "../../register/angehoerige/nur-pruefen.ts";
import type { MeldungKontext } from "../../register/datensatz/meldung/entscheidung.ts";
import type { ServiceContext } from "../context.ts";
import { datensatzStreamId, loadDatensatz } from "../load-datensatz.ts";
import type { Nachricht } from "../vorgang.ts";
import type { Judgement, MeldungOutcome } from "./submit-meldung.ts";

/** What would become of a Folgemeldung and of its relatives; `judgement` is what would be stored, and is not. */
export async function pruefeFolgemeldung(
  context: ServiceContext,
  nachricht: Nachricht,
  judgement: Judgement,
  kontext: MeldungKontext,
): Promise<MeldungOutcome> {
  if (judgement.kind === "refused") {
    return { kind: "refused", fehlernachricht: judgement.fehlernachricht, replayed: false };
  }
  const { bestaetigung, writes } = judgement;
  const { azrNummer } = bestaetigung;
  const record = present(writes[0], "what would be stored on the record");
  assert(typeof record.expected === "number", "a Folgemeldung is judged on a record that exists");
  const stored = await context.mandant.store.readStream(datensatzStreamId(azrNummer));
  const revision = record.expected;
  const events = [...stored.slice(0, revision + 1), ...record.events].map((event, index) => ({
    ...event,
    revision: index,
  }));
  const massnahme = present(massnahmeIn(azrNummer, events, nachricht), "the measure of a message");
  const angehoerige: AngehoerigeErgebnis[] = [];
  for (const auswahl of massnahme.angehoerige) {
    const akte = await loadDatensatz(context, auswahl.azrNummer);
    const angehoeriger = akte === undefined ? undefined : forgetNachricht(akte, nachricht);
    angehoerige.push(nurGeprueft(judgeAngehoerigen(massnahme, auswahl, angehoeriger, kontext).ergebnis));
  }
  return { kind: "stored", bestaetigung: checkedOnly(bestaetigung, revision, angehoerige), replayed: false };
}

/** Nothing was stored: the record keeps its revision, and there are no new Referenz-IDs. */
function checkedOnly(
  bestaetigung: BestaetigungMeldung,
  revision: number,
  angehoerige: readonly AngehoerigeErgebnis[],
): BestaetigungMeldung {
  const grundlagen = bestaetigung.erweiterung?.grundlagen ?? [];
  return { ...bestaetigung, revision, referenzen: {}, erweiterung: { grundlagen, angehoerige, nurGeprueft: true } };
}
