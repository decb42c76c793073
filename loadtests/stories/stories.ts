// All stories, in the order of their numbers.
import { karteImDruck } from "./01-karte-im-druck.ts";
import { verlaengerungNichtGemeldet } from "./02-verlaengerung-nicht-gemeldet.ts";
import { bamfImHintergrund } from "./03-bamf-im-hintergrund.ts";
import { falscherName } from "./04-falscher-name.ts";
import { fuerAngehoerige } from "./05-fuer-angehoerige.ts";
import { zuzugAmSelbenTag } from "./06-zuzug-am-selben-tag.ts";
import { antwortVerloren } from "./07-antwort-verloren.ts";
import { zweimalUmgezogen } from "./08-zweimal-umgezogen.ts";
import { titelVonHand } from "./09-titel-von-hand.ts";
import { zuzugZurueckgenommen } from "./10-zuzug-zurueckgenommen.ts";
import type { Story } from "./story.ts";

/** Every story that can be played. */
export const stories: readonly Story[] = [
  karteImDruck,
  verlaengerungNichtGemeldet,
  bamfImHintergrund,
  falscherName,
  fuerAngehoerige,
  zuzugAmSelbenTag,
  antwortVerloren,
  zweimalUmgezogen,
  titelVonHand,
  zuzugZurueckgenommen,
];
