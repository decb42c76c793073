// The guide for vendors is a session in a shell: its blocks are run, in their order, against a register started as it says.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fetchToken, secretOf, startServer } from "./support/simulator/server-process.ts";
import { makeTemporaryFolder } from "./support/temporary-folder.ts";

const GUIDE = readFileSync(join(import.meta.dirname, "..", "docs", "guide.md"), "utf8");
const BLOCK = /^```bash\n([\s\S]*?)^```$/gmu;
const SERVE = /^\$ npm run serve -- (.*) --data \S+(.*)$/mu;
/** What an answer should be: its status, and a word that stands in it. */
const EXPECTED = /# → ([0-9]{3})(?: ([\w-]+))?(?:[,:].*)?$/gmu;
const ANSWERS_MIN = 30;
const TEST_MS_MAX = 120_000;

async function runInShell(script: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const shell = spawn("bash", ["-s"], { env: { ...process.env, ...environment }, stdio: ["pipe", "pipe", "inherit"] });
  let printed = "";
  shell.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  shell.stdin.end(script);
  await once(shell, "close");
  return printed;
}

/** Each answer that the session printed, with its status and what was expected of it. */
function compare(transcript: string): readonly string[] {
  const answers = transcript.split(/(?<=^HTTP [0-9]{3}$)/mu).filter((answer) => answer.includes("HTTP "));
  const expected = [...GUIDE.matchAll(EXPECTED)];
  expect(answers.length).toBe(expected.length);
  return expected.flatMap(([line, status = "", word = ""], index) => {
    const answer = answers[index] ?? "";
    const isRight = answer.endsWith(`HTTP ${status}`) && answer.includes(word);
    return isRight ? [] : [`${index + 1}. ${line}:${answer}`];
  });
}

it.skipIf(process.platform === "win32")(
  "the guide's session comes out as the guide says",
  async () => {
    const folder = makeTemporaryFolder();
    const [, before = "", behind = ""] = SERVE.exec(GUIDE) ?? [];
    const server = await startServer(folder.path, `${before}${behind} --log error`.trim().split(" "));
    try {
      const token = await fetchToken(server.url, "sandbox-ziel", secretOf(folder.path, "sandbox-ziel"));
      const session = [...GUIDE.matchAll(BLOCK)].map(([, block]) => block).join("\n");
      const transcript = await runInShell(session, { URL: server.url, TOKEN: token });
      const differences = compare(transcript);
      expect(differences).toEqual([]);
      expect(GUIDE.match(EXPECTED)?.length).toBeGreaterThanOrEqual(ANSWERS_MIN);
    } finally {
      await server.end("SIGINT");
      folder.remove();
    }
  },
  TEST_MS_MAX,
);
