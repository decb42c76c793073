import type { Uuid } from "../../kernel/uuid.ts";
import { fehler } from "../../register/kataloge/fehler.ts";
import type { MeldungOutcome } from "../../service/commands/submit-meldung.ts";
import { andererInhalt } from "../../register/vorgang/anderer-inhalt.ts";
import { vorgangPath } from "../../service/fehlernachricht.ts";
import { problemAnswer, refusal, repeatableAnswer, type Answer } from "../answer.ts";
import { RETRY_AFTER_SECONDS } from "../limits.ts";
import { unavailable } from "../pipeline.ts";

const REPLAYED = { "idempotent-replayed": "true" };

/** Puts the outcome of a reporting message into an answer; `created` is the status of one that was stored. */
export function answerMeldung(outcome: MeldungOutcome, nachrichtenUUID: Uuid, created: 200 | 201): Answer {
  switch (outcome.kind) {
    case "stored": {
      const { bestaetigung, replayed } = outcome;
      const { azrNummer, revision, hinweise } = bestaetigung;
      const location = created === 201 ? { location: `/v1/datensaetze/${azrNummer}` } : {};
      const headers = { etag: `"${revision}"`, ...location, ...(replayed ? REPLAYED : {}) };
      const result = hinweise.length > 0 ? "hinweis" : "stored";
      return repeatableAnswer("BestaetigungMeldung", bestaetigung, { status: created, outcome: result, headers });
    }
    case "refused":
      return problemAnswer(outcome.fehlernachricht, outcome.replayed ? { headers: REPLAYED } : {});
    case "contentDiffers":
      return refusal([andererInhalt()], { ausloeserUUID: nachrichtenUUID });
    case "busy":
      return unavailable();
    case "unknown": {
      const headers = { location: vorgangPath(nachrichtenUUID), "retry-after": String(RETRY_AFTER_SECONDS) };
      return refusal([fehler("AZR-1007", { uuid: nachrichtenUUID })], { ausloeserUUID: nachrichtenUUID, headers });
    }
  }
}
