// AZR-6005: the Aufenthaltsgestattung lasts as long as the asylum procedure (sections 55 (1) and 67 AsylG), so none is issued
// on a day on which no procedure runs. Judged on the Asylstatus that is the newest on that day.
import type { Asylstatus, Aufenthaltsgestattung } from "../../../proto/generated/fachdaten.ts";
import { formatTag, type Tagesdatum } from "../../kernel/zeit.ts";
import { currentBlock, type Datensatz } from "../datensatz/datensatz.ts";
import { codeEintrag } from "../kataloge/codelisten.ts";
import { ASYLSTATUSART, LAUFENDE_ASYLVERFAHREN } from "../kataloge/codelisten/asyl.ts";
import { fehler } from "../kataloge/fehler.ts";
import { feldIn } from "../sachverhalte/stelle.ts";
import { aktenfuehrungParameter } from "../schreibrecht/lage.ts";
import type { Regel } from "./regel.ts";

export const gestattungOhneAsylverfahren: Regel<Aufenthaltsgestattung> = {
  schluessel: "AZR-6005",
  pruefe: ({ fachdaten, lage, stelle }) => {
    const { ereignisdatum } = fachdaten;
    const status = asylstatusOn(lage.datensatz, ereignisdatum);
    if (status !== undefined && LAUFENDE_ASYLVERFAHREN.includes(status.asylstatusArt.code)) return undefined;
    const { aktenfuehrung } = aktenfuehrungParameter(lage);
    const parameter = { aktenfuehrung, datum: formatTag(ereignisdatum), asylstatus: asylstatusText(status) };
    return fehler("AZR-6005", parameter, ...feldIn(stelle, "ereignisdatum"));
  },
};

function asylstatusOn({ bloecke }: Datensatz, tag: Tagesdatum): Asylstatus | undefined {
  return currentBlock(bloecke.asylstatus.filter(({ fachdaten }) => fachdaten.ereignisdatum <= tag))?.fachdaten;
}

function asylstatusText(status: Asylstatus | undefined): string {
  if (status === undefined) return "ein Asylverfahren ist nicht gespeichert";
  const { asylstatusArt, ereignisdatum } = status;
  const bedeutung = codeEintrag(ASYLSTATUSART.urn, asylstatusArt.code)?.bedeutung ?? asylstatusArt.code;
  return `gespeichert ist „${bedeutung}“ zum ${formatTag(ereignisdatum)}`;
}
