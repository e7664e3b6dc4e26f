import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runFix } from "../../plugins/cli/fix.ts";
import { mendHandbook } from "../../plugins/cli/fix/mend-handbook.ts";
import { run } from "../../plugins/cli/main.ts";
import { leftToPeople, remedies } from "../../plugins/core/rewrite/remedies.ts";
import { ruleIds } from "../../plugins/core/rules/registry.ts";
import { memoryHost, type MemoryHostOptions } from "../../plugins/host/memory-host.ts";
import { stepsIn } from "../../plugins/host/write-many.ts";
import { checkFiles, today } from "../support/check-files.ts";
import { harbour } from "../support/harbour.ts";
import { newRepository, temporaryFolder, writeFiles } from "../host/repository.ts";

const launcher = fileURLToPath(new URL("../../bin/handshake.js", import.meta.url));

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const isFile = (name: string) => statSync(join(folder, name)).isFile();
  return Object.fromEntries(names.filter(isFile).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function handbook(files: Record<string, string>) {
  const content = join(temporaryFolder(), "content");
  mkdirSync(content);
  writeFiles(content, files);
  return content;
}

function listen(answer?: string) {
  const said = { out: "", err: "" };
  const streams = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    colour: false,
    ...(answer !== undefined && { ask: () => Promise.resolve(answer === "^C" ? undefined : answer) }),
  };
  return { said, streams };
}

async function fix(content: string, args: string[], answer?: string) {
  const { said, streams } = listen(answer);
  const code = await run(["fix", content, ...args, "--today", today], streams);
  return { code, ...said };
}

/** The pages that mending changes, held in memory. */
async function mend(files: Record<string, string>, host?: MemoryHostOptions): Promise<Record<string, string>> {
  const { texts } = await mendHandbook(memoryHost(files, host), { now: 0, today }, () => true);
  return Object.fromEntries(texts);
}

const welcome = (line: string, yaml = "") => `---\ntitle: Welcome\n${yaml}---\n\n# Welcome\n\n${line}\n`;
const mended = async (line: string, host?: MemoryHostOptions) => {
  const texts = await mend({ ...harbour, "guides/welcome.md": welcome(line) }, host);
  return texts["guides/welcome.md"]?.split("\n").at(-2) ?? line;
};

describe("what has one right answer", () => {
  it.each([
    ["[d](../contracts/Night-Desk.md#hours 'Hours')", "[d](../contracts/night-desk.md#hours 'Hours')"],
    [
      "[d](./night_desk.md) [d](<../contracts/night desk.md>)",
      "[d](./night_desk.md) [d](<../contracts/night-desk.md>)",
    ],
    ["[d](../../contracts/night-desk.html)", "[d](../../contracts/night-desk.html)"],
    ["[d](contracts/night-desk.html)", "[d](../contracts/night-desk.md)"],
    ["[d](/contracts/night-desk.md#hours)", "[d](/contracts/night-desk/#hours)"],
    ["[d](/Contracts/night-desk)", "[d](/contracts/night-desk)"],
    ["<a href='../contracts/Night-desk'>d</a>", "<a href='../contracts/night-desk'>d</a>"],
    ["[d](../contracts/night-desk.md#Hours)", "[d](../contracts/night-desk.md#hours)"],
    ["[d](../decisions/one-queue.md#option)", "[d](../decisions/one-queue.md#options)"],
  ])("%s becomes %s", async (before, after) => {
    expect(await mended(before)).toBe(after);
  });

  it.each([
    ["another name that is merely near", "[d](../contracts/day-desk.md)"],
    ["the same name in another folder", "[d](night-desk.md)"],
    ["a number that is off by one", "[d](../states/build-2.md)"],
    ["an anchor that is another word", "[d](../decisions/one-queue.md#decision)"],
    ["what lies outside", "[d](../../contracts/night-desk.md)"],
  ])("is not %s", async (_, line) => {
    expect(await mended(line)).toBe(line);
  });

  it("is the quotes of a handle, and a key or a value that is a slip of one", async () => {
    const before = `---\ntitle: Rota # 'kept'\nowner: @mira # quote me\n"relatd" : [ ../answers/who-is-awake , 'decisions/one-queue' ]\nstatus: Live\nrefresh_after_days: "90 days"\nband: a\nchange_type: mjaor\nx-y:   [1,2]\n---\n`;
    const texts = await mend({ ...harbour, "guides/rota.md": before });
    expect(texts["guides/rota.md"]).toBe(
      before
        .replace("@mira", '"@mira"')
        .replace('"relatd"', '"related"')
        .replace("Live", "live")
        .replace('"90 days"', "90")
        .replace("band: a", "band: A")
        .replace("mjaor", "major"),
    );
  });

  it("is the case of a handle as the settings write it, wherever the page names it", async () => {
    const desk = (harbour["contracts/night-desk.md"] ?? "").replaceAll("@mira", "@Mira");
    const body = desk.replace("Desk → Duty lead", "@Mira (24h) → Duty lead").concat("\nAsk @Mira.\n");
    const settings = JSON.stringify({ teams: { "@desk": { members: ["@mira", "@jon", "@ada"] } } });
    const texts = await mend({ ...harbour, "contracts/night-desk.md": body, "handshake.json": settings });
    const after = texts["contracts/night-desk.md"] ?? "";
    expect(after.match(/@Mira/g)).toHaveLength(1);
    expect(after).toContain("**Escalation:** @mira (24h)");
    expect(after).toContain("Ask @Mira.");
  });

  it("is the page in force at the end of a line of successors, but for what an excuse covers", async () => {
    const gone = (next: string) => `---\nstatus: superseded\nsuccessor: ${next}\n---\n\n# Old\n\n## Hours\n`;
    const files = {
      ...harbour,
      "guides/first.md": gone("guides/second"),
      "guides/second.md": gone("contracts/night-desk"),
      "guides/welcome.md": welcome(
        "[a](first.md#hours) [b](first#who) [c](second.md)\n\n<!-- handshake-ignore links/retired: history -->\nIt was [d](first.md).\n",
        "related: [guides/first]\n",
      ),
    };
    const texts = await mend(files);
    expect(texts["guides/welcome.md"]).toBe(
      welcome(
        "[a](../contracts/night-desk.md#hours) [b](../contracts/night-desk) [c](../contracts/night-desk.md)\n\n<!-- handshake-ignore links/retired: history -->\nIt was [d](first.md).\n",
        "related: [contracts/night-desk]\n",
      ),
    );
  });

  it("is nothing that makes a new problem; the rest is mended all the same", async () => {
    // Renamed, the key would hold what its field does not take.
    const texts = await mend({
      ...harbour,
      "guides/welcome.md": welcome("[d](../contracts/Night-desk.md)", "nav_ordr: first\n"),
    });
    expect(texts["guides/welcome.md"]).toBe(welcome("[d](../contracts/night-desk.md)", "nav_ordr: first\n"));
  });

  it("is known of rules that exist, each either mended or left with a reason", () => {
    for (const rule of [...Object.keys(remedies), ...Object.keys(leftToPeople)]) expect(ruleIds).toContain(rule);
    for (const rule of Object.keys(leftToPeople)) expect(remedies[rule]).toBeUndefined();
  });
});

describe("with history", () => {
  it("follows pages and headings through renames, in a handbook that is a folder of its repository", async () => {
    const repository = newRepository();
    const put = (files: Record<string, string>) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`docs/book/${path}`, text]));
    const gates =
      "# Gates\n\n## Hours\n\nSix to ten on weekdays, eight to ten on Sundays.\n\n## Keys\n\nAt the desk.\n";
    const about = welcome("[g](gates.md#hours) [g][g] [k](gates.md#keys)\n\n[g]: ./gates#hours 'G'");
    repository.commit("2026-10-01", put({ "guides/gates.md": gates, "guides/welcome.md": about }));
    repository.git("mv", "docs/book/guides", "docs/book/pages");
    repository.git("mv", "docs/book/pages/gates.md", "docs/book/pages/turnstiles.md");
    repository.git("mv", "docs/book/pages/welcome.md", "docs/book/start.md");
    repository.commit("2026-10-02");
    repository.commit("2026-10-03", put({ "pages/turnstiles.md": gates.replace("## Hours", "## When they open") }));
    const content = join(repository.folder, "docs/book");
    expect((await fix(content, ["--yes"])).code).toBe(0);
    expect(filesIn(content)["start.md"]).toBe(
      welcome(
        "[g](pages/turnstiles.md#when-they-open) [g][g] [k](pages/turnstiles.md#keys)\n\n[g]: ./pages/turnstiles#when-they-open 'G'",
      ),
    );
    expect((await fix(content, [])).err).toContain("nothing to fix");
  });
});

describe("handshake fix", () => {
  const files = {
    ...harbour,
    "guides/welcome.md": welcome("[d](../contracts/Night-desk.md)"),
    "guides/rota.md": "---\nowner: @mira\n---\n\n# Rota\n\n[w](welcome.md)\n",
  };

  it("shows a diff and writes nothing where nobody can answer, and exits with 1", async () => {
    const content = handbook(files);
    const { code, out, err } = await fix(content, []);
    expect(code).toBe(1);
    expect(out).toContain("-[d](../contracts/Night-desk.md)\n+[d](../contracts/night-desk.md)\n");
    expect(err).toBe("Nothing is written. `handshake fix --yes` mends 2 problems in 2 pages.\n");
    expect(filesIn(content)).toEqual(files);
  });

  it.each([
    [["--yes"], undefined, 0, true],
    [[], "y", 0, true],
    [[], "", 1, false],
    [[], "^C", 1, false],
    [["--dry-run"], "y", 0, false],
  ])("with %j and the answer %j exits with %i", async (args, answer, wanted, writes) => {
    const content = handbook(files);
    const { code } = await fix(content, args, answer);
    expect([code, filesIn(content)["guides/rota.md"]?.includes('"@mira"')]).toEqual([wanted, writes]);
    if (writes)
      expect(await fix(content, [])).toEqual({
        code: 0,
        out: "",
        err: "There is nothing to fix that has one right answer.\n",
      });
  });

  it("mends problems of the rules that are named alone", async () => {
    const content = handbook(files);
    await fix(content, ["--yes", "--only", "links/broken, links/anchor"]);
    expect(filesIn(content)).toEqual({ ...files, "guides/welcome.md": welcome("[d](../contracts/night-desk.md)") });
  });

  it.each([
    [["--only", "links/brokn"], "Did you mean “links/broken”?"],
    [["--only", "links/outside"], "is left to people: what lies outside"],
    [["--only", "links/orphan"], "more than one answer"],
    [["guides"], "one folder at a time"],
  ])("refuses %j with a way out", async (args, message) => {
    const { code, err } = await fix(handbook(files), args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it("can be stopped after any file, and finishes when it is run again", async () => {
    const whole = handbook(files);
    await fix(whole, ["--yes"]);
    for (const steps of [0, 1]) {
      const content = handbook(files);
      let taken = 0;
      const take: ReturnType<typeof stepsIn> = (step) => {
        if (taken++ === steps) throw new Error("killed");
        stepsIn(content)(step);
      };
      const values = { content, today, yes: true };
      await expect(runFix(values, [], listen().streams, take)).rejects.toThrow("killed");
      const done = Object.entries(filesIn(content)).filter(
        ([path, text]) => text !== files[path as keyof typeof files],
      );
      expect(done).toHaveLength(steps);
      await fix(content, ["--yes"]);
      expect(filesIn(content)).toEqual(filesIn(whole));
    }
  });

  it.runIf(spawnSync("python3", ["-c", "import pty"]).status === 0)(
    "asks on a terminal, and Ctrl-C there loses nothing",
    () => {
      const script = `
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:2] + sys.argv[3:])
said, answered = b"", False
while True:
    try:
        part = os.read(terminal, 4096)
    except OSError:
        break
    if not part:
        break
    said += part
    if not answered and b"(y/n)" in said:
        answered = True
        os.write(terminal, sys.argv[2].encode())
sys.stdout.write(said.decode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;
      for (const [keys, wanted] of [
        ["\u0003", 1],
        ["n\n", 1],
        ["y\n", 0],
      ] as const) {
        const content = handbook(files);
        const args = ["-c", script, process.execPath, keys, launcher, "fix", content, "--today", today];
        const { status, stdout } = spawnSync("python3", args, { encoding: "utf8" });
        expect([status, stdout]).toEqual([wanted, expect.stringContaining("Mend 2 problems in 2 pages? (y/n)")]);
        expect(filesIn(content)["guides/rota.md"]).toBe(
          wanted === 0 ? files["guides/rota.md"].replace("@mira", '"@mira"') : files["guides/rota.md"],
        );
      }
    },
  );
});

describe("any page", () => {
  const wrong: [string, string][] = [
    ["[a](../contracts/Night-Desk.md)", "[a](../contracts/night-desk.md)"],
    ["![b](<../contracts/NIGHT-desk.md#hours> 'T')", "![b](<../contracts/night-desk.md#hours> 'T')"],
    ['<a class="x" href="/contracts/night-desk.md">c</a>', '<a class="x" href="/contracts/night-desk/">c</a>'],
    ["[d](../decisions/one-queue.md#Decide)", "[d](../decisions/one-queue.md#decide)"],
  ];
  const body = fc.oneof(
    fc.constantFrom(...wrong),
    fc
      .constantFrom(
        "Words.",
        "`[x](../contracts/Night-desk.md)`",
        "[w](welcome.md)",
        "\\[a](b)",
        "“q” <!-- c -->",
        "[o](https://x.example/A.md)",
      )
      .map((text): [string, string] => [text, text]),
  );
  const yaml = fc.constantFrom<[string, string]>(
    ["owner: @mira # who", 'owner: "@mira" # who'],
    ["'stauts': draft", "'status': draft"],
    ["last_reviewd:  2026-11-01", "last_reviewed:  2026-11-01"],
    ["related:\n  # why\n  - 'decisions/One-queue'", "related:\n  # why\n  - 'decisions/one-queue'"],
    ["x_own: [1,   2]", "x_own: [1,   2]"],
    ["# a comment", "# a comment"],
    ['tone: "dry\\tand short"', 'tone: "dry\\tand short"'],
  );

  it("changes in the places that are meant, and nowhere else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(yaml, { selector: ([before]) => before }),
        fc.array(body),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom("", "\uFEFF"),
        fc.constantFrom("", "\n"),
        async (lines, parts, lineEnd, mark, end) => {
          const write = (side: 0 | 1) =>
            [
              "---",
              "title: 'T'",
              ...lines.map((line) => line[side]),
              "---",
              "",
              parts.map((part) => part[side]).join(lineEnd === "\n" ? " " : "\n\n"),
            ]
              .join("\n")
              .replaceAll("\n", lineEnd) + end;
          const files = { ...harbour, "guides/rota.md": mark + write(0) };
          const texts = await mend(files);
          expect(texts["guides/rota.md"] ?? write(0)).toBe(write(1));
          const after = (await checkFiles({ ...files, "guides/rota.md": mark + write(1) })).report.problems;
          expect(after.filter(({ suggestion }) => suggestion !== undefined)).toEqual([]);
          expect(await mend({ ...files, "guides/rota.md": mark + write(1) })).toEqual({});
        },
      ),
      { seed: 7, numRuns: 80 },
    );
  });
});
