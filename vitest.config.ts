import { defineConfig } from "vitest/config";

/** `*.slow.test.ts` names what takes seconds; `npm run test:quick` leaves it out. */
const slowTests = "test/**/*.slow.test.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: process.env["AZR_TEST_QUICK"] === "1" ? [slowTests] : [],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A test that leaves a timer or a server behind must not hold the run open.
    teardownTimeout: 10_000,
  },
});
