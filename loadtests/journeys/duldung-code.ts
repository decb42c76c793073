import type { DuldungArt } from "../../proto/generated/fachdaten.ts";
import { present } from "../../simulator/kernel/assert.ts";

const codes: readonly DuldungArt["code"][] = ["01", "02", "03", "04", "05", "06", "07", "08"];

/** The code of a kind of Duldung, as the day's cases name it. */
export function duldungCodeOf(text: string): DuldungArt["code"] {
  return present(
    codes.find((code) => code === text),
    "kind of Duldung of the code list",
  );
}
