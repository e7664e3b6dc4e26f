import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/fixtures/**", "test/bench/**"],
    globalSetup: ["test/support/own-site.ts"],
    // Builds of a site and a browser take their time on a small machine.
    testTimeout: 60_000,
    hookTimeout: 240_000,
    env: { ASTRO_TELEMETRY_DISABLED: "1" },
  },
});
