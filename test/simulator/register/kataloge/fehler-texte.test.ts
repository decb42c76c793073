// What every text of a refusal that is kept must tell: the same nachrichtenUUID would only bring the refusal again.
import { expect, test } from "vitest";
import { FEHLER } from "../../../../simulator/register/kataloge/fehler-texte.ts";

test("a refusal that is kept never asks to send again without a new nachrichtenUUID", () => {
  const kept = Object.entries(FEHLER).filter(([schluessel]) => /^AZR-[3-6]/u.test(schluessel));
  const asking = kept.filter(([, { handlungshinweis }]) => /\b(erneut|mit)?senden\b/u.test(handlungshinweis));
  expect(asking.length).toBeGreaterThan(5);
  for (const [schluessel, { handlungshinweis }] of asking) {
    expect(handlungshinweis, schluessel).toMatch(/neuer nachrichtenUUID/u);
  }
});
