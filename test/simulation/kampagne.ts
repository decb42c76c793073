// Many scenarios, each played on a register whose store misbehaves and on the oracle: what was met on the way is counted.
import { Zufall } from "../oracle/zufall.ts";
import type { Befehl, Szenario } from "../oracle/sprache.ts";
import { erzeuge } from "../oracle/erzeugen.ts";
import type { AppendFault } from "../support/simulator/faulty-store.ts";
import { DienstZugang } from "./dienst-zugang.ts";
import { HttpZugang } from "./http-zugang.ts";
import { verletzungen } from "./invarianten.ts";
import { Treffer } from "./treffer.ts";
import { vergleiche, type Abweichung, type Versand } from "./vergleich.ts";

/** Commands of one scenario. */
export const SCHRITTE_JE_SZENARIO = 60;
/** Every so many seeds one goes through the HTTP face. */
const HTTP_EVERY = 20;
const FAULT_CHANCE = 0.12;
const FAULTS: readonly AppendFault[] = ["LOST", "SILENT", "BUSY", "UNAVAILABLE"];
const VERSAND: readonly (readonly [number, Versand])[] = [
  [92, "EINMAL"],
  [4, "DOPPELT"],
  [4, "ZUGLEICH"],
];
const EVENTS_MAX = 100_000;

export interface Kampagne {
  readonly schritte: number;
  readonly szenarien: number;
  readonly perHttp: number;
  readonly treffer: Treffer;
  /** Seeds of the scenarios in which register and oracle differ, or after which an invariant does not hold. */
  readonly abweichungen: readonly {
    readonly seed: number;
    readonly perHttp: boolean;
    readonly abweichung: Abweichung;
  }[];
}

export interface KampagneOptions {
  readonly seed: number;
  readonly schritte: number;
  /** Stops after so many differences. */
  readonly abweichungenMax: number;
  /** Every scenario goes through the HTTP face. */
  readonly alleHttp?: boolean;
  readonly onProgress?: (schritte: number) => void;
}

/** Plays scenarios of consecutive seeds until enough commands were played. */
export async function spieleKampagne(options: KampagneOptions): Promise<Kampagne> {
  const treffer = new Treffer();
  const abweichungen: { seed: number; perHttp: boolean; abweichung: Abweichung }[] = [];
  let [schritte, szenarien, perHttp] = [0, 0, 0];
  while (schritte < options.schritte && abweichungen.length < options.abweichungenMax) {
    const seed = options.seed + szenarien;
    const viaHttp = options.alleHttp === true || seed % HTTP_EVERY === 0;
    const gespielt = await spieleSzenario(seed, viaHttp, treffer);
    if (gespielt.abweichung !== undefined) {
      abweichungen.push({ seed, perHttp: viaHttp, abweichung: gespielt.abweichung });
    }
    szenarien += 1;
    schritte += gespielt.schritte;
    perHttp += viaHttp ? 1 : 0;
    options.onProgress?.(schritte);
  }
  return { schritte, szenarien, perHttp, treffer, abweichungen };
}

/** One scenario by its seed. */
async function spieleSzenario(
  seed: number,
  viaHttp: boolean,
  treffer: Treffer,
): Promise<{ readonly schritte: number; readonly abweichung: Abweichung | undefined }> {
  const szenario = szenarioOf(seed);
  const dienst = await DienstZugang.open(szenario);
  const face = viaHttp ? await HttpZugang.before(dienst, leserOf(dienst)) : undefined;
  treffer.szenario(szenario);
  let schritte = 0;
  try {
    const abweichung = await vergleiche({
      szenario,
      zugang: face ?? dienst,
      zwischen: (action) => dienst.store.interleave(action),
      vorher: planter(dienst, new Zufall(seed), treffer),
      zuschauer: (schritt, versand) => {
        schritte += 1;
        treffer.zuschauer(schritt, versand);
      },
    });
    dienst.store.failNoMore();
    treffer.events(await dienst.store.readAll("start", EVENTS_MAX));
    return { schritte: Math.max(schritte, 1), abweichung: abweichung ?? (await invariantAbweichung(dienst, szenario)) };
  } finally {
    await (face ?? dienst).close();
  }
}

/** Plants a fault of the store or chooses another way of sending. */
function planter({ store }: DienstZugang, zufall: Zufall, treffer: Treffer): (befehl: Befehl) => Versand {
  return ({ art }) => {
    store.failNoMore();
    if (art === "uhr") return "EINMAL";
    if (!zufall.chance(FAULT_CHANCE)) return zufall.gewichtet(VERSAND);
    const fault = zufall.eines(FAULTS);
    treffer.hit(`Störung ${fault}`);
    store.failNext(fault);
    return "EINMAL";
  };
}

/** Invariants that do not hold behind the last command. */
async function invariantAbweichung(dienst: DienstZugang, { befehle }: Szenario): Promise<Abweichung | undefined> {
  const unterschiede = await verletzungen(dienst);
  const befehl = befehle.at(-1);
  if (unterschiede.length === 0 || befehl === undefined) return undefined;
  return { schritt: befehle.length - 1, befehl, unterschiede };
}

function leserOf({ mandant }: DienstZugang): string {
  return mandant.behoerden.all().find(({ behoerdenart }) => behoerdenart === "AUSLAENDERBEHOERDE")?.kennzeichen ?? "";
}

/** The scenario of a seed. */
export function szenarioOf(seed: number): Szenario {
  return erzeuge(seed, SCHRITTE_JE_SZENARIO);
}
