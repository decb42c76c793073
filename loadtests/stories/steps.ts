// Short ways to write the steps that many stories have.
import type { Meldestatus } from "../../proto/generated/fachdaten.ts";
import type { Meldungsinhalt } from "../client/folgemeldung.ts";
import type { AuthorityName } from "./authorities.ts";
import { both, stored } from "./expectations.ts";
import { meldestatus } from "./facts.ts";
import type { Seen } from "./seen.ts";
import type { Act, StoryStep } from "./story.ts";

/** Before the story: an authority takes a person up in the register, on this day. */
export function takenUp(who: AuthorityName, person: string, at: string): StoryStep {
  const act: Act = { kind: "erstmeldung", person, meldestatus: meldestatus("01", dayOf(at)) };
  return { at, who, text: "nimmt die Person auf.", act, expected: both(stored({})) };
}

/** Before the story: an authority reports something. */
export function reported(who: AuthorityName, at: string, act: Act): StoryStep {
  return { at, who, text: "meldet.", act, expected: both(stored({})) };
}

/** A Folgemeldung; what depends on the record is taken from what the clerk sees. */
export function report(person: string, inhalt: (seen: Seen) => Meldungsinhalt): Act {
  return { kind: "folgemeldung", person, inhalt };
}

/** A change of responsibility, dated on a day; `code` 02 is Zuzug. */
export function arrival(person: string, day: string, code: Meldestatus["meldestatusArt"]["code"] = "02"): Act {
  const fachdatenNeu = meldestatus(code, day);
  return report(person, () => ({ sachverhalt: { meldestatus: { aenderungsArt: "01", fachdatenNeu } } }));
}

function dayOf(at: string): string {
  return at.slice(0, "JJJJ-MM-TT".length);
}
