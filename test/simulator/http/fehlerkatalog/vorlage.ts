/** What a text of the catalogue can have become: anything but nothing stands in the places of its braces. */
export function filledIn(vorlage: string): RegExp {
  const parts = vorlage.split(/\{[a-z]+\}/u).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(`^${parts.join("[^]+")}$`, "u");
}
