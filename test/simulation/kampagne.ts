// Many scenarios, each played on a register whose store misbehaves and on the oracle: what was met on the way is counted.
import { Zufall } from "../oracle/zufall.ts";
import type { Befehl, Szenario } from "../oracle/sprache.ts";
import { erzeuge } from "../oracle/erzeugen.ts";
import type { AppendFault } from "../support/simulator/faulty-store.ts";
import { DienstZugang } from "./dienst-zugang.ts";
import { HttpZugang } from "./http-zugang.ts";
import { Treffer } from "./treffer.ts";
import { vergleiche, type Abweichung } from "./vergleich.ts";

/** Commands of one scenario. */
export const SCHRITTE_JE_SZENARIO = 60;
/** Every so many scenarios one goes through the HTTP face. */
const HTTP_EVERY = 20;
const FAULT_CHANCE = 0.12;
const FAULTS: readonly AppendFault[] = ["LOST", "SILENT", "BUSY", "UNAVAILABLE"];

export interface Kampagne {
  readonly schritte: number;
  readonly szenarien: number;
  readonly perHttp: number;
  readonly faults: number;
  readonly treffer: Treffer;
  /** Seeds of the scenarios in which register and oracle differ. */
  readonly abweichungen: readonly { readonly seed: number; readonly abweichung: Abweichung }[];
}

export interface KampagneOptions {
  readonly seed: number;
  readonly schritte: number;
  /** Stops after so many differences. */
  readonly abweichungenMax: number;
  readonly onProgress?: (schritte: number) => void;
}

/** Plays scenarios of consecutive seeds until enough commands were played. */
export async function spieleKampagne(options: KampagneOptions): Promise<Kampagne> {
  const treffer = new Treffer();
  const abweichungen: { seed: number; abweichung: Abweichung }[] = [];
  let [schritte, szenarien, perHttp, faults] = [0, 0, 0, 0];
  while (schritte < options.schritte && abweichungen.length < options.abweichungenMax) {
    const seed = options.seed + szenarien;
    const viaHttp = szenarien % HTTP_EVERY === 0;
    const gespielt = await spieleSzenario(seed, viaHttp, treffer);
    if (gespielt.abweichung !== undefined) abweichungen.push({ seed, abweichung: gespielt.abweichung });
    szenarien += 1;
    schritte += gespielt.schritte;
    faults += gespielt.faults;
    perHttp += viaHttp ? 1 : 0;
    options.onProgress?.(schritte);
  }
  return { schritte, szenarien, perHttp, faults, treffer, abweichungen };
}

/** One scenario by its seed. */
export async function spieleSzenario(
  seed: number,
  viaHttp: boolean,
  treffer: Treffer,
): Promise<{ readonly schritte: number; readonly faults: number; readonly abweichung: Abweichung | undefined }> {
  const szenario = erzeuge(seed, SCHRITTE_JE_SZENARIO);
  const dienst = await DienstZugang.open(szenario);
  const face = viaHttp ? await HttpZugang.before(dienst, leserOf(dienst)) : undefined;
  const zufall = new Zufall(seed);
  let faults = 0;
  let schritte = 0;
  const plant = ({ art }: Befehl): void => {
    schritte += 1;
    dienst.store.failNoMore();
    if (art === "uhr" || !zufall.chance(FAULT_CHANCE)) return;
    faults += 1;
    dienst.store.failNext(zufall.eines(FAULTS));
  };
  treffer.szenario(szenario);
  try {
    const abweichung = await vergleiche(szenario, face ?? dienst, treffer.zuschauer, plant);
    treffer.events(await dienst.store.readAll("start", 100_000));
    return { schritte, faults, abweichung };
  } finally {
    await (face ?? dienst).close();
  }
}

function leserOf({ mandant }: DienstZugang): string {
  return mandant.behoerden.all().find(({ behoerdenart }) => behoerdenart === "AUSLAENDERBEHOERDE")?.kennzeichen ?? "";
}

/** The scenario of a seed, for whoever wants to look at it. */
export function szenarioOf(seed: number): Szenario {
  return erzeuge(seed, SCHRITTE_JE_SZENARIO);
}
