import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const installed = new URL("node_modules/.package-lock.json", import.meta.url);

/** Installs the other checkers beside this file, as the lockfile says, unless they are there already. */
export function installRivals(say: (text: string) => void): void {
  if (existsSync(installed)) return;
  say("installing the other checkers, once");
  const npm = process.env["npm_execpath"];
  const args = ["ci", "--ignore-scripts"];
  const options = { cwd: folder, stdio: ["ignore", "ignore", "inherit"] as ("ignore" | "inherit")[] };
  if (npm === undefined) execFileSync("npm", args, { ...options, shell: process.platform === "win32" });
  else execFileSync(process.execPath, [npm, ...args], options);
}

/** The version of an installed package. */
export function versionOf(name: string): string {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
