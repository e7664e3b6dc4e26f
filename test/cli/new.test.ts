import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../plugins/cli/main.ts";
import { fillTemplate } from "../../plugins/cli/new/fill-template.ts";
import { findTemplate } from "../../plugins/cli/new/find-template.ts";
import { kinds, type Kind } from "../../plugins/core/schema/kind.ts";
import { checkFiles } from "../support/check-files.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "handshake-new-"));
  mkdirSync(join(folder, "content"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command on the handbook, as `handshake` does where nobody can answer. Paths are said from the handbook's folder. */
async function handshake(command: string, ...args: string[]): Promise<Outcome> {
  const said = { out: "", err: "" };
  const given = [command, ...args, "--content", join(folder, "content"), "--today", "2026-11-20"];
  const code = await run(given, {
    out: (text) => void (said.out += text.replaceAll(`${folder}/`, "")),
    err: (text) => void (said.err += text),
    colour: false,
  });
  return { code, ...said };
}

const begin = (...args: string[]) => handshake("new", ...args);
const check = () => handshake("check", "--strict");

/** A talk with `new` at a terminal: the answers in order, and what was asked. */
async function talk(answers: (string | undefined)[], ...args: string[]) {
  const asked: string[] = [];
  const said = { out: "", err: "" };
  const code = await run(["new", ...args, "--content", join(folder, "content"), "--today", "2026-11-20"], {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    colour: false,
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(answers[asked.length - 1]);
    },
  });
  return { code, asked, ...said };
}

describe("new", () => {
  it("begins a page of every kind that the check has nothing to say about", async () => {
    const begun = [
      await begin("contract", "Night desk", "--parties", "Desk:@mira:@jon,Quay:@ada"),
      await begin("contract", "Releases", "--template", "release-contract", "--owner", "@mira"),
      await begin(
        "contract",
        "--title",
        "How we work",
        "--template",
        "working-agreement",
        "--parties",
        "Desk:@mira,Quay:@ada",
      ),
      await begin("decision", "One queue at night", "--owner", "@ada"),
      await begin("answer", "Who is awake?", "--owner", "@harbour/desk"),
      await begin("state", "Build"),
      await begin("stream", "A new gate", "--state", "build"),
      await begin("guide", "The first week"),
    ];
    expect(begun.map(({ code, err }) => [code, err.split(".")[0]])).toEqual(
      ["support-handshake", "release-contract", "working-agreement", ...kinds.slice(1)].map((name) => [
        0,
        `From the template ${name}`,
      ]),
    );
    expect(begun.map(({ out }) => out.trim())).toEqual([
      "content/contracts/night-desk.md",
      "content/contracts/releases.md",
      "content/contracts/how-we-work.md",
      "content/decisions/one-queue-at-night.md",
      "content/answers/who-is-awake.md",
      "content/states/build.md",
      "content/streams/a-new-gate.md",
      "content/guides/the-first-week.md",
    ]);
    const checked = await check();
    expect(checked.code, checked.out).toBe(0);
    expect(checked.out).not.toMatch(/error|warning/);
    expect(read("content/streams/a-new-gate.md")).toContain("state: states/build\nentered: 2026-11-20\n");
    expect(read("content/guides/the-first-week.md")).not.toContain("owner");
  });

  it("puts the two parties wherever the template has its own, and moves its dates", async () => {
    await begin("contract", "Night desk", "--parties", "Desk:@mira:@jon, Quay:@ada");
    const text = read("content/contracts/night-desk.md");
    expect(text).toContain('owner: "@mira"\nband: A');
    expect(text).toContain(
      '  - team: Desk\n    owner: "@mira"\n    backup: "@jon"\n  - team: Quay\n    owner: "@ada"\n#',
    );
    expect(text).toContain("# Night desk\n\nThe Desk helps the Quay when something breaks");
    expect(text).not.toMatch(/First team|Second team|first-team|second-team|night crew/);
    expect(text).toContain("sunset: 2027-11-20\n");
    expect(text).toContain("Ends on 20 November 2027");
  });

  it("takes three parties where three promise", async () => {
    const { code, err } = await begin("contract", "Three desks", "--parties", "Desk:@mira,Quay:@ada,Bridge:@finn");
    expect(code, err).toBe(0);
    expect(read("content/contracts/three-desks.md")).toContain("team: Bridge");
    expect((await check()).code).toBe(0);
  });

  it("shows in a dry run what it would write", async () => {
    const { code, out } = await begin("decision", "One queue", "--dry-run");
    expect(code).toBe(0);
    expect(out).toContain("--- /dev/null\n+++ b/decisions/one-queue.md\n");
    expect(out).toContain("+title: One queue\n");
    expect(existsSync(join(folder, "content/decisions"))).toBe(false);
  });

  it("writes where the settings keep a kind", async () => {
    put(
      "content/handshake.json",
      '{ "kinds": { "contract": "playbook/handshake-*.md", "decision": "adr/[0-9]*.md", "answer": "{faq,help}/**", "state": ["gone/+(x).md"] } }',
    );
    put("content/adr/0009-one-lamp.md", "# One lamp\n");
    const paths = [
      await begin("contract", "Night desk", "--owner", "@mira"),
      await begin("decision", "One queue"),
      await begin("answer", "Who is awake?"),
      await begin("state", "Build"),
    ].map(({ out }) => out.trim());
    expect(paths).toEqual([
      "content/playbook/handshake-night-desk.md",
      "content/adr/0010-one-queue.md",
      "content/faq/who-is-awake.md",
      "content/states/build.md",
    ]);
  });

  it("finds a state by its path, its title, or a row of the page that holds them all", async () => {
    put("content/handshake.json", '{ "records": { "state": "runbooks/states.md" } }');
    put(
      "content/runbooks/states.md",
      "# States\n\n| State | Entry signals | Exit signals | SLI |\n| --- | --- | --- | --- |\n| Frame | asked | decided | under 10 days |\n| Build | decided | held | under 20 days |\n",
    );
    expect((await begin("stream", "A new gate", "--state", "Build")).code).toBe(0);
    expect((await begin("stream", "An old gate", "--state", "runbooks/states.md#frame")).code).toBe(0);
    expect(read("content/streams/a-new-gate.md")).toContain('state: "runbooks/states#build"');
    expect((await check()).code).toBe(0);
    expect((await begin("stream", "No gate", "--state", "Biuld")).err).toContain("Did you mean “Build”?");
    expect((await begin("stream", "No gate")).err).toContain("with --state: Frame, Build");
    expect((await begin("state", "Watch")).err).toContain("keeps states on runbooks/states.md as well");
  });

  it("uses the handbook's own templates before its own", async () => {
    put("content/handshake.json", '{ "exclude": "templates/**", "bands": { "open": "everyone" } }');
    put(
      "content/templates/decision.md",
      '---\ntitle: {{title}}\nowner: {{owner}}\nband: {{ band }}\ndecider: "{{owner}}"\ntags: [night, "{{state}}"]\n---\n\n# {{title}}\n\nOn {{today}}, {{weather}}, until {{sunset}}.\n',
    );
    put("content/templates/berth.md", "---\ntitle: A berth\nowner: '@somebody'\n---\n\n# A berth\n\nOurs.\n");
    const { code, err } = await begin("decision", "One: queue", "--owner", "@ada");
    expect(code, err).toBe(0);
    expect(read("content/decisions/one-queue.md")).toBe(
      '---\ntitle: "One: queue"\nowner: "@ada"\nband: open\ndecider: "@ada"\ntags: [night]\n---\n\n# One: queue\n\nOn 2026-11-20, {{weather}}, until 2027-11-20.\n',
    );
    expect(err).toContain("asks for {{weather}}");
    await begin("guide", "Berth 4", "--template", "berth", "--owner", "@ada");
    expect(read("content/guides/berth-4.md")).toBe("---\ntitle: Berth 4\nowner: '@ada'\n---\n\n# Berth 4\n\nOurs.\n");
    await begin("contract", "Night desk", "--owner", "@mira");
    expect(read("content/contracts/night-desk.md")).toContain("band: open\n");
    expect((await check()).code).toBe(0);
    expect((await begin("guide", "Quay 4", "--template", "bert")).err).toContain("Did you mean “berth”?");
    expect((await begin("guide", "Quay 4", "--template", "../handshake")).code).toBe(2);
  });

  it("says what the check will say of a page from a template that is not sound", async () => {
    put("content/handshake.json", '{ "exclude": "templates/**" }');
    put("content/templates/answer.md", "---\ntitle: {{title}}\nstatus: new\n---\n\n[gone](gone.md)\n");
    const { code, err } = await begin("answer", "Who is awake?");
    expect(code).toBe(0);
    expect(err).toContain("line 3: ");
    expect(err).toContain("line 6: Nothing stands at ");
  });
});

describe("new at a terminal", () => {
  it("asks only what it was not told", async () => {
    const { code, asked, out } = await talk(["2", "Night desk", "3", "Desk:@mira,Quay:@ada"]);
    expect(code).toBe(0);
    expect(asked.map((question) => question.split("\n")[0])).toEqual([
      "What should it be?",
      "The title of the decision: ",
      "Who keeps it true? A handle (Enter: nobody yet): ",
    ]);
    expect(out).toContain("decisions/night-desk.md");
  });

  it("asks for a contract's parties, and for its owner only where they do not tell", async () => {
    const told = await talk(["2", "Desk:@mira,Quay:@ada"], "contract", "Night desk");
    expect(told.code).toBe(0);
    expect(told.asked).toHaveLength(2);
    expect(read("content/contracts/night-desk.md")).toContain("change_type");
    const untold = await talk(["", "", "mira"], "contract", "Day desk");
    expect(untold.asked).toHaveLength(3);
    expect(read("content/contracts/day-desk.md")).toContain('owner: "@mira"\n');
  });

  it("writes nothing when the person gives up", async () => {
    const { code, err } = await talk([undefined], "guide");
    expect(code).toBe(2);
    expect(err).toBe("handshake: nothing is written.\n");
    expect(readdirSync(join(folder, "content"))).toEqual([]);
  });
});

describe("new refuses", () => {
  it.each([
    [["contrat", "Night desk"], "there is no kind “contrat”. Did you mean “contract”?"],
    [["contracts", "Night desk"], "Did you mean “contract”?"],
    [[], "say what it should be"],
    [["decision"], "give the page a title"],
    [["decision", "…?!"], "makes no name for a file"],
    [["decision", "Index"], "makes no name for a file"],
    [["decision", "x".repeat(121)], "at most 120 characters"],
    [["decision", "One queue", "--owner", "ada"], "Did you mean “@ada”?"],
    [["contract", "Night desk"], "say who keeps the contract true: --owner @handle."],
    [["contract", "Night desk", "--parties", "Desk:@mira"], "two parties or more"],
    [["contract", "Night desk", "--parties", "Desk:mira,Quay:@ada"], "Did you mean “@mira”?"],
    [["contract", "Night desk", "--parties", "Desk,Quay"], "not “Desk”"],
    [["contract", "Night desk", "--parties", "Desk:@mira,Desk:@ada"], "names Desk twice"],
    [
      ["contract", "Night desk", "--owner", "@mira", "--template", "suport-handshake"],
      "Did you mean “support-handshake”?",
    ],
    [["guide", "Night desk", "--parties", "Desk:@mira,Quay:@ada"], "only a contract has parties"],
    [["stream", "A new gate", "--state", "build"], "this handbook has none yet"],
  ])("%j", async (args, message) => {
    const { code, out, err } = await begin(...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
    expect(readdirSync(join(folder, "content"))).toEqual([]);
  });

  it("to write over a page, beside one of the same address, or through a link that leads out", async () => {
    put("content/guides/The Night.md", "# The night\n");
    expect((await begin("guide", "The night")).err).toContain(
      "guides/The Night.md has the address /guides/the-night/ already",
    );
    await begin("guide", "The day");
    const before = read("content/guides/the-day.md");
    expect((await begin("guide", "The day")).err).toContain("guides/the-day.md is there already, and stays as it is.");
    expect(read("content/guides/the-day.md")).toBe(before);
    const outside = mkdtempSync(join(tmpdir(), "handshake-outside-"));
    symlinkSync(outside, join(folder, "content/decisions"), "dir");
    expect((await begin("decision", "One queue")).err).toContain("leads out of");
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
    put("content/states", "a file");
    expect((await begin("state", "Build")).err).toContain("is a file, not a folder");
  });

  it("a template whose frontmatter cannot be read", async () => {
    put("content/templates/guide.md", "---\ntitle: [\n---\n");
    expect((await begin("guide", "The day")).err).toContain("the template guide cannot be filled in");
    put("content/handshake.json", "{");
    expect((await begin("guide", "The day")).err).toContain("handshake.json:1:");
  });
});

describe("a title", () => {
  it("is shown as it was typed, in frontmatter and body, whatever signs it holds", async () => {
    const title = fc
      .string({ unit: fc.constantFrom(..."aB9 é日<>*_[]()`\\#&;:'\"{}!|~@-%,.?"), minLength: 1, maxLength: 60 })
      .map((text) => `Q${text}`.replace(/\s+/g, " ").trim());
    await fc.assert(
      fc.asyncProperty(title, fc.constantFrom<Kind>("decision", "answer", "contract", "guide"), async (typed, kind) => {
        const filling = fillTemplate(findTemplate(join(folder, "content"), kind, undefined), {
          ...{ kind: undefined, title: typed, owner: "@mira", parties: [], today: "2026-11-20", sunset: "2027-11-20" },
          ...{ band: "A", bands: ["A"], state: undefined },
        });
        if ("failure" in filling) throw new Error(filling.failure);
        const { handbook, report } = await checkFiles({ [`${kind}s/page.md`]: filling.text });
        const [page] = handbook.pages;
        expect(page?.title).toBe(typed);
        expect(page?.document.headings[0]?.text).toBe(typed);
        expect(report.problems.filter(({ severity }) => severity !== "info")).toEqual([]);
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });
});
