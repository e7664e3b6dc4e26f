import { readFileSync } from "node:fs";
import { installPackages } from "../../support/install-packages.ts";

/** Installs the other checkers beside this file, as the lockfile says, unless they are there already. */
export function installRivals(say: (text: string) => void): void {
  installPackages(new URL(".", import.meta.url), "the other checkers", say);
}

/** The version of an installed package. */
export function versionOf(name: string): string {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
