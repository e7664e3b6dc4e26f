import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../../plugins/cli/main.ts";
import { rules } from "../../plugins/core/rules/registry.ts";
import { plainPaint } from "../../plugins/reporters/paint.ts";
import { renderTerminalMarkdown } from "../../plugins/reporters/terminal-markdown.ts";

async function explain(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const told = { out: "", err: "" };
  const streams = {
    out: (text: string) => void (told.out += text),
    err: (text: string) => void (told.err += text),
    colour: false,
  };
  return { code: await run(["explain", ...args], streams), ...told };
}

describe("handshake explain", () => {
  it("shows a rule's page as a terminal can", async () => {
    const { code, out } = await explain("links/broken");
    expect(code).toBe(0);
    expect(out).toMatch(/^# links\/broken\n\nA link leads to nothing\./);
    expect(out).toContain("\n## Why it matters\n");
    expect(out).toContain("In frontmatter (guides/frontmatter.md), a page is named");
    expect(out).toContain("\n    After ten, ask [who is awake](../answers/who-is-awake.md)");
    expect(out).not.toMatch(/last_reviewed|<!--|```/);
  });

  it("has something to say of every rule", async () => {
    for (const { id } of rules) {
      const { code, out } = await explain(id);
      expect(code).toBe(0);
      expect(out).toContain(id);
    }
  });

  it("lists every rule, or those of a group", async () => {
    const { out } = await explain();
    expect(out.trimEnd().split("\n")).toHaveLength(rules.length);
    expect(out).toMatch(/^links\/broken +error +the target does not exist$/m);
    const group = (await explain("contract/*")).out;
    expect(group).toMatch(/^contract\/ladder +warning /m);
    expect(group.split("\n").filter((line) => line !== "" && !line.startsWith("contract/"))).toEqual([]);
    expect((await explain("contract")).out).toBe(group);
  });

  it.each([
    [["links/brokn"], "Did you mean “links/broken”?"],
    [["brokn"], "Did you mean “links/broken”?"],
    [["one_hop"], "Did you mean “links/one-hop”?"],
    [["xyzzy"], "`handshake explain` lists them all."],
    [["../../../package"], "there is no rule"],
    [["links/broken", "links/anchor"], "one rule at a time"],
  ])("suggests the nearest for %j", async (args, message) => {
    const { code, out, err } = await explain(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  it("runs without a handbook", () => {
    const launcher = fileURLToPath(new URL("../../bin/handshake.js", import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [launcher, "explain", "links/anchor"], {
      cwd: "/",
      encoding: "utf8",
    });
    expect([status, stdout.split("\n")[0]]).toEqual([0, "# links/anchor"]);
  });
});

it("a page's tables, lists and marks stay readable without colour", () => {
  const page =
    "---\ntitle: x\n---\n# One\n\n1. first\n   - inner **bold**\n2. [second](./two.md#a), [here](#one)\n\n| A | B |\n| --- | --- |\n| wide cell | \u0007 |\n\n> quoted\n\n![a boat](boat.png)\n";
  expect(renderTerminalMarkdown(page, "guides/rules/links/x.md", plainPaint)).toBe(
    "# One\n\n1. first\n   - inner bold\n2. second (guides/rules/links/two.md#a), here\n\nA          B\n---------  -\nwide cell  ␇\n\n│ quoted\n\na boat\n",
  );
});
