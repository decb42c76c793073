import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { runFolder, type RunCheck } from "../../../loadtests/records/run-folder.ts";
import { assertReport } from "../../../loadtests/reports/report-schema.ts";
import { summaryColumnsMax, summaryLinesMax } from "../../../loadtests/reports/terminal-summary.ts";
import { writeReport } from "../../../loadtests/reports/write-report.ts";
import { syntheticDay, syntheticDayDefault, type SyntheticDay } from "../../support/synthetic-day.ts";
import { writeSyntheticRunFolder } from "../../support/synthetic-run-folder.ts";

const folders: string[] = [];

async function folderOf(day: SyntheticDay): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "azr-report-"));
  folders.push(directory);
  await writeSyntheticRunFolder(directory, day);
  return directory;
}

async function pageOf(directory: string): Promise<string> {
  return (await readFile(runFolder(directory).reportHtml, "utf8")).replaceAll("\u00a0", " ");
}

function withCheck(day: SyntheticDay, check: RunCheck): SyntheticDay {
  return { ...day, manifest: { ...day.manifest, checks: [...day.manifest.checks, check] } };
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((directory) => rm(directory, { recursive: true })));
});

// Small, so that each report is written within tenths of a second; 150 cases show p95 and hide p99.
const settings = { ...syntheticDayDefault, nationalRequestsCount: 400 };
const day = syntheticDay(settings);

describe("the report of a run", () => {
  it("is the same bytes when it is written again", async () => {
    const directory = await folderOf(day);
    const { report, reportHtml } = runFolder(directory);
    const read = async (): Promise<readonly string[]> => [
      await readFile(report, "utf8"),
      await readFile(reportHtml, "utf8"),
    ];
    await writeReport(directory);
    const first = await read();
    await writeReport(directory);
    expect(await read()).toEqual(first);
  });

  it("is one file: nothing is loaded, nothing runs", async () => {
    const directory = await folderOf(day);
    await writeReport(directory);
    const page = await pageOf(directory);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|<embed|@import|url\(| src=| on[a-z]+=/iu);
    expect(page.match(/href="[^#]/gu) ?? []).toEqual([]);
    expect(page).toContain('<html lang="de">');
  });

  it("says validity first, then the clerk, the seconds, the refusals, the assumptions", async () => {
    const directory = await folderOf(day);
    const { verdict, reasons } = await writeReport(directory);
    expect([verdict, reasons]).toEqual(["VALID", []]);
    const page = await pageOf(directory);
    const order = [
      "Dieser Lauf ist gültig",
      'id="gueltigkeit"',
      'id="zwei-sichten"',
      'id="sekunden"',
      'id="ablehnungen"',
    ];
    const places = [...order, 'id="prometheus"', 'id="annahmen"', 'id="woerterbuch"', 'id="herkunft"'].map((part) =>
      page.indexOf(part),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(page).toContain("Parameter angenommen, in keiner Behörde gemessen.");
    expect(page).toContain("nicht gezeigt (n = 150)");
    expect(page).toContain("Ihre Behörde führt die Akte dieser Person nicht.");
  });

  it("escapes every name that comes from outside", async () => {
    const hostile = { ...day.manifest, behoerdeName: '<script>alert("x")</script>', commit: '"><img src=x>' };
    const directory = await folderOf({ ...day, manifest: hostile });
    await writeReport(directory);
    const page = await pageOf(directory);
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toMatch(/<script|<img/u);
  });

  it("keeps to the terminal, however bad the run", async () => {
    const text = "a very long explanation ".repeat(10);
    const checks = Array.from({ length: 9 }, (_, i): RunCheck => ({
      id: `check_${i}`,
      kind: "DEFECT",
      passed: false,
      text,
    }));
    const bad = checks.reduce(withCheck, day);
    const { summaryLines, verdict, reasons } = await writeReport(await folderOf(bad));
    expect([verdict, reasons.length]).toEqual(["DEFECT", 9]);
    expect(summaryLines.length).toBeLessThanOrEqual(summaryLinesMax);
    for (const line of summaryLines) expect(line.length).toBeLessThanOrEqual(summaryColumnsMax);
  });

  it("calls a run invalid when only the environment failed, and forbids its figures", async () => {
    const steal: RunCheck = {
      id: "steal_2",
      kind: "ENVIRONMENT",
      passed: false,
      text: "9 % stolen",
      value: 0.09,
      limit: 0.02,
    };
    const directory = await folderOf(withCheck(day, steal));
    expect(await writeReport(directory)).toMatchObject({ verdict: "INVALID", reasons: ["steal_2: 9 % stolen"] });
    expect(await pageOf(directory)).toContain("dürfen nicht verwendet werden");
  });

  it("says in the terminal why a run is invalid, uncut, and what to do", async () => {
    const lag = { id: "schedule_lag_p99", passed: false, value: 36, limit: 25, unit: "ms", text: "late ".repeat(40) };
    const foreign = { id: "foreign_cpu", passed: false, value: 0.658, limit: 0.25, unit: "share", text: "others" };
    const long = {
      id: "cpu_fan",
      passed: false,
      text: "the fan of the machine stood still all the time ".repeat(3).trim(),
    };
    const first = withCheck(day, { ...lag, kind: "ENVIRONMENT" });
    const second = withCheck(withCheck(first, { ...foreign, kind: "NOTE" }), { ...long, kind: "ENVIRONMENT" });
    const { summaryLines } = await writeReport(await folderOf(second));
    const text = summaryLines.join("\n");
    const [, passed, all] = /(\d+) von (\d+) Prüfungen erfüllt/u.exec(summaryLines[0] ?? "") ?? [];
    expect(Number(all) - Number(passed)).toBe(2);
    expect(text).toContain("  ! Verspätung gegenüber dem Plan: 36 ms (erlaubt: höchstens 25 ms)");
    expect(text.replace(/\s+/gu, " ")).toContain(long.text);
    expect(text).not.toContain("…");
    expect(text).toMatch(/Rechenzeit anderer Programme +65,8 %/u);
    expect(text).toMatch(/Vom Hypervisor genommen +0,4 %/u);
    expect(summaryLines.at(-1)).toBe("Lauf wiederholen, wenn der Rechner ruhiger ist.");
    expect(summaryLines.length).toBeLessThanOrEqual(summaryLinesMax);
  });

  it("counts no note among the checks of a valid run", async () => {
    const foreign = { id: "foreign_cpu", passed: false, value: 0.658, limit: 0.25, unit: "share", text: "others" };
    const { summaryLines } = await writeReport(await folderOf(withCheck(day, { ...foreign, kind: "NOTE" })));
    expect(summaryLines[0]).toMatch(/ (\d+) von \1 Prüfungen erfüllt/u);
    expect(summaryLines.at(-1)).toBe("Parameter angenommen, in keiner Behörde gemessen.");
  });

  const lagFailed: RunCheck = {
    id: "schedule_lag_p99",
    kind: "ENVIRONMENT",
    passed: false,
    value: 36,
    limit: 25,
    unit: "ms",
    text: "99 % of 3485 interactions began at most 36 ms later than intended",
  };
  const stopped: RunCheck = { id: "interrupted", kind: "ENVIRONMENT", passed: false, text: "the run was stopped" };

  it("gives the reasons in German, and in English only in the English summary", async () => {
    const others = {
      id: "foreign_cpu",
      passed: false,
      value: 0.512,
      limit: 0.25,
      unit: "share",
      text: "other programs",
    };
    const unknown = { id: "fan", passed: false, text: "the fan stood still" };
    const noted = withCheck(withCheck(day, lagFailed), { ...others, kind: "NOTE" });
    const directory = await folderOf(withCheck(noted, { ...unknown, kind: "NOTE" }));
    await writeReport(directory);
    const page = await pageOf(directory);
    const [english = ""] = /<section class="english"[\s\S]*?<\/section>/u.exec(page) ?? [];
    const german = page.replace(english, "");
    expect(english).toContain(lagFailed.text);
    expect(german).not.toContain(lagFailed.text);
    expect(german).not.toContain(others.text);
    expect(german.split(unknown.text)).toHaveLength(2);
    expect(german).toContain("Von 100 Eingaben begannen 99 höchstens so viel später als geplant.");
  });

  it.each([
    ["Die Umgebung hat gestört.", [lagFailed], "Lauf wiederholen, wenn der Rechner ruhiger ist."],
    ["Der Lauf wurde angehalten.", [stopped], "Lauf wiederholen und zu Ende laufen lassen."],
    [
      "Der Lauf wurde angehalten, und die Umgebung hat gestört.",
      [lagFailed, stopped],
      "Lauf wiederholen, wenn der Rechner ruhiger ist.",
    ],
  ])("names the cause that is true, and what to do: %s", async (sentence, checks, advice) => {
    const directory = await folderOf(checks.reduce(withCheck, day));
    expect((await writeReport(directory)).summaryLines.at(-1)).toBe(advice);
    expect(await pageOf(directory)).toContain(`Dieser Lauf ist ungültig.</strong> ${sentence} Die Zahlen`);
  });

  it("says beside the waiting how much of it is the load generator's late start", async () => {
    const directory = await folderOf(day);
    const { summaryLines } = await writeReport(directory);
    const page = await pageOf(directory);
    const late = /darin ([\d,]+ ms) verspäteter Start des Lastgenerators/gu;
    expect([...page.matchAll(late)]).toHaveLength(2);
    const [, figure = ""] = late.exec(page) ?? [];
    expect(page).toContain(`${figure.replace(",", ".")} of it the load generator&#39;s own late start`);
    expect(summaryLines.join("\n")).toMatch(new RegExp(`Warten je Fall .*darin ${figure} verspäteter Start`, "u"));
  });

  it("counts the cases that an interrupted run played, not those that it planned", async () => {
    const { cases } = day.caseLog;
    const cut = cases.map((entry, i) => (i < 79 ? entry : { ...entry, outcome: "unfinished" as const }));
    const manifest = { ...day.manifest, interrupted: true };
    const directory = await folderOf({ ...day, manifest, caseLog: { ...day.caseLog, cases: cut } });
    const { summaryLines } = await writeReport(directory);
    expect(summaryLines.join("\n")).toContain("79 von 150 Fällen (abgebrochen)");
    const page = await pageOf(directory);
    expect(page).toContain("Ausländerbehörde: 79 von 150 Fällen (abgebrochen)</h1>");
    expect(page).toContain("79 of 150 cases (interrupted) under rule set");
    expect(page).not.toMatch(/(?<!von )150 (?:Verlängerungen|Fällen)|(?<!of )150 (?:extensions|cases)/u);
  });

  it("shows the cases by kind, what was refused, how late it was stored, and what a reform saves", async () => {
    const directory = await folderOf(day);
    await writeReport(directory);
    const page = await pageOf(directory);
    expect(page).toContain("Verlängerung für eine Familie");
    expect(page).toContain("3 × AZR-3001");
    expect(page).toContain("3 nicht gespeichert");
    expect(page.replaceAll(/\s+/gu, " ")).toContain("15 Familien mit 30 eingetragenen Kindern");
    expect(page.replaceAll(/\s+/gu, " ")).toContain("ohne die Reform 3,0 je Familie");
  });

  it("finds a defect that the run itself did not see", async () => {
    const [first, ...rest] = day.server;
    if (first === undefined) throw new Error("the synthetic day has no record");
    const written = await writeReport(await folderOf({ ...day, server: [{ ...first, durationNs: 1 }, ...rest] }));
    expect(written.verdict).toBe("DEFECT");
    expect(written.reasons.join()).toContain("stages_tile");
  });

  it("does without Prometheus and without the catalogue of errors, and says so", async () => {
    const directory = await folderOf(day);
    const { prometheus, fehlerkatalog } = runFolder(directory);
    await Promise.all([rm(prometheus), rm(fehlerkatalog)]);
    expect((await writeReport(directory)).verdict).toBe("VALID");
    const page = await pageOf(directory);
    expect(page).toContain("Die Gegenprobe entfällt.");
    expect(page).toContain("Der Laufordner enthält den Text dieser Ablehnung nicht.");
  });

  it("says in German what is missing, and marks a language that it cannot translate", async () => {
    const known = "Prometheus' last scrape: it did not come in time";
    const directory = await folderOf({ ...day, manifest: { ...day.manifest, missing: [known, "something new"] } });
    await writeReport(directory);
    const page = await pageOf(directory);
    expect(page).toContain("Die letzte Abfrage von Prometheus: Sie kam nicht rechtzeitig.");
    expect(page).not.toContain(known);
    expect(page).toContain('<li lang="en">something new</li>');
  });

  it("reports a run of one case without inventing a figure", async () => {
    const one = syntheticDay({ ...syntheticDayDefault, casesCount: 1, nationalRequestsCount: 0 });
    const directory = await folderOf(one);
    await rm(runFolder(directory).prometheus);
    const { summaryLines } = await writeReport(directory);
    expect(summaryLines.join("\n")).toContain("nicht gezeigt (n = 1)");
  });

  it("tells percentiles of whole cases only of a run at real speed", async () => {
    const [compressed, real] = await Promise.all([folderOf(day), folderOf(syntheticDay({ ...settings, compress: 1 }))]);
    await Promise.all([writeReport(compressed), writeReport(real)]);
    expect(await pageOf(compressed)).not.toContain("Vom Eintreffen bis zum Ende");
    expect(await pageOf(real)).toContain("Vom Eintreffen bis zum Ende");
  });

  it.each(["manifest", "cases", "parameters", "k6Records", "registerRecords"] as const)(
    "names the file when %s is missing or foreign",
    async (name) => {
      const directory = await folderOf(day);
      const file = runFolder(directory)[name];
      await writeFile(file, "something else");
      await expect(writeReport(directory)).rejects.toThrow(file);
      await rm(file);
      await expect(writeReport(directory)).rejects.toThrow(file);
    },
  );
});

describe("the schema of report.json", () => {
  it("holds for a written report and for nothing that lacks or adds a field", async () => {
    const directory = await folderOf(day);
    await writeReport(directory);
    const report: object = JSON.parse(await readFile(runFolder(directory).report, "utf8"));
    expect(() => assertReport(report)).not.toThrow();
    for (const name of Object.keys(report).filter((key) => key !== "prometheus")) {
      const { [name]: _left, ...rest } = Object.fromEntries(Object.entries(report));
      expect(() => assertReport(rest), name).toThrow(/breaks its schema/u);
    }
    expect(() => assertReport({ ...report, extra: 1 })).toThrow(/breaks its schema/u);
  });
});
