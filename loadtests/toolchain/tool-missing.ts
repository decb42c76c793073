import { cachedToolPath } from "./tool-cache.ts";
import { goVersionMin, type ToolPin } from "./versions.ts";

/** One place where a program was looked for, and why it is not from there. */
export interface ToolAttempt {
  readonly place: "PATH" | "cache" | "release" | "Go build";
  readonly reason: string;
}

/** A program is neither here nor to be had. The message names each attempt and the ways out, and is meant for people. */
export class ToolMissing extends Error {
  override readonly name = "ToolMissing";
  readonly pin: ToolPin;
  readonly attempts: readonly ToolAttempt[];

  constructor(pin: ToolPin, attempts: readonly ToolAttempt[], cacheFolder: string) {
    super(messageOf(pin, attempts, cacheFolder));
    this.pin = pin;
    this.attempts = attempts;
  }
}

function messageOf(pin: ToolPin, attempts: readonly ToolAttempt[], cacheFolder: string): string {
  const major = pin.version.split(".")[0];
  return [
    `${pin.name} ${pin.version} is not on this machine and could not be had:`,
    ...attempts.map(({ place, reason }) => `  ${place}: ${reason}`),
    "Any one of these is enough:",
    `  - install ${pin.name} ${major}.x so that it is in PATH: ${pin.installGuide}`,
    `  - put the program of version ${pin.version} at ${cachedToolPath(cacheFolder, pin)}`,
    "  - give this machine access to github.com, or name a mirror of it in AZR_RELEASE_BASE_URL",
    `  - install Go ${goVersionMin.major}.${goVersionMin.minor} or newer (https://go.dev/dl/); it needs proxy.golang.org`,
  ].join("\n");
}
