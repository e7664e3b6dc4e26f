/**
 * `npm run try-package`: installs the packed tarball in projects of strangers, with what the registry has today, and prints a
 * table of what was seen. Takes some minutes and needs the registry. Words on the command line choose the trials whose names hold them; a path to a .tgz is taken instead of packing anew.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { tryCommands, tryEmptyFolder } from "./command-line.ts";
import { trySite, type Site } from "./site.ts";
import type { Seen, Stranger } from "./stranger.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");

const sites: Site[] = [
  { kind: "minimal", processor: "satteri", client: "npm" },
  { kind: "minimal", processor: "unified", client: "pnpm" },
  { kind: "minimal", processor: "satteri", client: "npm", node: "22.12.0" },
  { kind: "starlight", processor: "satteri", client: "pnpm" },
  { kind: "starlight", processor: "unified", client: "npm" },
  { kind: "starlight", processor: "satteri", client: "npm", node: "22.12.0" },
  { kind: "beside starlight", processor: "satteri", client: "npm" },
];

const trials: [name: string, run: (stranger: Stranger) => Seen][] = [
  ["empty folder", tryEmptyFolder],
  ["every command", tryCommands],
  ...sites.map((site): [string, (stranger: Stranger) => Seen] => [
    `${site.kind}, ${site.processor}, ${site.client}${site.node === undefined ? "" : `, Node ${site.node}`}`,
    (stranger) => trySite(stranger, site),
  ]),
];

function pack(): string {
  execFileSync("npm", ["run", "--silent", "pack"], { cwd: repository, stdio: ["ignore", "ignore", "inherit"] });
  const name = readdirSync(join(repository, ".package")).find((file) => file.endsWith(".tgz")) ?? "";
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  execFileSync("cp", [join(repository, ".package", name), folder]);
  return join(folder, name);
}

const given = process.argv.slice(2);
const chosen = given.filter((word) => !word.endsWith(".tgz"));
const ready = given.find((word) => word.endsWith(".tgz"));
const tarball = resolve(ready ?? pack());
for (const [name, run] of trials.filter(([name]) => chosen.every((word) => name.includes(word)))) {
  const folder = mkdtempSync(join(tmpdir(), "stranger-"));
  const seen = run({ folder, tarball });
  if (seen.wrong.length > 0) process.exitCode = 1;
  console.log(`${seen.wrong.length === 0 ? "ok   " : "WRONG"}  ${name}`);
  for (const line of [...seen.wrong, ...seen.facts]) console.log(`         ${line}`);
  rmSync(folder, { recursive: true, force: true });
}
if (ready === undefined) rmSync(dirname(tarball), { recursive: true, force: true });
