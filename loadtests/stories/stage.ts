// Where stories are played: for each one a fresh register process that serves both rule sets, its clock at the beginning
// of the story. Nothing is left behind.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { present } from "../../simulator/kernel/assert.ts";
import { formatZeitpunkt } from "../../simulator/kernel/zeit.ts";
import { fetchToken } from "../client/token.ts";
import { Children } from "../harness/children.ts";
import { sandboxCredentials, startServe } from "../harness/simulator-process.ts";
import { instantOf, play, type Playthrough } from "./player.ts";
import { StoryBroken, StoryRegister } from "./register.ts";
import { type RuleSet, ruleSets, type Story } from "./story.ts";

/** A story as it went under both rule sets. */
export interface Performance {
  readonly story: Story;
  readonly played: Readonly<Record<RuleSet, Playthrough>>;
}

const stopDeadlineMs = 15_000;
/** Characters of the register's log that are told when it fails. */
const logLengthMax = 2_000;

/** Plays a story under both rule sets. Throws StoryBroken, or the abort's reason. */
export async function perform(story: Story, signal: AbortSignal): Promise<Performance> {
  const folder = await mkdtemp(join(tmpdir(), "azr-story-"));
  const children = new Children();
  const logFile = join(folder, "register.log");
  const kill = (): void => children.killAll();
  process.once("exit", kill);
  try {
    const begin = present(story.before[0], "a beginning of the story").at;
    const mandanten = ruleSets.map((ruleSet) => ruleSet.toLowerCase());
    const regelwerke = ruleSets.map((ruleSet) => `${ruleSet.toLowerCase()}=${ruleSet}`);
    const flags = [
      ...["--mandanten", mandanten.join(","), "--regelwerke", regelwerke.join(",")],
      ...["--uhr", formatZeitpunkt(instantOf(begin)), "--no-uhr-laeuft"],
    ];
    const { url, tokenUrl } = await startServe({ dataDirectory: folder, logFile, flags, signal }, children);
    const on = async (ruleSet: RuleSet): Promise<Playthrough> => {
      const token = await fetchToken(tokenUrl, await sandboxCredentials(folder, ruleSet.toLowerCase()));
      return play(story, new StoryRegister(ruleSet, url, token));
    };
    const [HEUTE, ZIEL] = [await on("HEUTE"), await on("ZIEL")];
    return { story, played: { HEUTE, ZIEL } };
  } catch (error) {
    signal.throwIfAborted();
    const log = await readFile(logFile, "utf8").catch(() => "");
    const said = log.trimEnd().slice(-logLengthMax);
    throw new StoryBroken(`Geschichte ${story.number}: ${messageOf(error)}\nThe register's log ends with:\n${said}`, {
      cause: error,
    });
  } finally {
    await children.stopAll(stopDeadlineMs);
    process.off("exit", kill);
    await rm(folder, { recursive: true, force: true });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
