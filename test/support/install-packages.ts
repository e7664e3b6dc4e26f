import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Installs what a folder's lockfile names into that folder, unless it is there already. For what only a measurement
 * needs, so that `npm ci` stays lean.
 */
export function installPackages(folder: URL, what: string, say: (text: string) => void): void {
  if (existsSync(new URL("node_modules/.package-lock.json", folder))) return;
  say(`installing ${what}, once`);
  const npm = process.env["npm_execpath"];
  const args = ["ci", "--ignore-scripts"];
  const options = { cwd: fileURLToPath(folder), stdio: ["ignore", "ignore", "inherit"] as ("ignore" | "inherit")[] };
  if (npm === undefined) execFileSync("npm", args, { ...options, shell: process.platform === "win32" });
  else execFileSync(process.execPath, [npm, ...args], options);
}
