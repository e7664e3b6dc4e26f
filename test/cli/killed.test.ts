import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeFiles } from "../host/repository.ts";
import { today } from "../support/check-files.ts";

const command = fileURLToPath(new URL("../../bin/handshake.js", import.meta.url));
const killer = new URL("../support/kill-at.ts", import.meta.url).href;

const sound = {
  "decisions/one-queue.md":
    "---\ntitle: One queue\nstage: decide\n---\n\n# One queue\n\n## Why\n\nTwo were too many.\n",
  "answers/which-queue.md": "# Which queue?\r\n\r\nThe one of [that decision](../decisions/one-queue.md#why).\r\n",
  "guides/queues.md": "\uFEFF# Queues\n\n- [Why one](../decisions/one-queue.md#why)\n- kept <!-- as it is -->",
};
const faulty = {
  ...sound,
  "answers/which-queue.md": sound["answers/which-queue.md"].replace("one-queue", "One-Queue"),
  "guides/queues.md": sound["guides/queues.md"].replace("#why", "#Why"),
};

interface Ending {
  signal: string | null;
  code: number | null;
}

/** Runs the command in a process of its own, killed at the given operation. */
function start(content: string, given: readonly string[], killAt: number): Promise<Ending> {
  return new Promise((ended) => {
    const [name = "", ...rest] = given;
    const parameters = ["--import", killer, command, name, ...rest, "--content", content];
    const env = { ...process.env, KILL_AT: String(killAt) };
    const child = execFile(process.execPath, parameters, { env });
    child.on("exit", (code, signal) => ended({ code, signal }));
  });
}

function handbook(files: Record<string, string>): string {
  const content = join(temporaryFolder(), "content");
  mkdirSync(content);
  writeFiles(content, files);
  return content;
}

/** The files of a folder by path; without what an interrupted write left, which is no page. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const kept = names.filter((name) => statSync(join(folder, name)).isFile() && !name.includes(".handshake-"));
  return Object.fromEntries(kept.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

describe("a process that is killed between any two file operations, or within one", () => {
  it.each([
    { given: ["fix", "--yes", "--today", today], files: faulty },
    { given: ["move", "decisions/one-queue.md", "decisions/queues/single.md", "--today", today], files: sound },
    { given: ["retire", "decisions/one-queue.md", "--reason", "Nobody queues any more"], files: sound },
  ])(
    "$given.0 leaves every page whole, and the same command finishes",
    { timeout: 240_000 },
    async ({ given, files }) => {
      const straight = handbook(files);
      expect(await start(straight, given, Infinity)).toEqual({ code: 0, signal: null });
      const after = filesIn(straight);
      expect(after).not.toEqual(files);
      const forms = new Map(
        Object.entries(files).map(([path, text]) => [path, new Set([text, ...Object.values(after)])]),
      );
      const whole = new Set([...Object.values(files), ...Object.values(after)]);
      let killed = 0;
      const killOne = async (at: number): Promise<boolean> => {
        const content = handbook(files);
        const ending = await start(content, given, at);
        if (ending.signal === null) return false;
        killed += 1;
        const left = Object.values(filesIn(content));
        for (const text of left) expect(whole).toContain(text);
        for (const [path, texts] of forms)
          expect([at, path, left.some((text) => texts.has(text))]).toEqual([at, path, true]);
        expect(await start(content, given, Infinity)).toEqual({ code: 0, signal: null });
        expect([at, filesIn(content)]).toEqual([at, after]);
        return true;
      };
      for (let at = 1; ; at += 2) if ((await Promise.all([killOne(at), killOne(at + 1)])).includes(false)) break;
      expect(killed).toBeGreaterThanOrEqual(4);
    },
  );
});
