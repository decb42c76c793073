// npm run test:quick: vitest without the files named *.slow.test.ts.
import { passInterruptsOn, runStep } from "./run-step.ts";

const usage = `npm run test:quick [-- FILTER ...]

Runs the tests except those in files named *.slow.test.ts. Filters and options go to vitest, for example
npm run test:quick -- register

  --help    this text
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(usage);
    return 0;
  }
  passInterruptsOn();
  const script = "node_modules/vitest/vitest.mjs";
  const step = { name: "vitest", script, args: ["run", ...args], env: { AZR_TEST_QUICK: "1" } };
  return (await runStep(step, "terminal")).exitCode ?? 1;
}
