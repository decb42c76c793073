import { describe, expect, it } from "vitest";
import { ConfigInvalid, describeOptions, OPTIONS, readConfig } from "../../simulator/config.ts";

describe("the configuration", () => {
  it("has defaults that are valid, and is frozen", () => {
    const config = readConfig([], {});
    expect(config).toMatchObject({ host: "127.0.0.1", port: 8080, sandbox: true, readyFile: undefined });
    expect(config.mandanten.map(({ name, regelwerk }) => [name, regelwerk.uebergang])).toEqual([
      ["heute", false],
      ["ziel", true],
    ]);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it("takes a flag before a variable before the default", () => {
    const environment = { AZR_PORT: "9000", AZR_TOKEN_SECONDS: "600" };
    expect(readConfig(["--port", "0"], environment)).toMatchObject({ port: 0, tokenSeconds: 600 });
  });

  it("takes switches alone, negated and with a value", () => {
    expect(readConfig(["--no-sandbox", "--server-timing"], {})).toMatchObject({ sandbox: false, serverTiming: true });
    expect(readConfig(["--sandbox=off"], { AZR_TELEMETRY: "off" })).toMatchObject({ sandbox: false, telemetry: false });
  });

  it("takes single reforms for a register of any name", () => {
    const args = ["--mandanten", "probe,ziel", "--regelwerke", "probe=uebergang,angehoerige,ziel=ZIEL"];
    expect(readConfig(args, {}).mandanten).toMatchObject([
      { name: "probe", regelwerk: { uebergang: true, bestellung: false, angehoerige: true } },
      { name: "ziel", regelwerk: { uebergang: true, bestellung: true, angehoerige: true } },
    ]);
  });

  it.each(["uebergang", "heute=MORGEN", "heute=uebergang+bestellung", "heute=uebergang,uebergang", "heute="])(
    "refuses %s in English, and says what a rule set is",
    (regelwerke) => {
      const read = (): unknown => readConfig(["--regelwerke", regelwerke], {});
      expect(read).toThrow(/--regelwerke .* is not name=rule set \(/u);
      expect(read).not.toThrow(/[„“äöüß]| ist /u);
    },
  );

  it("names every fault at once, with flag and variable", () => {
    const args = ["--port", "70000", "--uhr", "gestern", "--mandanten", "a,Ä", "--log=loud"];
    expect(() => readConfig(args, {})).toThrow(ConfigInvalid);
    expect(() => readConfig(args, {})).toThrow(/--port \(AZR_PORT\)[^]*--mandanten[^]*--uhr[^]*--log/u);
  });

  it("refuses options that it does not know, and registers without a rule set", () => {
    expect(() => readConfig(["--farbe", "rot"], {})).toThrow(ConfigInvalid);
    expect(() => readConfig(["--mandanten", "probe"], {})).toThrow(/probe=HEUTE/u);
  });

  it("describes every option", () => {
    const text = describeOptions();
    for (const { flag, env, meaning } of Object.values(OPTIONS)) {
      expect(text).toContain(`--${flag}`);
      expect(text).toContain(env);
      expect(text).toContain(meaning);
    }
  });
});
