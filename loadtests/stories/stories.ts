// All stories, in the order of their numbers.
import { verlaengerungNichtGemeldet } from "./02-verlaengerung-nicht-gemeldet.ts";
import { antwortVerloren } from "./07-antwort-verloren.ts";
import { zweimalUmgezogen } from "./08-zweimal-umgezogen.ts";
import type { Story } from "./story.ts";

/** Every story that can be played. */
export const stories: readonly Story[] = [verlaengerungNichtGemeldet, antwortVerloren, zweimalUmgezogen];
