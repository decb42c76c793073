import type { Behoerde, Titelbestellungsmeldung } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import { judgeBestellform } from "../../register/titelbestellung/bestellform.ts";
import { decideTitelbestellungsmeldung } from "../../register/titelbestellung/decide-titelbestellungsmeldung.ts";
import type { ServiceContext } from "../context.ts";
import { digestOfTitelbestellungsmeldung } from "../inhalt-digest.ts";
import type { Nachricht } from "../vorgang.ts";
import { judgeBestellnachricht } from "./judge-bestellnachricht.ts";
import { refuseForm, submitMeldung, type MeldungOutcome } from "./submit-meldung.ts";

/** A step (990002) of an admitted authority on the order and the record of the path. */
export interface SubmitTitelbestellungsmeldung {
  readonly azrNummer: AzrNummer;
  /** First seven characters of the order's Referenz-ID. */
  readonly bestellung: string;
  readonly meldung: Titelbestellungsmeldung;
  /** The durchfuehrende Behoerde, as the Mandant knows it. */
  readonly behoerde: Behoerde;
}

/** Moves an order, with everything that follows from it and the Vorgang in the same append. */
export async function submitTitelbestellungsmeldung(
  context: ServiceContext,
  { azrNummer, bestellung, meldung, behoerde }: SubmitTitelbestellungsmeldung,
): Promise<MeldungOutcome> {
  const nachricht: Nachricht = {
    behoerde: meldung.durchfuehrendeBehoerde,
    nachrichtenUUID: meldung.nachrichtenkopf.nachrichtenUUID,
    sachbearbeiter: meldung.durchfuehrenderSachbearbeiter,
    inhaltDigest: digestOfTitelbestellungsmeldung(azrNummer, bestellung, meldung),
  };
  const form = judgeBestellform(meldung);
  if (form !== undefined) return refuseForm(form, nachricht);
  const inhalt = { azrNummer, bestellung, titelbestellungsmeldung: meldung };
  return submitMeldung(context, nachricht, "record first", (now) =>
    judgeBestellnachricht(
      context,
      {
        ...{ azrNummer, behoerde, nachricht, inhalt },
        decide: (datensatz, kontext) => decideTitelbestellungsmeldung(datensatz, bestellung, meldung, kontext),
      },
      now,
    ),
  );
}
