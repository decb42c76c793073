// A step of npm test: the programs that the later steps need beside Node, found or got before anything waits for them.
import { findK6, findPrometheus, findPromtool } from "../../loadtests/toolchain/find-tool.ts";
import { ToolMissing } from "../../loadtests/toolchain/tool-missing.ts";

const onProgress = (line: string): void => void process.stdout.write(`${line}\n`);

process.exitCode = 0;
for (const find of [findK6, findPrometheus, findPromtool]) {
  try {
    const { name, version, how, path } = await find({ onProgress });
    process.stdout.write(`${name} ${version} (${how}) ${path}\n`);
  } catch (error) {
    if (!(error instanceof ToolMissing)) throw error;
    process.stdout.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
