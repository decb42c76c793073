// JSON Schemas of the documents of a run folder; the types stand in run-folder.ts.

type Schema = Readonly<Record<string, unknown>>;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const number = { type: "number" } as const;
const count = { type: "integer", minimum: 0 } as const;
const amount = { type: "number", minimum: 0 } as const;

/** An object with exactly these fields; names in `optional` may be absent. */
function record(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", additionalProperties: false, required, properties };
}

function list(items: Schema): Schema {
  return { type: "array", items };
}

const check = record(
  {
    id: { type: "string", pattern: "^[a-z][a-z0-9_]*$" },
    kind: { enum: ["ENVIRONMENT", "DEFECT", "NOTE"] },
    passed: flag,
    text,
    value: number,
    limit: number,
    unit: text,
  },
  ["value", "limit", "unit"],
);

const machine = record(
  {
    platform: text,
    arch: text,
    kernel: text,
    cpuModel: text,
    coresCount: count,
    memoryBytes: count,
    bootIdStart: text,
    bootIdEnd: text,
    clockSource: text,
  },
  ["bootIdStart", "bootIdEnd", "clockSource"],
);

const usage = record(
  {
    loadSeconds: amount,
    stealShare: amount,
    cpu: list(record({ process: text, cpuSeconds: amount, residentBytesMax: count }, ["residentBytesMax"])),
  },
  ["stealShare"],
);

/** Schema of manifest.json. */
export const manifestSchema: Schema = record(
  {
    format: { const: 1 },
    run: text,
    seed: count,
    regelwerk: text,
    mandant: text,
    tag: text,
    behoerde: text,
    behoerdeName: text,
    compress: { type: "number", minimum: 1 },
    slice: text,
    casesCount: count,
    stockCount: count,
    nationalPerSecond: amount,
    clerksCount: count,
    startedAtMs: count,
    endedAtMs: count,
    loadStartedAtMs: count,
    loadEndedAtMs: count,
    commit: text,
    commitDirty: flag,
    versions: record({ project: text, node: text, k6: text, prometheus: text }, ["prometheus"]),
    machine,
    usage,
    missing: list(text),
    interrupted: flag,
    checks: list(check),
    verdict: { enum: ["VALID", "INVALID", "DEFECT"] },
  },
  ["slice"],
);

const caseStep = record(
  {
    step: text,
    pass: { type: "integer", minimum: 1 },
    humanSeconds: amount,
    systemSeconds: amount,
    requestsCount: count,
    startedMs: number,
    traceId: text,
  },
  ["startedMs", "traceId"],
);

/** Schema of cases.json. */
export const caseLogSchema: Schema = record({
  format: { const: 1 },
  compress: { type: "number", minimum: 1 },
  cases: list(
    record(
      {
        caseId: text,
        art: text,
        decidedDay: text,
        family: record({ childrenCount: count, messagesWithout: count, messagesWith: count }),
        clerk: { type: "integer", minimum: 1 },
        arrivalSecondOfDay: amount,
        waitingSeconds: amount,
        humanSeconds: amount,
        systemSeconds: amount,
        outcome: { enum: ["stored", "refused_expected", "unexpected", "unfinished"] },
        fehlerschluessel: text,
        steps: list(caseStep),
      },
      ["clerk", "fehlerschluessel", "family"],
    ),
  ),
});

/** Schema of prometheus.json. */
export const prometheusAnswersSchema: Schema = record({
  format: { const: 1 },
  windowSeconds: amount,
  answers: list(
    record(
      {
        name: text,
        expression: text,
        atSeconds: amount,
        samples: list(record({ labels: { type: "object", additionalProperties: text }, value: text })),
        error: text,
      },
      ["error"],
    ),
  ),
});
