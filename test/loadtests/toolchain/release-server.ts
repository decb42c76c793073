import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ToolPin } from "../../../loadtests/toolchain/versions.ts";

/** A web server on loopback that stands for the place of releases. */
export interface ReleaseServer {
  readonly baseUrl: string;
  /** Paths asked for so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Answers by path: a body, or a listener that answers as it likes; everything else is 404. */
export async function startReleaseServer(
  answers: Readonly<Record<string, Buffer | string | RequestListener>>,
): Promise<ReleaseServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push(path);
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end("Not Found");
    else if (typeof answer === "function") answer(request, response);
    else response.end(answer);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A shell script that answers every call like the program of that name and version. */
export function programScript(name: string, version: string): string {
  const text = name === "k6" ? `k6 v${version} (go1.26.8, linux/amd64)` : `${name}, version ${version} (branch: HEAD)`;
  return `#!/bin/sh\necho "${text}"\n`;
}

/** Writes an executable file. */
export function writeProgram(file: string, text: string): void {
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

/** Packs programs the way the release does: one folder named like the archive. */
export function packArchive(archive: string, programs: Readonly<Record<string, string>>): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "azr-archive-"));
  const inner = archive.replace(/\.(tar\.gz|zip)$/, "");
  mkdirSync(join(folder, inner));
  for (const [name, text] of Object.entries(programs)) writeProgram(join(folder, inner, name), text);
  execFileSync("tar", ["-czf", "archive", inner], { cwd: folder });
  const bytes = readFileSync(join(folder, "archive"));
  rmSync(folder, { recursive: true });
  return bytes;
}

/** A checksum list with the line for one file between others. */
export function checksumList(archive: string, bytes: Buffer): string {
  const sum = createHash("sha256").update(bytes).digest("hex");
  return `${"0".repeat(64)}  other-${archive}\n${sum}  ${archive}\n${"1".repeat(64)}  ${archive}.sbom\n`;
}

/** Name of the pinned archive for this platform, and the two paths a finder asks for. */
export function releasePaths(pin: ToolPin): { archive: string; archivePath: string; listPath: string } {
  const archive = pin.release.archives[`${process.platform}-${process.arch}`];
  if (archive === undefined) throw new Error(`${pin.name} has no release for this platform`);
  const folder = `/${pin.release.path}`;
  return { archive, archivePath: `${folder}/${archive}`, listPath: `${folder}/${pin.release.checksumList}` };
}
