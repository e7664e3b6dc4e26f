import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "handbook-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Writes files below a folder, with the folders they need. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A git repository on disk, free of the machine's own git settings. */
export interface TestRepository {
  folder: string;
  git(...parameters: string[]): string;
  /** Writes files and commits everything, at noon UTC of a day or at a given instant. Returns the commit. */
  commit(on: string, files?: Record<string, string>, author?: string): string;
}

export function testRepository(folder = temporaryFolder()): TestRepository {
  const run = (on: string, author: string, parameters: string[]) => {
    const date = on.includes("T") ? on : `${on}T12:00:00Z`;
    const env = {
      PATH: process.env["PATH"],
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_SYSTEM: "/dev/null",
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: "author@example.com",
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: author,
      GIT_COMMITTER_EMAIL: "author@example.com",
      GIT_COMMITTER_DATE: date,
    };
    return execFileSync("git", parameters, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  };
  const git = (...parameters: string[]) => run("2026-01-01", "Mira", parameters);
  return {
    folder,
    git,
    commit(on, files = {}, author = "Mira") {
      writeFiles(folder, files);
      run(on, author, ["add", "--all"]);
      run(on, author, ["commit", "--quiet", "--allow-empty", "--message", `Work of ${on}`]);
      return run(on, author, ["rev-parse", "HEAD"]).trim();
    },
  };
}

/** A repository with `git init` done. */
export function newRepository(): TestRepository {
  const repository = testRepository();
  repository.git("init", "--quiet", "--initial-branch=main", ".");
  return repository;
}

/** A page long enough for git to recognise it under another name. */
export function agreement(team: string, change = ""): string {
  return `---
title: ${team} and Orders
owner: "@mira"
---

# ${team} and Orders

${team} answers questions of Orders about open deliveries.

- **Approvals:** ${team} approves a change within 48 hours.
- **Escalation:** Mira (24h), then Jonas (12h).
- **Cadence:** every Friday at ten, for a quarter of an hour.
- **Exit metric:** under five tickets older than three days.
${change}`;
}
