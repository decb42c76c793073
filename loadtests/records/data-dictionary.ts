// data-dictionary.md of a run folder: what every file holds, for whoever finds the folder without the project.

/** The text; the same for every run of a version. */
export const dataDictionary = `# What is in this folder

One run of the load test against the simulated Ausländerzentralregister. All persons are synthetic. The report is made
from these files alone; \`npm run report -- DIR\` writes it again, byte for byte.

| file | content |
| --- | --- |
| manifest.json | what was run: commit, seed, rule set, machine, versions, CPU, checks and verdict |
| parameters.json | every number that was taken as given, with range, unit, origin and source |
| tagesfaelle.json | the cases that the seed made (azr.messung.v1.Tagesfaelle) |
| plan.json | the schedule: arrivals, drawn human seconds, contents of messages |
| records/register.pb | one azr.messung.v1.RequestRecord per request, written by the register |
| records/k6.ndjson.gz | k6's own output: one sample a line |
| records/k6.pb | one azr.messung.v1.RequestRecord per request sent, made from k6's samples |
| cases.json | case log: human and system seconds of each step of each case |
| prometheus.json | what Prometheus' recording rules said at the end of the load |
| fehlerkatalog.json | the register's catalogue of refusals |
| k6-summary.json | k6's end-of-test summary |
| logs/ | what the programs printed |
| report.json, report.html | the report |

Files of records hold messages one behind the other, each behind its length as a varint (the delimited form of protobuf);
the schema is proto/azr/messung/v1/record.proto.

## Fields of a RequestRecord

| field | meaning |
| --- | --- |
| process | who wrote it: \`k6\` (caller) or \`register\` |
| traceId, spanId | one trace per interaction, one span per request; both sides carry the same, which joins them |
| operation | the route in one word |
| status, outcome, fehlerschluessel | what came back: stored, hinweis, refused, read or error; first key of a refusal |
| durationNs | nanoseconds; k6: from asking for a connection to the last byte; register: from the first to the last stamp |
| hops | exclusive nanoseconds of each stage; they add up to durationNs |
| startMs | wall clock in milliseconds since 1970, for display; startMonotonicNs: monotonic clock of the register's machine |
| eventsRead, eventsAppended, rowsExamined | work: events read from the store, events stored, rows of an index looked at |
| batchSize, queueLength | messages in the same commit; appends waiting on arrival |
| scenario, step, caseId, pass | what the request belongs to |
| intendedStartMs, actualStartMs | milliseconds since k6's time zero; latency counts from the intended start |
| humanSeconds | drawn time of a person before this request, seconds, never compressed |
| expected | a refusal that the rule set demands at this place |

Seconds of people are drawn from distributions (parameters.json), never measured. Parameters are assumed, not measured in
any authority, unless their origin says otherwise.
`;
