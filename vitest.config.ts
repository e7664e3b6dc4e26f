import { defineConfig } from "vitest/config";

const exclude = ["**/node_modules/**", "test/fixtures/**", "test/bench/output/**"];

export default defineConfig({
  test: {
    // Two cores can do two things; the default leaves one idle.
    maxWorkers: 2,
    // Builds of a site and a browser take their time on a small machine.
    testTimeout: 60_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 10_000 } },
    // A workflow around the tests would change what the command line prints.
    env: { ASTRO_TELEMETRY_DISABLED: "1", GITHUB_ACTIONS: "" },
    projects: [
      {
        extends: true,
        test: { name: "library", include: ["test/**/*.test.ts"], exclude: [...exclude, "test/site/**"] },
      },
      {
        extends: true,
        test: { name: "site", include: ["test/site/**/*.test.ts"], globalSetup: ["test/support/own-site.ts"] },
      },
    ],
  },
});
