import { fileURLToPath } from "node:url";
import type { Plugin, UserConfig } from "vite";

// Written out, so that the package can point them to what was built.
const own = fileURLToPath(new URL(".", import.meta.url)).replaceAll("\\", "/");
const core = fileURLToPath(new URL("../core/", import.meta.url)).replaceAll("\\", "/");
const ways = ["codeSplitting", "advancedChunks", "manualChunks"];

/**
 * Puts what scripts of several pages share into one file, instead of one for every set of pages: on a slow line each costs a trip
 * of its own. Where a site says itself how its scripts are split, that holds.
 */
export function joinScripts(): Plugin {
  let isSplit = false;
  return {
    name: "astro-handshake/join-scripts",
    config: ({ build }) => {
      isSplit = splits(build);
    },
    configEnvironment: (name, { build }) => {
      if (name !== "client" || isSplit || splits(build)) return undefined;
      const test = (id: string): boolean => id.startsWith(own) || id.startsWith(core);
      const groups = [{ name: "handshake", test, tags: ["$initial" as const], minShareCount: 2 }];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}

function splits(build: UserConfig["build"]): boolean {
  return [build?.rolldownOptions?.output ?? []].flat().some((output) => ways.some((way) => way in output));
}
