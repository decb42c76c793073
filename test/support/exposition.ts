/** One series of Prometheus' text format. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** One metric of Prometheus' text format. */
export interface MetricFamily {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly samples: readonly Sample[];
}

/** Reads the text that a process shows to Prometheus; throws on a line that is not of the format. */
export function parseExposition(text: string): readonly MetricFamily[] {
  const families: { name: string; help: string; type: string; samples: Sample[] }[] = [];
  for (const line of text.split("\n").filter((each) => each !== "")) {
    const [, help, helpText] = /^# HELP (\S+) (.*)$/u.exec(line) ?? [];
    const [, typed, type] = /^# TYPE (\S+) (\S+)$/u.exec(line) ?? [];
    if (help !== undefined) families.push({ name: help, help: helpText ?? "", type: "", samples: [] });
    const last = families.at(-1);
    if (last === undefined) throw new Error(`no metric before: ${line}`);
    if (typed !== undefined) last.type = type ?? "";
    if (help === undefined && typed === undefined) last.samples.push(parseSample(line));
  }
  return families;
}

function parseSample(line: string): Sample {
  const [, name, labelText = "", value] = /^([a-z_:]+)(?:\{(.*)\})? (\S+)$/u.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`not a sample: ${line}`);
  const labels = Object.fromEntries(
    [...labelText.matchAll(/([a-z_]+)="([^"]*)"/gu)].map(([, label = "", text = ""]) => [label, text]),
  );
  return { name, labels, value: Number(value) };
}
