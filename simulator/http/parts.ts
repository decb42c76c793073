import type { Mandanten } from "../mandant/mandanten.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";
import type { Tokens } from "./access/token.ts";
import type { Client } from "./access/zugang-datei.ts";
import type { PublishedFiles } from "./published-files.ts";

/** What the routes work with; put together in app.ts. */
export interface HttpParts {
  readonly mandanten: Mandanten;
  readonly clients: readonly Client[];
  readonly tokens: Tokens;
  readonly telemetry: Telemetry;
  readonly published: PublishedFiles;
  /** Controls under /_test/v1. */
  readonly sandbox: boolean;
  /** True once the process has begun to end. */
  readonly isDraining: () => boolean;
  /** Told of an error that no code of ours recovers from. */
  readonly onDefect: (error: unknown) => void;
}
