// What must hold behind every scenario (register rules, section 3, "Invariants"): the stored events alone give the state that
// is served, every entry has a Grundlage, and nothing that others wrote since was altered or hidden on UEBERGANG or BESTELLUNG.
import type { StoredEvent } from "../../proto/generated/ereignis-typen.ts";
import { isEqual } from "../../simulator/kernel/equal.ts";
import { parseZeitpunktMs, tagOf } from "../../simulator/kernel/zeit.ts";
import { present } from "../../simulator/kernel/assert.ts";
import { MANDANT_PROJECTORS } from "../../simulator/mandant/mandant.ts";
import { answerGesamtauskunft } from "../../simulator/register/datensatz/auskunft/gesamtauskunft.ts";
import { currentBlock, lastChange, type Block, type Datensatz } from "../../simulator/register/datensatz/datensatz.ts";
import { evolve, foldDatensatz } from "../../simulator/register/datensatz/evolve.ts";
import { initialDatensatz } from "../../simulator/register/datensatz/initial-datensatz.ts";
import { blockNameOf } from "../../simulator/register/datensatz/referenz-id.ts";
import { SACHVERHALTE, SACHVERHALT_NAMEN } from "../../simulator/register/sachverhalte/sachverhalte.ts";
import { deriveAktenfuehrung } from "../../simulator/register/zustaendigkeit/aktenfuehrung.ts";
import { verdraengtAt } from "../../simulator/register/zustaendigkeit/beginn-der-fuehrung.ts";
import { newestFenster } from "../../simulator/register/zustaendigkeit/uebergangsfenster.ts";
import { createMemoryStore } from "../../simulator/store/memory/memory-store.ts";
import type { RecordedEvent } from "../../simulator/store/port.ts";
import type { DienstZugang } from "./dienst-zugang.ts";

const EVENTS_MAX = 100_000;
/** Grundlagen of somebody who does not lead and must not touch what others wrote since. */
const NACHRANGIG: readonly (string | undefined)[] = ["UEBERGANG", "BESTELLUNG"];

/** Everything that does not hold, in words. */
export async function verletzungen(dienst: DienstZugang): Promise<readonly string[]> {
  const events = await dienst.store.readAll("start", EVENTS_MAX);
  const records = Map.groupBy(
    events.filter(({ stream }) => stream.category === "datensatz"),
    ({ stream }) => stream.key,
  );
  const found: string[] = [...(await lesemodelle(dienst, events))];
  for (const stream of records.values()) {
    found.push(...(await wiedergabe(dienst, stream)), ...verlauf(dienst, stream));
  }
  return found;
}

/** The state that is served is the fold of what is stored. */
async function wiedergabe(dienst: DienstZugang, stream: readonly RecordedEvent[]): Promise<readonly string[]> {
  const { mandant } = dienst;
  const azrNummer = azrNummerOf(stream);
  const datensatz = present(foldDatensatz(azrNummer, stream), "a record");
  const replayed = answerGesamtauskunft(datensatz, mandant.uhr.now(), mandant.regelwerk, mandant.behoerden.find);
  const live = await dienst.auskunft(azrNummer);
  return isEqual(live, replayed) ? [] : [`Wiedergabe: ${azrNummer} ist nicht, was gespeichert ist`];
}

function azrNummerOf(stream: readonly RecordedEvent[]) {
  const first = stream[0]?.event;
  if (first?.type !== "azr.ereignisse.v1.DatensatzCreated") throw new Error("a record begins with DatensatzCreated");
  return first.data.azrNummer;
}

/** Each event against the state before it. */
function verlauf(dienst: DienstZugang, stream: readonly RecordedEvent[]): readonly string[] {
  let datensatz = initialDatensatz(azrNummerOf(stream));
  const found: string[] = [];
  for (const recorded of stream) {
    const danach = evolve(datensatz, recorded);
    const what = `${recorded.stream.key}/${recorded.revision} ${recorded.event.type}`;
    found.push(...ohneGrundlage(dienst, recorded).map((text) => `${what}: ${text}`));
    if (hidesOthers(dienst, datensatz, danach, recorded)) found.push(`${what}: ändert oder verdeckt fremde Einträge`);
    datensatz = danach;
  }
  return found;
}

/** A Grundlage that cannot carry an event. */
function ohneGrundlage({ mandant }: DienstZugang, { event, umschlag }: RecordedEvent): readonly string[] {
  const { grundlage, meldendeBehoerde, rechtBis } = umschlag;
  if (reportedIn(event) === undefined && !event.type.includes(".Titelbestellung")) return [];
  if (grundlage === undefined) return ["ohne Grundlage"];
  const art = meldendeBehoerde === undefined ? undefined : mandant.behoerden.find(meldendeBehoerde)?.behoerdenart;
  const heute = tagOf(present(parseZeitpunktMs(umschlag.zeitpunktMs), "instant of an event"));
  return [
    ...(grundlage === "GESETZLICH" && art !== undefined && art !== "REGISTERBEHOERDE"
      ? ["GESETZLICH durch andere"]
      : []),
    ...(grundlage === "UEBERGANG" && !mandant.regelwerk.uebergang ? ["UEBERGANG ohne Übergangsschreibrecht"] : []),
    ...(rechtBis !== undefined && rechtBis < heute ? [`Recht bis ${rechtBis}, benutzt am ${heute}`] : []),
  ];
}

function hidesOthers(
  { mandant }: DienstZugang,
  vorher: Datensatz,
  nachher: Datensatz,
  recorded: RecordedEvent,
): boolean {
  const { event, umschlag } = recorded;
  const reported = reportedIn(event);
  const behoerde = umschlag.verantwortlicheBehoerde ?? umschlag.meldendeBehoerde;
  if (reported === undefined || behoerde === undefined || !NACHRANGIG.includes(umschlag.grundlage)) return false;
  const { find } = mandant.behoerden;
  if (deriveAktenfuehrung(vorher, find)?.behoerde.kennzeichen === behoerde) return false;
  const abRevision = newestFenster(vorher, behoerde)?.abRevision ?? verdraengtAt(vorher, behoerde, find);
  if (abRevision === undefined) return false;
  const since = { behoerde, abRevision };
  const bloecke: readonly Block<unknown>[] = vorher.bloecke[reported.name];
  const changed = bloecke.find(({ referenzId }) => blockNameOf(referenzId) === blockNameOf(reported.referenzId));
  const current = currentBlock(bloecke);
  const now = currentBlock<unknown>(nachher.bloecke[reported.name]);
  const isHidden = current !== undefined && isChangedSince(current, since) && !isSame(current, now);
  return isHidden || (changed !== undefined && isChangedSince(changed, since));
}

/** Changed behind s* by somebody else; entries of the register itself are nobody else's. */
function isChangedSince(
  block: Block<unknown>,
  since: { readonly behoerde: string; readonly abRevision: number },
): boolean {
  const { position, behoerde } = lastChange(block);
  return position > since.abRevision && behoerde !== undefined && behoerde !== since.behoerde;
}

function isSame(left: Block<unknown>, right: Block<unknown> | undefined): boolean {
  return right !== undefined && blockNameOf(left.referenzId) === blockNameOf(right.referenzId);
}

function reportedIn(event: StoredEvent) {
  for (const name of SACHVERHALT_NAMEN) {
    const reported = SACHVERHALTE[name].reportedIn(event);
    if (reported !== undefined) return { name, referenzId: reported.referenzId };
  }
  return undefined;
}

/** The read models are a function of the stored events. */
async function lesemodelle({ store }: DienstZugang, events: readonly RecordedEvent[]): Promise<readonly string[]> {
  const rebuilt = createMemoryStore({ projectors: MANDANT_PROJECTORS });
  try {
    await rebuilt.bulk(
      events.map(({ stream, id, event, umschlag }) => [
        { stream, expected: "any", events: [{ id, event, umschlag }] } as const,
      ]),
    );
    return tablesOf(store.database).flatMap((table) => {
      const [live, again] = [rowsOf(store.database, table), rowsOf(rebuilt.database, table)];
      return isEqual(live, again) ? [] : [`Lesemodell ${table}: neu aufgebaut ist es ein anderes`];
    });
  } finally {
    await rebuilt.close();
  }
}

type Database = DienstZugang["store"]["database"];

function tablesOf(database: Database): readonly string[] {
  const rows = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return rows.map(({ name }) => String(name));
}

function rowsOf(database: Database, table: string): readonly string[] {
  const rows = database.prepare(`SELECT * FROM "${table}"`).all();
  return rows.map((row) => JSON.stringify(row)).toSorted();
}
