import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { calls, commandsOf } from "./commands.ts";
import { handbook, put } from "./projects.ts";
import { install, run, runScript, type Ran, type Seen, type Stranger } from "./stranger.ts";

const launcher = "astro-handshake/bin/handshake.js";

/** `npx` where nothing is installed: how much comes, how long until something is said, how long a start takes. */
export function tryEmptyFolder(stranger: Stranger): Seen {
  const { folder, tarball } = stranger;
  const wrong: string[] = [];
  put(folder, { "docs/berths.md": "# Berths\n\nSee [the gate](gate.md) and [the key](#keys).\n\n## Key\n" });
  const first = run(folder, "npx", "--yes", `--package=${tarball}`, "astro-handshake", "check", "docs");
  if (first.code !== 1 || !first.output.includes("links/broken")) wrong.push(first.output);
  if (first.time > 20_000) wrong.push(`the first finding took ${seconds(first)}`);
  install(stranger, "npm");
  const files = readdirSync(join(folder, "node_modules"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  const lock = JSON.parse(readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8")) as {
    packages: object;
  };
  const bare = fastest(() => run(folder, process.execPath, "-e", "0"));
  const help = fastest(() => runScript(folder, launcher, ["--help"]));
  const check = fastest(() => runScript(folder, launcher, ["check", "docs"]));
  if (help > 2 * bare + 120)
    wrong.push(`--help takes ${help.toFixed(0)} ms where node -e 0 takes ${bare.toFixed(0)} ms`);
  const facts = [
    `npx to the first finding, download and all: ${seconds(first)}`,
    `${Object.keys(lock.packages).length} packages, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`,
    `--help ${(help / bare).toFixed(1)} × node -e 0, check of one page ${(check / bare).toFixed(1)} ×`,
  ];
  return { wrong, facts };
}

/** Every command of the help, one after another. */
export function tryCommands(stranger: Stranger): Seen {
  const { folder } = stranger;
  install(stranger, "npm");
  put(folder, { ...handbook, ".gitignore": "node_modules\n" });
  for (const args of [
    ["init", "-q"],
    ["add", "."],
    ["-c", "user.name=Mira", "-c", "user.email=mira@harbour.example", "commit", "-qm", "Begin"],
  ])
    run(folder, "git", ...args);
  const wrong = calls.flatMap(({ args, code, says }) => {
    const ran = runScript(folder, launcher, args);
    return ran.code === code && ran.output.includes(says) ? [] : [`${args.join(" ")}: ${ran.code}\n${ran.output}`];
  });
  const commands = commandsOf(runScript(folder, launcher, ["--help"]).output);
  const untried = commands.filter((command) => !calls.some(({ args }) => args[0] === command));
  if (untried.length > 0) wrong.push(`nobody tried ${untried.join(", ")}`);
  return { wrong, facts: [`${calls.length} calls of ${commands.length} commands`] };
}

function fastest(ran: () => Ran): number {
  return Math.min(...Array.from({ length: 5 }, () => ran().time));
}

function seconds({ time }: Ran): string {
  return `${(time / 1000).toFixed(1)} s`;
}
