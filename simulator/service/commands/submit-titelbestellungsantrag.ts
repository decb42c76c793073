import type { Behoerde, Titelbestellungsantrag } from "../../../proto/generated/nachrichten.ts";
import type { AzrNummer } from "../../kernel/kennungen.ts";
import { decideTitelbestellungsantrag } from "../../register/titelbestellung/decide-titelbestellungsantrag.ts";
import type { ServiceContext } from "../context.ts";
import { digestOfTitelbestellungsantrag } from "../inhalt-digest.ts";
import type { Nachricht } from "../vorgang.ts";
import { judgeBestellnachricht } from "./judge-bestellnachricht.ts";
import { submitMeldung, type MeldungOutcome } from "./submit-meldung.ts";

/** An application for a title (990001) of an admitted authority on the record of the path. */
export interface SubmitTitelbestellungsantrag {
  readonly azrNummer: AzrNummer;
  readonly meldung: Titelbestellungsantrag;
  /** The durchfuehrende Behoerde, as the Mandant knows it. */
  readonly behoerde: Behoerde;
}

/** Opens an order, with the Vorgang in the same append. */
export async function submitTitelbestellungsantrag(
  context: ServiceContext,
  { azrNummer, meldung, behoerde }: SubmitTitelbestellungsantrag,
): Promise<MeldungOutcome> {
  const nachricht: Nachricht = {
    behoerde: meldung.durchfuehrendeBehoerde,
    nachrichtenUUID: meldung.nachrichtenkopf.nachrichtenUUID,
    sachbearbeiter: meldung.durchfuehrenderSachbearbeiter,
    inhaltDigest: digestOfTitelbestellungsantrag(azrNummer, meldung),
  };
  const inhalt = { azrNummer, titelbestellungsantrag: meldung };
  return submitMeldung(context, nachricht, "record first", (now) =>
    judgeBestellnachricht(
      context,
      {
        ...{ azrNummer, behoerde, nachricht, inhalt },
        decide: (datensatz, kontext) => decideTitelbestellungsantrag(datensatz, meldung, kontext),
      },
      now,
    ),
  );
}
