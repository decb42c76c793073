/** The house as its design orders it, written down again here so that the linter's settings are held against it. */

/** From left to right: a room imports from itself and from those before it. */
export const rooms = [
  "kernel",
  "register",
  "telemetry",
  "sqlite",
  "store",
  "projections",
  "protokoll",
  "mandant",
  "service",
  "population",
  "http",
  "certification",
] as const;

/** They read nothing from the machine: no Node, no npm, no clock, no chance. */
export const pureRooms: readonly string[] = ["kernel", "register"];

/** Folder of each part of the tree, rooms included; each gets one file that others may try to import. */
export const folders: Readonly<Record<string, string>> = {
  ...Object.fromEntries(rooms.map((room) => [room, `simulator/${room}`])),
  app: "simulator",
  "app/cli": "simulator/cli",
  portal: "simulator/portal",
  "proto/generated": "proto/generated",
  "proto/codec": "proto/codec",
  "proto/generate": "proto/generate",
  schedule: "loadtests/schedule",
  client: "loadtests/client",
  journeys: "loadtests/journeys",
  scenarios: "loadtests/scenarios",
  records: "loadtests/records",
  analysis: "loadtests/analysis",
  injection: "loadtests/injection",
  bench: "loadtests/bench",
  commands: "loadtests/cli",
  dashboards: "dashboards/source",
  test: "test/simulator",
  stray: "tools",
};

/** Parts that a part may import, itself aside; what is not named here is forbidden. */
export function mayImport(part: string): readonly string[] {
  const proto = ["proto/generated", "proto/codec"];
  const portable = ["schedule", "client", "journeys"];
  const place = rooms.findIndex((room) => room === part);
  if (pureRooms.includes(part)) return rooms.slice(0, place);
  if (place >= 0) return [...rooms.slice(0, place), ...proto];
  switch (part) {
    case "app":
    case "app/cli":
      return [...rooms, "app", "app/cli", ...proto];
    case "portal":
      return ["kernel", ...proto];
    case "proto/generated":
      return [];
    case "proto/codec":
      return ["kernel", "proto/generated"];
    case "proto/generate":
      return ["kernel", ...proto];
    case "schedule":
    case "client":
    case "journeys":
      return ["kernel", ...proto, ...portable, "scenarios", "records"];
    case "analysis":
      return ["kernel", ...proto, ...portable, "scenarios", "records"];
    case "injection":
      return ["kernel", ...proto, ...portable, "scenarios", "records"];
    case "scenarios":
    case "records":
      return ["kernel", ...proto, ...portable, "scenarios", "records", "analysis", "injection"];
    case "commands":
      return ["kernel", ...proto, ...portable, "scenarios", "records", "analysis", "injection", "bench"];
    case "bench":
      return [...rooms, "app", "app/cli", ...proto, ...portable, "scenarios", "records", "analysis"];
    case "test":
      return Object.keys(folders).filter((other) => other !== "stray");
    default:
      return [];
  }
}
