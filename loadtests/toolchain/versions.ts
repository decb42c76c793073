/** The programs that a run needs beside Node: which version, where released, how built. Data only. */

/** Names of the programs that the finders know. */
export type ToolName = "k6" | "prometheus" | "promtool";

/** One program as it is pinned. Several programs may come from one release (Prometheus and promtool). */
export interface ToolPin {
  readonly name: ToolName;
  /** The exact version that is downloaded or built; in PATH any version of the same major number will do. */
  readonly version: string;
  readonly versionArguments: readonly string[];
  /** Matches what the program prints about itself; the first group is the version. */
  readonly versionPattern: RegExp;
  readonly release: ReleasePin;
  readonly goBuild: GoBuildPin;
  /** Where people read how to install it. */
  readonly installGuide: string;
}

/** A release on GitHub. Each archive holds one folder, named like the archive without its suffix. */
export interface ReleasePin {
  /** Folder of this release in the tool cache. */
  readonly folder: string;
  /** Path below the base URL. */
  readonly path: string;
  /** SHA-256 list of the release: a line for each file, sum first. */
  readonly checksumList: string;
  /** Archive for each platform, as `process.platform-process.arch`. */
  readonly archives: Readonly<Record<string, string>>;
  readonly binaries: readonly ToolName[];
}

/** How the Go tool builds the program from the module in this folder, whose `go.sum` fixes every dependency. */
export interface GoBuildPin {
  /** Folder beside this file that holds `go.mod`. */
  readonly moduleFolder: string;
  readonly package: string;
  readonly tags: readonly string[];
  readonly linkerFlags: string;
  /** With an empty build cache on two cores; told to whoever waits. */
  readonly expectedSeconds: number;
}

/** Where the releases are unless the caller or `AZR_RELEASE_BASE_URL` names a mirror. */
export const releaseBaseUrlDefault = "https://github.com";

/** Oldest Go that compiles the pinned modules. */
export const goVersionMin = { major: 1, minor: 25 } as const;

const k6Version = "2.2.0";
const prometheusVersion = "3.14.0";

const k6Release: ReleasePin = {
  folder: `k6-${k6Version}`,
  path: `grafana/k6/releases/download/v${k6Version}`,
  checksumList: `k6-v${k6Version}-checksums.txt`,
  archives: {
    "linux-x64": `k6-v${k6Version}-linux-amd64.tar.gz`,
    "linux-arm64": `k6-v${k6Version}-linux-arm64.tar.gz`,
    "darwin-x64": `k6-v${k6Version}-macos-amd64.zip`,
    "darwin-arm64": `k6-v${k6Version}-macos-arm64.zip`,
    "win32-x64": `k6-v${k6Version}-windows-amd64.zip`,
  },
  binaries: ["k6"],
};

const prometheusRelease: ReleasePin = {
  folder: `prometheus-${prometheusVersion}`,
  path: `prometheus/prometheus/releases/download/v${prometheusVersion}`,
  checksumList: "sha256sums.txt",
  archives: {
    "linux-x64": `prometheus-${prometheusVersion}.linux-amd64.tar.gz`,
    "linux-arm64": `prometheus-${prometheusVersion}.linux-arm64.tar.gz`,
    "darwin-x64": `prometheus-${prometheusVersion}.darwin-amd64.tar.gz`,
    "darwin-arm64": `prometheus-${prometheusVersion}.darwin-arm64.tar.gz`,
    "win32-x64": `prometheus-${prometheusVersion}.windows-amd64.zip`,
  },
  binaries: ["prometheus", "promtool"],
};

// Service discovery for clouds is left out: half the code, and a run scrapes one local target.
const prometheusTags = ["netgo", "remove_all_sd"];
const prometheusLinkerFlags = `-s -w -X github.com/prometheus/common/version.Version=${prometheusVersion}`;

/** k6, the load generator. */
export const k6Pin: ToolPin = {
  name: "k6",
  version: k6Version,
  versionArguments: ["version"],
  versionPattern: /^\S+ v(\d+\.\d+\.\d+)/,
  release: k6Release,
  goBuild: { moduleFolder: "k6", package: ".", tags: [], linkerFlags: "-s -w", expectedSeconds: 100 },
  installGuide: "https://grafana.com/docs/k6/latest/set-up/install-k6/",
};

/** The Prometheus server. */
export const prometheusPin: ToolPin = {
  name: "prometheus",
  version: prometheusVersion,
  versionArguments: ["--version"],
  versionPattern: /^prometheus, version (\d+\.\d+\.\d+)/,
  release: prometheusRelease,
  goBuild: {
    moduleFolder: "prometheus",
    package: "github.com/prometheus/prometheus/cmd/prometheus",
    tags: prometheusTags,
    linkerFlags: prometheusLinkerFlags,
    expectedSeconds: 150,
  },
  installGuide: "https://prometheus.io/download/",
};

/** Prometheus' checker of rules, metrics and configuration. */
export const promtoolPin: ToolPin = {
  ...prometheusPin,
  name: "promtool",
  versionPattern: /^promtool, version (\d+\.\d+\.\d+)/,
  goBuild: {
    ...prometheusPin.goBuild,
    package: "github.com/prometheus/prometheus/cmd/promtool",
    expectedSeconds: 170,
  },
};
