/** Breaks a text between words; the first line starts with `prefix`, the others are indented as far. */
export function wrapped(prefix: string, text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = prefix;
  for (const word of text.replaceAll("\u00a0", " ").split(" ")) {
    const isFirst = line.trimEnd() === prefix.trimEnd() || line.trim() === "";
    const longer = isFirst ? `${line}${word}` : `${line} ${word}`;
    if (longer.length <= columns || isFirst) {
      line = longer;
    } else {
      lines.push(line);
      line = " ".repeat(prefix.length) + word;
    }
  }
  return [...lines, line];
}
