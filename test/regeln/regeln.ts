// Every rule of the register with the file that holds it and the test that shows it. Numbers are those of the rules' text
// ("register rules, section 2"); the words are this project's own.
import { FAMILIE } from "./familie.ts";
import { IDEMPOTENZ } from "./idempotenz.ts";
import { SCHREIBRECHT } from "./schreibrecht.ts";
import { TITELBESTELLUNG } from "./titelbestellung.ts";
import { WECHSEL } from "./wechsel.ts";
import { ZUSTAENDIGKEIT } from "./zustaendigkeit.ts";
import type { Regel } from "./regel.ts";

export const REGELN: readonly Regel[] = [
  ...ZUSTAENDIGKEIT,
  ...SCHREIBRECHT,
  ...WECHSEL,
  ...TITELBESTELLUNG,
  ...FAMILIE,
  ...IDEMPOTENZ,
];
