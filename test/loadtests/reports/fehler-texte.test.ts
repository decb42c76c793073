import { describe, expect, it } from "vitest";
import { parseFehlerTexte, readFehlerTexte } from "../../../loadtests/reports/fehler-texte.ts";

describe("the register's words for its refusals", () => {
  it("are found wherever they stand in the catalogue, each under its key", () => {
    const entry = {
      fehlerschluessel: "AZR-3001",
      status: 403,
      titel: "Titel",
      fehlertext: "Text",
      handlungshinweis: "Tun",
    };
    const texts = parseFehlerTexte(
      JSON.stringify({ fehler: [entry, { ...entry, fehlerschluessel: "AZR-4003" }], hinweise: [] }),
    );
    expect([...texts.keys()]).toEqual(["AZR-3001", "AZR-4003"]);
    expect(texts.get("AZR-3001")).toEqual({ titel: "Titel", fehlertext: "Text", handlungshinweis: "Tun" });
  });

  it("are none for another shape, for what is no JSON and for a file that is missing", async () => {
    expect([parseFehlerTexte("[1,null]").size, parseFehlerTexte("nothing").size]).toEqual([0, 0]);
    expect((await readFehlerTexte("/nonexistent/fehlerkatalog.json")).size).toBe(0);
  });
});
