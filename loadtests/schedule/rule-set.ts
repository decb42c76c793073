// The rule set of a run as a value: three reforms, each on or off. Journeys ask the values, never the name.

/** The reforms in the order in which they are written. */
export const reforms = ["uebergang", "bestellung", "angehoerige"] as const;
type Reform = (typeof reforms)[number];

/** Which reforms hold. */
export interface RuleSet extends Readonly<Record<Reform, boolean>> {
  /** HEUTE (none), ZIEL (all) or the reforms separated by commas, as the register writes it. */
  readonly name: string;
}

/** Reads HEUTE, ZIEL (in any case) or a list of reforms; undefined when the text is none of these. */
export function parseRuleSet(text: string): RuleSet | undefined {
  const word = text.trim().toUpperCase();
  if (word === "HEUTE") return ruleSetOf([]);
  if (word === "ZIEL") return ruleSetOf(reforms);
  const words = text.split(",").map((part) => part.trim().toLowerCase());
  const known = reforms.filter((reform) => words.includes(reform));
  return known.length === words.length ? ruleSetOf(known) : undefined;
}

/** What `--regelwerk` may say. */
export const ruleSetChoices = `HEUTE, ZIEL or a list of ${reforms.join(", ")}`;

/** Name of the register that is kept under a rule set. */
export function mandantOf({ name }: RuleSet): string {
  return name.toLowerCase().replaceAll(",", "-");
}

function ruleSetOf(held: readonly Reform[]): RuleSet {
  const name = held.length === 0 ? "HEUTE" : held.length === reforms.length ? "ZIEL" : held.join(",");
  return {
    name,
    uebergang: held.includes("uebergang"),
    bestellung: held.includes("bestellung"),
    angehoerige: held.includes("angehoerige"),
  };
}
