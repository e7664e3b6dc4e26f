import type { ConfigEnv, EnvironmentOptions, UserConfig } from "vite";
import { expect, it } from "vitest";
import { joinScripts } from "../../plugins/astro/join-scripts.ts";

type Hook<Given> = (this: unknown, ...given: [...Given[], ConfigEnv & { isSsrTargetWebworker?: boolean }]) => unknown;
const env = { mode: "production", command: "build" } as const;

/** What the plugin adds to an environment of a site with its own settings. */
function added(name: string, site: UserConfig = {}, environment: EnvironmentOptions = {}): unknown {
  const plugin = joinScripts();
  (plugin.config as Hook<UserConfig>).call(undefined, site, env);
  return (plugin.configEnvironment as Hook<string | EnvironmentOptions>).call(undefined, name, environment, env);
}

it("joins what scripts for the browser share", () => {
  const output = { codeSplitting: { groups: [expect.objectContaining({ name: "handshake", minShareCount: 2 })] } };
  expect(added("client")).toEqual({ build: { rolldownOptions: { output } } });
  expect(added("prerender")).toBeUndefined();
});

it.each([
  { rolldownOptions: { output: { codeSplitting: false } } },
  { rolldownOptions: { output: [{ manualChunks: () => "all" }] } },
] satisfies UserConfig["build"][])("leaves a site its own way to split: %o", (build) => {
  expect(added("client", { build })).toBeUndefined();
  expect(added("client", {}, { build })).toBeUndefined();
});
