import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline, Readable } from "node:stream";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findK6, findPrometheus, findPromtool } from "../../../loadtests/toolchain/find-tool.ts";
import { ToolMissing } from "../../../loadtests/toolchain/tool-missing.ts";
import { k6Pin, prometheusPin } from "../../../loadtests/toolchain/versions.ts";
import {
  checksumList,
  packArchive,
  programScript,
  releasePaths,
  type ReleaseServer,
  startReleaseServer,
  writeProgram,
} from "./release-server.ts";

/** Stands for Go: tells a version, writes a program to the path after -o, or fails like the compiler. */
function goScript(version: string, program: string, exitCode = 0): string {
  return `#!/bin/sh
if [ "$1" = version ]; then echo "go version go${version} linux/amd64"; exit 0; fi
echo "$PWD $CGO_ENABLED $GOFLAGS $@" > "$AZR_FAKE_GO_LOG"
if [ ${exitCode} != 0 ]; then echo "verifying module: checksum mismatch" >&2; exit ${exitCode}; fi
while [ "$1" != -o ]; do shift; done
echo '${program}' > "$2"
`;
}

// The stand-ins for programs are shell scripts; archives for macOS and Windows differ in form only.
describe.skipIf(process.platform !== "linux")("finding a tool", () => {
  /** Nothing listens there, as on a machine without internet. */
  let nobodyUrl: string;
  beforeAll(async () => {
    const closed = await startReleaseServer({});
    nobodyUrl = closed.baseUrl;
    await closed.close();
  });

  let folder: string;
  let bin: string;
  let cache: string;
  let goLog: string;
  let progress: string[];
  let server: ReleaseServer | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "azr-toolchain-"));
    bin = join(folder, "bin");
    cache = join(folder, "cache");
    goLog = join(folder, "go.log");
    progress = [];
    server = undefined;
    mkdirSync(bin);
  });
  afterEach(async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const options = (more: { signal?: AbortSignal } = {}) => ({
    env: {
      PATH: bin,
      AZR_TOOL_CACHE: cache,
      AZR_RELEASE_BASE_URL: server?.baseUrl ?? nobodyUrl,
      AZR_FAKE_GO_LOG: goLog,
    },
    onProgress: (line: string) => void progress.push(line),
    ...more,
  });
  const k6 = releasePaths(k6Pin);
  const goodArchive = (): Buffer => packArchive(k6.archive, { k6: programScript("k6", k6Pin.version) });
  const missing = async (promise: Promise<unknown>): Promise<ToolMissing> => {
    const error = await promise.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ToolMissing);
    return error as ToolMissing;
  };
  const reasonOf = (error: ToolMissing, place: string): string | undefined =>
    error.attempts.find((attempt) => attempt.place === place)?.reason;
  const expectEmptyCache = (): void => expect(existsSync(cache) ? readdirSync(cache) : []).toEqual([]);

  describe("in PATH", () => {
    test("takes any version of the pinned major number, and asks nobody", async () => {
      server = await startReleaseServer({});
      writeProgram(join(bin, "k6"), programScript("k6", "2.9.1"));
      expect(await findK6(options())).toEqual({ name: "k6", path: join(bin, "k6"), version: "2.9.1", how: "PATH" });
      writeProgram(join(bin, "prometheus"), programScript("prometheus", "3.5.3"));
      expect(await findPrometheus(options())).toMatchObject({ version: "3.5.3", how: "PATH" });
      expect(server.requests).toEqual([]);
      expect(progress).toEqual([]);
    });

    test("passes over another major version and over what does not run", async () => {
      writeProgram(join(bin, "prometheus"), programScript("prometheus", "2.42.0"));
      expect(reasonOf(await missing(findPrometheus(options())), "PATH")).toContain("is 2.42.0");
      writeProgram(join(bin, "k6"), "#!/bin/sh\nexit 1\n");
      expect(reasonOf(await missing(findK6(options())), "PATH")).toContain("does not tell its version");
    });

    test("looks further in PATH when the first is of another major version", async () => {
      const second = join(folder, "second");
      mkdirSync(second);
      writeProgram(join(bin, "k6"), programScript("k6", "1.8.1"));
      writeProgram(join(second, "k6"), programScript("k6", "2.2.0"));
      const env = { ...options().env, PATH: `${bin}:${second}` };
      expect(await findK6({ env })).toMatchObject({ path: join(second, "k6"), how: "PATH" });
    });
  });

  describe("from the release", () => {
    test("downloads, checks, places, and finds it in the cache the next time", async () => {
      const bytes = goodArchive();
      server = await startReleaseServer({ [k6.listPath]: checksumList(k6.archive, bytes), [k6.archivePath]: bytes });
      const path = join(cache, "k6-2.2.0", "k6");
      expect(await findK6(options())).toEqual({ name: "k6", path, version: "2.2.0", how: "RELEASE" });
      expect(progress).toEqual([`downloading ${server.baseUrl}${k6.archivePath}`]);
      expect(readdirSync(cache)).toEqual(["k6-2.2.0"]);
      expect(await findK6(options())).toEqual({ name: "k6", path, version: "2.2.0", how: "CACHE" });
      expect(server.requests).toEqual([k6.listPath, k6.archivePath]);
    });

    test("one archive of Prometheus brings promtool as well", async () => {
      const { archive, archivePath, listPath } = releasePaths(prometheusPin);
      const { version } = prometheusPin;
      const bytes = packArchive(archive, {
        prometheus: programScript("prometheus", version),
        promtool: programScript("promtool", version),
      });
      server = await startReleaseServer({ [listPath]: checksumList(archive, bytes), [archivePath]: bytes });
      expect(await findPrometheus(options())).toMatchObject({ how: "RELEASE" });
      expect(await findPromtool(options())).toMatchObject({ how: "CACHE", version });
    });

    test("follows the redirect to where the bytes are", async () => {
      const bytes = goodArchive();
      server = await startReleaseServer({
        [k6.listPath]: checksumList(k6.archive, bytes),
        [k6.archivePath]: (_request, response) => void response.writeHead(302, { location: "/elsewhere" }).end(),
        "/elsewhere": bytes,
      });
      expect(await findK6(options())).toMatchObject({ how: "RELEASE" });
    });

    const refused: readonly [string, (good: Buffer) => Parameters<typeof startReleaseServer>[0], RegExp][] = [
      [
        "a wrong checksum",
        (good) => ({ [k6.listPath]: checksumList(k6.archive, Buffer.from("other")), [k6.archivePath]: good }),
        /has SHA-256 [0-9a-f]{64}, its checksum list says [0-9a-f]{64}/,
      ],
      ["a missing archive", (good) => ({ [k6.listPath]: checksumList(k6.archive, good) }), /HTTP status 404/],
      ["a missing checksum list", (good) => ({ [k6.archivePath]: good }), /checksums\.txt: HTTP status 404/],
      [
        "a checksum list without this archive",
        (good) => ({ [k6.listPath]: checksumList("k6-other.tar.gz", good), [k6.archivePath]: good }),
        /names no k6-v2/,
      ],
      [
        "an archive whose connection breaks off",
        (good) => ({
          [k6.listPath]: checksumList(k6.archive, good),
          [k6.archivePath]: (_request, response) => {
            response.writeHead(200, { "content-length": good.byteLength });
            response.write(good.subarray(0, good.byteLength / 2), () => response.destroy());
          },
        }),
        /terminated/,
      ],
      [
        "an archive that is shorter than it should be",
        (good) => ({
          [k6.listPath]: checksumList(k6.archive, good),
          [k6.archivePath]: good.subarray(0, good.byteLength / 2),
        }),
        /has SHA-256/,
      ],
      [
        "something that is no archive",
        () => ({
          [k6.listPath]: checksumList(k6.archive, Buffer.from("hello")),
          [k6.archivePath]: Buffer.from("hello"),
        }),
        /tar could not unpack/,
      ],
      [
        "an archive without the program",
        () => {
          const bytes = packArchive(k6.archive, { readme: "" });
          return { [k6.listPath]: checksumList(k6.archive, bytes), [k6.archivePath]: bytes };
        },
        /k6 of the archive could not be placed/,
      ],
      [
        "an endless checksum list",
        () => ({
          [k6.listPath]: (_request, response) => {
            const pieces = function* (): Generator<string> {
              while (true) yield "0".repeat(65_536);
            };
            pipeline(Readable.from(pieces()), response, () => undefined);
          },
        }),
        /longer than \d+ bytes/,
      ],
    ];
    test.each(refused)("refuses %s and places nothing", async (_name, answers, reason) => {
      server = await startReleaseServer(answers(goodArchive()));
      expect(reasonOf(await missing(findK6(options())), "release")).toMatch(reason);
      expectEmptyCache();
    });

    test("a program of another version than the release promises is not used", async () => {
      const bytes = packArchive(k6.archive, { k6: programScript("k6", "2.1.0") });
      server = await startReleaseServer({ [k6.listPath]: checksumList(k6.archive, bytes), [k6.archivePath]: bytes });
      expect(reasonOf(await missing(findK6(options())), "release")).toContain("is 2.1.0");
    });

    test("an abort ends a download that stands still, with the caller's reason", async () => {
      const stop = new AbortController();
      const bytes = goodArchive();
      server = await startReleaseServer({
        [k6.listPath]: checksumList(k6.archive, bytes),
        [k6.archivePath]: (_request, response) => {
          response.write("x", () => stop.abort(new Error("Ctrl-C")));
        },
      });
      await expect(findK6(options({ signal: stop.signal }))).rejects.toThrow("Ctrl-C");
      expectEmptyCache();
    });
  });

  describe("by a Go build", () => {
    test("builds the pinned module when there is no release", async () => {
      writeProgram(join(bin, "go"), goScript("1.26.8", programScript("k6", k6Pin.version)));
      expect(await findK6(options())).toMatchObject({ how: "GO_BUILD", version: "2.2.0" });
      const call = readFileSync(goLog, "utf8");
      expect(call).toMatch(/loadtests\/toolchain\/k6 0 -mod=readonly build -trimpath /);
      expect(progress.some((line) => line.includes("building with Go, about 100 s"))).toBe(true);
      expect(readdirSync(cache)).toEqual(["k6-2.2.0"]);
      expect(await findK6(options())).toMatchObject({ how: "CACHE" });
    });

    test("heals a cache whose program is broken", async () => {
      mkdirSync(join(cache, "k6-2.2.0"), { recursive: true });
      writeProgram(join(cache, "k6-2.2.0", "k6"), "not a program");
      writeProgram(join(bin, "go"), goScript("1.25.0", programScript("k6", k6Pin.version)));
      expect(await findK6(options())).toMatchObject({ how: "GO_BUILD" });
    });

    test("refuses a Go that is too old, and passes on what the compiler says", async () => {
      writeProgram(join(bin, "go"), goScript("1.19.8", ""));
      expect(reasonOf(await missing(findK6(options())), "Go build")).toContain("is Go 1.19, 1.25 is needed");
      writeProgram(join(bin, "go"), goScript("1.26.0", "", 1));
      expect(reasonOf(await missing(findK6(options())), "Go build")).toContain("checksum mismatch");
      expectEmptyCache();
    });

    test("removes what a killed process left in the cache a day ago, and only that", async () => {
      const dayAgo = new Date(Date.now() - 25 * 60 * 60_000);
      mkdirSync(join(cache, "work-1-old"), { recursive: true });
      mkdirSync(join(cache, "work-2-new"));
      utimesSync(join(cache, "work-1-old"), dayAgo, dayAgo);
      writeProgram(join(bin, "go"), goScript("1.26.8", programScript("k6", k6Pin.version)));
      await findK6(options());
      expect(readdirSync(cache).sort()).toEqual(["k6-2.2.0", "work-2-new"]);
    });
  });

  test("a tool that is not to be had is one message: each attempt and each way out", async () => {
    const error = await missing(findK6(options()));
    expect(error.attempts.map(({ place }) => place)).toEqual(["PATH", "cache", "release", "Go build"]);
    for (const text of ["no k6", "ECONNREFUSED", "no go in PATH", "install k6 2.x", join(cache, "k6-2.2.0/k6")]) {
      expect(error.message).toContain(text);
    }
    expect(error.message).toContain("AZR_RELEASE_BASE_URL");
    expect(error.message).toContain("install Go 1.25 or newer");
  });

  test("a cache that cannot be written is a reason like any other", async () => {
    writeFileSync(cache, "a file where the folder should be");
    writeProgram(join(bin, "go"), goScript("1.26.8", programScript("k6", k6Pin.version)));
    const error = await missing(findK6(options()));
    expect(reasonOf(error, "Go build")).toContain("AZR_TOOL_CACHE may name another");
  });
});
