import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../plugins/cli/main.ts";
import { harbour } from "../support/harbour.ts";
import { temporaryFolder, writeFiles } from "../host/repository.ts";

function handbook(files: Record<string, string> = harbour) {
  const content = join(temporaryFolder(), "content");
  mkdirSync(content);
  writeFiles(content, files);
  const read = (path: string) => readFileSync(join(content, path), "utf8");
  const retire = async (...args: string[]) => {
    const said = { out: "", err: "" };
    const streams = {
      out: (text: string) => void (said.out += text),
      err: (text: string) => void (said.err += text),
      colour: false,
    };
    const code = await run(["retire", ...args, "--content", content], streams);
    return { code, ...said };
  };
  return { read, retire };
}

describe("handshake retire", () => {
  const day = harbour["guides/welcome.md"] ?? "";

  it("names the successor and the reason, keeps the page, and lists who still links", async () => {
    const { read, retire } = handbook({ ...harbour, "guides/first-day.md": day });
    const { code, out, err } = await retire(
      "answers/who-is-awake",
      "--successor",
      "guides/first-day.md",
      "--reason",
      "The desk sleeps: ask #quay",
    );
    expect(code).toBe(0);
    expect(out).toBe(
      "contracts/night-desk.md:10:11  answers: answers/who-is-awake\nguides/first-day.md:9:21  ../answers/who-is-awake.md\nguides/welcome.md:9:21  ../answers/who-is-awake.md\n",
    );
    expect(err).toContain("is superseded by guides/first-day. /answers/who-is-awake/ stays as a tombstone.\n");
    expect(err).toContain("`handshake fix --only links/retired`");
    expect(read("answers/who-is-awake.md")).toBe(
      harbour["answers/who-is-awake.md"]?.replace(
        "2026-11-02\n---",
        '2026-11-02\nstatus: superseded\nsuccessor: guides/first-day\nretired_reason: "The desk sleeps: ask #quay"\n---',
      ),
    );
  });

  it("archives without a successor, and does the same twice without a trace", async () => {
    const { read, retire } = handbook();
    const archive = () => retire("streams/new-gate.md", "--reason", "Built.");
    expect((await archive()).err).toContain("streams/new-gate.md: is archived.");
    const once = read("streams/new-gate.md");
    expect(once).toContain("status: archived\nretired_reason: Built.\n");
    expect((await archive()).code).toBe(0);
    expect(read("streams/new-gate.md")).toBe(once);
  });

  it("goes on saying who took the place when only the reason is given", async () => {
    const superseded = day.replace("title:", "status: superseded\nsuccessor: answers/who-is-awake\ntitle:");
    const { read, retire } = handbook({ ...harbour, "guides/welcome.md": superseded });
    await retire("guides/welcome", "--reason", "Twice the same");
    expect(read("guides/welcome.md")).toContain(
      "status: superseded\nsuccessor: answers/who-is-awake\nretired_reason: Twice the same\n",
    );
  });

  it("shows the change, and writes nothing, on a dry run", async () => {
    const { read, retire } = handbook();
    const { out } = await retire("guides/welcome.md", "--successor", "index.md", "--dry-run");
    expect(out).toContain("+status: superseded\n+successor: index\n");
    expect(read("guides/welcome.md")).toBe(day);
  });

  it.each([
    [["guides/welcome"], "--successor page"],
    [["guides/welcom", "--reason", "x"], "Did you mean “guides/welcome.md”?"],
    [["guides/welcome", "--successor", "guides/nowhere"], "there is no page guides/nowhere"],
    [["guides/welcome", "--successor", "guides/welcome.md"], "cannot take its own place"],
    [["guides/welcome", "--successor", "guides/old"], "Did you mean “answers/who-is-awake”?"],
    [["guides/welcome", "--successor", "contracts/night-desk#hour"], "Did you mean “hours”?"],
    [["guides/welcome", "--reason", " "], "--reason takes a text"],
    [["guides/torn", "--reason", "x"], "guides/torn.md is left as it is"],
  ])("refuses %j with a way out", async (args, message) => {
    const old = day.replace("title:", "status: superseded\nsuccessor: answers/who-is-awake\ntitle:");
    const files = { ...harbour, "guides/old.md": old, "guides/torn.md": "---\ntitle: [\n---\n" };
    const { read, retire } = handbook(files);
    const { code, err } = await retire(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    for (const [path, text] of Object.entries(files)) expect(read(path)).toBe(text);
  });

  it("leaves every line of a page but its own three as it was", async () => {
    const lines = fc.constantFrom(
      "title: 'Rota'",
      "x_y: [1,  2] # kept",
      "# a comment",
      'tone: "dry"',
      "tags:\n  - a",
      "last_verified: 2026-01-01",
    );
    const body = fc.constantFrom("", "# Rota\n\nWho is on.\n", "Text  \n", "no end");
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(lines),
        body,
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom("", "\uFEFF"),
        async (yaml, text, lineEnd, mark) => {
          const page = mark + ["---", "title2: x", ...yaml, "---", text].join("\n").replaceAll("\n", lineEnd);
          const { read, retire } = handbook({ "rota.md": page, "next.md": "# Next\n" });
          expect((await retire("rota", "--successor", "next", "--reason", "It's over")).code).toBe(0);
          const added = /^(?:status: superseded|successor: next|retired_reason: ["']It'+s over["'])\r?\n/gm;
          const after = read("rota.md");
          expect(after.match(added)).toHaveLength(3);
          expect(after.replaceAll(added, "")).toBe(page);
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });
});
