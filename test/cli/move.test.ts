import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { buildGraph } from "../../plugins/core/graph/graph.ts";
import { run } from "../../plugins/cli/main.ts";
import { runMove } from "../../plugins/cli/move.ts";
import { planMove } from "../../plugins/cli/move/plan-move.ts";
import { memoryHost } from "../../plugins/host/memory-host.ts";
import { stepsIn, type TakeStep } from "../../plugins/host/write-many.ts";
import { checkFiles, today } from "../support/check-files.ts";
import { harbour } from "../support/harbour.ts";
import { newRepository, temporaryFolder, writeFiles } from "../host/repository.ts";

/** Every file below a folder, by path. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const isFile = (name: string) => !name.startsWith(".git/") && statSync(join(folder, name)).isFile();
  return Object.fromEntries(names.filter(isFile).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function listen() {
  const said = { out: "", err: "" };
  const streams = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    colour: false,
  };
  return { said, streams };
}

function handbook(files: Record<string, string> = harbour) {
  const content = join(temporaryFolder(), "content");
  mkdirSync(content);
  writeFiles(content, files);
  return content;
}

async function move(content: string, ...args: string[]) {
  const { said, streams } = listen();
  const code = await run(["move", ...args, "--content", content, "--today", today], streams);
  return { code, ...said };
}

const problemsOf = async (files: Record<string, string>) =>
  (await checkFiles(files)).report.problems.map(({ rule, file }) => `${rule} ${file}`);

describe("handshake move", () => {
  it("rewrites every link to a page and its own, each as it was spelled, and leaves a redirect", async () => {
    const content = handbook({
      ...harbour,
      "guides/rota.md": `\uFEFF---\r\ntitle: Rota\r\nrelated:\r\n  - './../contracts/night-desk' # the desk\r\n  - "contracts/night-desk.md"\r\n---\r\n\r\n# Rota\r\n\r\n[a](../contracts/night-desk.md#hours "Hours") [b](./../contracts/night-desk) [c](/contracts/night-desk#hours) [d](<../contracts/night-desk.md>)\r\n[e][e] <a href='/contracts/night-desk/'>f</a> [g](night.md) \`[h](../contracts/night-desk.md)\`\r\n\r\n[e]: ../contracts/night-desk.md 'E'`,
      "contracts/night-desk.readings.csv": "date,value\n2026-11-01,4\n",
      "contracts/rota.png": "png",
      "contracts/night-desk.md": `${harbour["contracts/night-desk.md"]}\n![Rota](rota.png) [gone](gone.md) [up](../../README.md) [self](#hours) [me](night-desk.md)\n`,
    });
    const { code, out, err } = await move(content, "contracts/night-desk", "contracts/harbour/watch.md");
    expect({ code, out }).toEqual({
      code: 0,
      out: "contracts/night-desk.md → contracts/harbour/watch.md\ncontracts/night-desk.readings.csv → contracts/harbour/watch.readings.csv\n",
    });
    expect(err).toContain("Rewrote links in 5 pages.\n");
    expect(err).toContain("handshake.json: /contracts/night-desk/ redirects to /contracts/harbour/watch/\n");
    const files = filesIn(content);
    expect(files["guides/rota.md"]).toBe(
      `\uFEFF---\r\ntitle: Rota\r\nrelated:\r\n  - '../contracts/harbour/watch' # the desk\r\n  - "contracts/harbour/watch.md"\r\n---\r\n\r\n# Rota\r\n\r\n[a](../contracts/harbour/watch.md#hours "Hours") [b](../contracts/harbour/watch) [c](/contracts/harbour/watch#hours) [d](<../contracts/harbour/watch.md>)\r\n[e][e] <a href='/contracts/harbour/watch/'>f</a> [g](night.md) \`[h](../contracts/night-desk.md)\`\r\n\r\n[e]: ../contracts/harbour/watch.md 'E'`,
    );
    expect(files["contracts/harbour/watch.md"]).toContain(
      "![Rota](../rota.png) [gone](../gone.md) [up](../../../README.md) [self](#hours) [me](watch.md)",
    );
    expect(files["contracts/harbour/watch.md"]).toContain("[one queue](../../decisions/one-queue.md#decide)");
    expect(files["streams/new-gate.md"]).toContain("contracts: [contracts/harbour/watch]");
    expect(Object.keys(files).filter((path) => path.includes("night-desk"))).toEqual([]);
    expect(JSON.parse(files["handshake.json"] ?? "")).toEqual({
      redirects: { "/contracts/night-desk/": "/contracts/harbour/watch/" },
    });
  });

  it("moves a folder, keeps what its pages say to each other, and goes on where redirects led", async () => {
    const content = handbook({
      ...harbour,
      "decisions/index.md":
        "# Decisions\n\n[One queue](one-queue.md), [again](./one-queue), [state](../states/build.md)\n",
      "guides/all.md": "[Decisions](../decisions/) and [them](../decisions) and [one](../decisions/one-queue)\n",
      "handshake.json":
        '{ "kinds": { "decision": "spine/**" },\n  "redirects": { "/queue/": "/decisions/one-queue/#frame" } }',
    });
    const { code, err } = await move(content, "decisions/", "spine");
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining("redirects to /spine/one-queue/") as string,
    });
    const files = filesIn(content);
    expect(existsSync(join(content, "decisions"))).toBe(false);
    expect(files["spine/index.md"]).toBe(
      "# Decisions\n\n[One queue](one-queue.md), [again](./one-queue), [state](../states/build.md)\n",
    );
    expect(files["guides/all.md"]).toBe("[Decisions](../spine/) and [them](../spine) and [one](../spine/one-queue)\n");
    expect(files["guides/welcome.md"]).toContain("[the queue](/spine/one-queue/)");
    expect(JSON.parse(files["handshake.json"] ?? "")).toEqual({
      kinds: { decision: "spine/**" },
      // The site goes on making an index of decisions, so its address needs no redirect.
      redirects: { "/queue/": "/spine/one-queue/#frame", "/decisions/one-queue/": "/spine/one-queue/" },
    });
    expect((await problemsOf(files)).filter((problem) => problem.startsWith("links/broken"))).toEqual([]);
  });

  it("takes a move back without leaving a circle", async () => {
    const content = handbook();
    await move(content, "guides/welcome", "guides/hello");
    expect((await move(content, "guides/hello", "guides/welcome")).code).toBe(0);
    const { "handshake.json": settings, ...files } = filesIn(content);
    expect(files).toEqual(harbour);
    expect(JSON.parse(settings ?? "")).toEqual({ redirects: { "/guides/hello/": "/guides/welcome/" } });
  });

  it("shows what it would do, and writes nothing", async () => {
    const content = handbook();
    const { code, out, err } = await move(content, "guides/welcome.md", "guides/first-day.md", "--dry-run");
    expect(code).toBe(0);
    expect(out).toContain("guides/welcome.md → guides/first-day.md\n--- /dev/null\n+++ b/handshake.json\n");
    expect(err).toContain("would redirect");
    expect(filesIn(content)).toEqual(harbour);
  });

  it("moves in a handbook that is a folder of its repository, and names the lines of CODEOWNERS", async () => {
    const repository = newRepository();
    repository.commit("2026-11-01", {
      ...Object.fromEntries(Object.entries(harbour).map(([path, text]) => [`docs/book/${path}`, text])),
      ".github/CODEOWNERS": "# who\n/docs/book/guides/welcome.md @mira\n/docs/book/answers/ @ada\n",
    });
    const { code, err } = await move(join(repository.folder, "docs/book"), "guides/welcome.md", "guides/hello.md");
    expect(code).toBe(0);
    expect(err).toContain("CODEOWNERS:2 names the old path: /docs/book/guides/welcome.md @mira\n");
    expect(err).not.toContain("freshness/");
    repository.git("add", "--all");
    expect(repository.git("status", "--short")).toContain(
      "R  docs/book/guides/welcome.md -> docs/book/guides/hello.md",
    );
  });

  it.each([
    [["guides/welcome.md"], "name what to move and where"],
    [["guides/welcom.md", "guides/hello.md"], "Did you mean “guides/welcome.md”?"],
    [["guides/welcome.md", "guides/welcome.md"], "stands there already"],
    [["guides/welcome.md", "answers/who-is-awake.md"], "answers/who-is-awake.md exists already"],
    [["guides/welcome.md", "../welcome.md"], "lies outside"],
    [["guides/welcome.md", ".drafts/welcome.md"], "passes over .drafts"],
    [["guides/welcome.md", "guides/welcome.txt"], "Did you mean “guides/welcome.md”?"],
    [["guides/welcome.md", "guides/welcome/index.md"], "--force moves the file all the same"],
    [["guides", "guides/more"], "cannot go into itself"],
    [["guides", "answers"], "answers exists already and holds answers/who-is-awake.md"],
    [["guides/welcome.md", "contracts/welcome.md"], "This contract has no “band”"],
    [["decisions/one-queue.md", "guides/one-queue.md"], "is a decision and would be a guide"],
    [["guides/welcome.md", "public/welcome.md"], "would be no page of the handbook"],
  ])("refuses %j with a way out, and writes nothing", async (args, message) => {
    const content = handbook();
    const { code, err } = await move(content, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(filesIn(content)).toEqual(harbour);
  });

  it("moves with --force what would be at fault there", async () => {
    const content = handbook();
    expect((await move(content, "guides/welcome.md", "guides/welcome/index.md", "--force")).code).toBe(0);
    expect(filesIn(content)["guides/welcome/index.md"]).toContain("[who is awake](../../answers/who-is-awake.md)");
  });
});

describe("a move that is cut off", () => {
  const files = {
    ...harbour,
    "decisions/index.md":
      "# Decisions\n\n[One queue](./one-queue.md), [two](/decisions/two-desks/), [desk](../contracts/night-desk.md)\n",
    "decisions/two-desks.md": "# Two desks\n\n[One](one-queue.md) [site](/decisions/one-queue/#frame) ![p](plan.png)\n",
    "decisions/plan.png": "png",
    "contracts/night-desk.readings.csv": "date,value\n",
    "handshake.json": '{ "kinds": { "decision": ["decisions/**", "spine/**"] } }',
  };

  /** Takes so many steps and then stops, as a process that is killed. */
  function stopAfter(folder: string, steps: number): { take: TakeStep; taken: () => number } {
    let taken = 0;
    const take: TakeStep = (step) => {
      if (taken === steps) throw new Error("killed");
      stepsIn(folder)(step);
      taken += 1;
    };
    return { take, taken: () => taken };
  }

  it.each([
    ["decisions", "spine"],
    ["contracts/night-desk.md", "contracts/watch.md"],
    ["states/build.md", "states/making/index.md"],
  ])("%s to %s: after any step every page is whole somewhere, and the same command finishes", async (from, to) => {
    const values = (content: string) => ({ content, today });
    const whole = handbook(files);
    const all = stopAfter(whole, Infinity);
    expect(await runMove(values(whole), [from, to], listen().streams, all.take)).toBe(0);
    const after = filesIn(whole);
    const words = Object.values(files).map((text) =>
      text.replaceAll(/\]\([^)]*\)|\/?(?:contracts|decisions|states)\/[\w-]+/g, ""),
    );
    for (let steps = 0; steps < all.taken(); steps += 1) {
      const content = handbook(files);
      const { take } = stopAfter(content, steps);
      await expect(runMove(values(content), [from, to], listen().streams, take)).rejects.toThrow("killed");
      const left = Object.values(filesIn(content))
        .join("\n")
        .replaceAll(/\]\([^)]*\)|\/?(?:contracts|decisions|states|spine)\/[\w-]+/g, "");
      for (const text of words)
        if (!text.startsWith("{")) for (const line of text.split("\n")) expect(left).toContain(line);
      const { said, streams } = listen();
      expect([steps, await runMove(values(content), [from, to], streams), said.err]).toEqual([steps, 0, said.err]);
      expect([steps, filesIn(content)]).toEqual([steps, after]);
    }
    expect(await runMove(values(whole), [from, to], listen().streams)).toBe(0);
    expect(filesIn(whole)).toEqual(after);
  });
});

describe("any handbook, any move", () => {
  const paths = ["index.md", "a.md", "a/index.md", "a/b.md", "a/c.mdx", "a/deep/d.md", "e e.md", "f.v2.md"];
  const targets = ["moved.md", "a/z.md", "new/index.md", "new/deep/x y.md", "a/deep/(q).md", "Ø/é.md"];
  const words = fc.constantFrom("Words. ", "\n\n", "\r\n\r\n", "`[x](a.md)` ", "“odd” \\[ ", "*[x]* ", "* ", "| ");
  const url = fc.tuple(
    fc.constantFrom("", "./", "../", "../../", "/"),
    fc.constantFrom(...paths, "a", "a/", "a/b", "e%20e.md", "a/deep/d", "f.v2", "gone.md", "p.png", ".."),
    fc.constantFrom("", "#top", "#one", "?x=1", "#gone"),
  );
  const form = fc.constantFrom<(href: string) => [string, string]>(
    () => ["[t](", ")"],
    () => ["[t](<", '> "T")'],
    () => ["![t](", " 'T')"],
    () => ['<a href="', '">t</a>'],
  );
  const link = fc.tuple(form, url).map(([write, [lead, path, rest]]) => {
    const href = lead + (lead === "/" ? path.replace(/(?:index)?\.mdx?$/, "/") : path) + rest;
    const [before, after] = write(href);
    return { before, href: before.endsWith("<") ? href : href.replaceAll(" ", "%20"), after };
  });
  const head = fc.constantFrom(
    "",
    "---\n# why\ntitle:   'T'\nx_y: [1,  2]\n---\n",
    '---\r\ntags: ["a",b]\r\n---\r\n',
    "\uFEFF---\ntitle: T\n---\n",
  );
  const body = fc.array(fc.tuple(words, link), { maxLength: 6 });

  it("leads every link where it led, and changes nothing but destinations", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(head, body), { minLength: paths.length, maxLength: paths.length }),
        fc.constantFrom(...paths),
        fc.constantFrom(...targets),
        async (pages, from, to) => {
          const texts = pages.map(([top, parts]) => ({
            text: `${top}# One\n\n${parts.map(([before, { before: open, href, after }]) => before + open + href + after).join(" ")}`,
            gaps: parts.flatMap(([before, part], index) => [
              (index === 0 ? `${top}# One\n\n` : " ") + before + part.before,
              part.after,
            ]),
          }));
          const files = Object.fromEntries(paths.map((path, index) => [path, texts[index]?.text ?? ""]));
          const host = memoryHost({ ...files, "p.png": "png" });
          const moved = new Map([[from, from.endsWith("x") ? `${to}x` : to]]);
          const before = await checkFiles({ ...files, "p.png": "png" });
          const bytes = new Map([[from, new TextEncoder().encode(files[from])]]);
          const plan = await planMove(host, { now: 0, today }, before, {
            moved,
            rename: (path) => moved.get(path),
            bytes,
          });
          expect(plan.left).toEqual([]);
          const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
          for (const [index, path] of paths.entries()) {
            const put = plan.files.get(moved.get(path) ?? path);
            if (!put) continue;
            const written = decoder.decode(put);
            // Between one destination and the next stands what stood there.
            let at = 0;
            for (const gap of texts[index]?.gaps ?? []) {
              const found = at === 0 ? written.indexOf(gap) : written.indexOf(gap, at);
              expect(found, JSON.stringify({ written, gap })).toBeGreaterThanOrEqual(at);
              if (at === 0) expect(found).toBe(0);
              at = found + gap.length;
            }
          }
          const now = (path: string) => moved.get(path) ?? path;
          const leadsOf = ({ outgoing }: ReturnType<typeof buildGraph>, name: (path: string) => string) =>
            [...outgoing]
              .map(([page, links]) => [
                name(page.path),
                links.map(({ to: end }) =>
                  end.state === "page" ? `${name(end.page.path)}#${end.fragment}` : end.state,
                ),
              ])
              .sort();
          expect(leadsOf(plan.after.graph, (path) => path)).toEqual(leadsOf(before.graph, now));
          expect(plan.after.graph.broken.length).toBe(before.graph.broken.length);
        },
      ),
      { seed: 11, numRuns: 150 },
    );
  });
});
