import { gunzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../support/check-files.ts";
import { launchBrowser } from "../support/browser.ts";
import { startDev } from "../support/dev-server.ts";
import { harbour } from "../support/harbour.ts";
import { createProject, type Project } from "../support/project.ts";
import { serveFolder } from "../support/serve.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const desk = {
  "answers/desk.md":
    '---\ntitle: Asked at the desk\nowner: "@mira"\nlast_reviewed: 2026-11-01\n---\n\n# Asked at the desk\n\n## Who keeps the spare lantern?\n\n**Answer:** The lamplighter keeps it, see [one queue](../decisions/one-queue.md).\n\n**Owner:** @jon\n\n**Last updated:** 2026-10-05\n\n## When does the tide table change?\n\n**Answer:** At new year.\n\n**Owner:** @ada\n',
  "states/map.md":
    "# Map\n\n| State | Entry signals | Exit signals | SLI guardrail |\n| --- | --- | --- | --- |\n| Moored | Rope made fast | Rope let go | Never longer than nine bells |\n| Adrift | Rope lost | Anchor down | One bell |\n",
};
const settings = (more: object = {}): string =>
  JSON.stringify({ records: { answer: ["answers/desk.md"], state: "states/map.md" }, ...more });

async function build(project: Project, environment?: Record<string, string>): Promise<string> {
  const { code, output } = await project.build(environment);
  expect(code, output).toBe(0);
  return output;
}

/** Texts of everything in the index: the fragments, and whatever else of it is packed. */
function indexTexts(project: Project): { path: string; text: string }[] {
  return [...project.output()]
    .filter(([path]) => path.startsWith("pagefind/"))
    .map(([path, latin]) => {
      const bytes = Buffer.from(latin, "latin1");
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return { path, text: (isPacked ? gunzipSync(bytes) : bytes).toString("utf8") };
    });
}

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

function fragmentsOf(project: Project): Map<string, Fragment> {
  const fragments = indexTexts(project)
    .filter(({ path }) => path.includes("/fragment/"))
    .map(({ text }) => JSON.parse(text.slice(text.indexOf("{"))) as Fragment);
  return new Map(fragments.map((fragment) => [fragment.url, fragment]));
}

async function titlesAndLinks(page: Page): Promise<[string, string | null][]> {
  const links = page.locator(".search-title a");
  await links.first().waitFor();
  return links.evaluateAll((found) => found.map((link) => [link.textContent, link.getAttribute("href")]));
}

describe("the search index of a build", () => {
  let project: Project;
  beforeAll(async () => {
    project = createProject({
      ...harbour,
      ...desk,
      "handshake.json": settings(),
      "contracts/index.md": "# What we promise\n\nAn introduction about marmalade.\n",
      "404.md": "# Lost at sea\n\nNobody finds marmalade here.\n",
    });
    const output = await build(project);
    expect(output).toContain("Search finds 18 pages and records.");
  });
  afterAll(() => project.remove());

  it("holds the pages of the handbook, each record of a shared page, each owner and each team, and nothing else that is generated", () => {
    expect([...fragmentsOf(project).keys()].sort()).toEqual([
      "/",
      "/answers/desk/",
      "/answers/desk/#when-does-the-tide-table-change",
      "/answers/desk/#who-keeps-the-spare-lantern",
      "/answers/who-is-awake/",
      "/contracts/night-desk/",
      "/contracts/night-desk/#page-ladder-1",
      "/decisions/one-queue/",
      "/guides/welcome/",
      "/owners/ada/",
      "/owners/jon/",
      "/owners/mira/",
      "/states/build/",
      "/states/map/",
      "/states/map/#adrift",
      "/states/map/#moored",
      "/streams/new-gate/",
      "/teams/desk/",
      "/teams/quay/",
    ]);
    expect(indexTexts(project).filter(({ text }) => text.includes("marmalade"))).toEqual([]);
  });

  it("says of each what kind it is, whose, and how far to trust it", () => {
    const fragments = fragmentsOf(project);
    expect(fragments.get("/contracts/night-desk/")).toMatchObject({
      meta: { title: "Night desk", kind: "Contract", owner: "@mira", teams: "Desk, Quay", slug: "night desk" },
      filters: { kind: ["contract"], owner: ["@mira"], band: ["A"], status: ["live"] },
    });
    expect(fragments.get("/answers/desk/#who-keeps-the-spare-lantern")).toMatchObject({
      content: "The lamplighter keeps it, see one queue.",
      meta: { title: "Who keeps the spare lantern?", kind: "Answer", owner: "@jon" },
      filters: { kind: ["answer"], owner: ["@jon"], trust: ["2026-10-05|90|live|trust.confirmed|2026-10-05"] },
    });
    expect(fragments.get("/states/map/#moored")?.content).toBe(
      "Rope made fast · Rope let go · Never longer than nine bells",
    );
  });

  it("says of each promise who keeps it, within what time, on which contract and how far to trust that", () => {
    const { content, meta, filters } = fragmentsOf(project).get("/contracts/night-desk/#page-ladder-1") ?? {};
    expect(content).toMatch(/^Escalation · /);
    expect(meta).toMatchObject({ title: "Escalation", clause: "Escalation", page: "Night desk", kind: "Contract" });
    expect(meta?.["says"]).toMatch(/→/);
    expect(meta?.["asked"]).toContain("ladder");
    expect(filters).toMatchObject({
      kind: ["promise"],
      clause: ["escalation"],
      team: ["Desk", "Quay"],
      status: ["live"],
    });
  });

  it("says of an owner for which teams, and what they answer for", () => {
    const { meta, filters, content } = fragmentsOf(project).get("/owners/mira/") ?? {};
    expect(meta).toEqual({ title: "@mira", kind: "Owner", teams: "Desk" });
    expect(filters).toEqual({ kind: ["owner"], owner: ["@mira"] });
    expect(content).toMatch(/^Desk · (?:.+ · )?Night desk/);
  });

  it("has the words of titles and headings beside it, for those that are misspelt", () => {
    const words = indexTexts(project).find(({ path }) => path === "pagefind/words.json")?.text ?? "[]";
    expect(JSON.parse(words)).toEqual(expect.arrayContaining(["lantern", "night", "mira"]));
  });

  it("holds the text of a page without its title, its frame and what is said of its links", () => {
    const { content = "" } = fragmentsOf(project).get("/contracts/night-desk/") ?? {};
    expect(content).toMatch(/^The desk answers the quay at night\./);
    expect(content).toContain("From ten to six.");
    expect(content).not.toContain("What links here");
  });

  it("holds the same, byte for byte, when nothing has changed", { timeout: 60_000 }, async () => {
    const written = () => [...project.output()].filter(([path]) => path.startsWith("pagefind/"));
    const before = written();
    expect(before.filter(([path]) => path.endsWith(".pf_filter")).length).toBeGreaterThan(3);
    await build(project);
    expect(written()).toEqual(before);
  });
});

describe("a page of a band that is not shown", () => {
  const canary = "kanarinessing";

  it("is in no file of the index", { timeout: 120_000 }, async () => {
    const vault = contract(
      {
        title: `Vault ${canary}`,
        band: "B",
        owner: `"@${canary}"`,
        tags: `[${canary}]`,
        parties: `[{ team: "${canary}", owner: "@mira" }, { team: Quay, owner: "@ada" }]`,
      },
      `# Vault ${canary}\n\n${canary}\n`,
    );
    const project = createProject({
      ...harbour,
      "contracts/vault.md": vault,
      "answers/vault.md": `---\ntitle: Asked at the vault\nband: B\n---\n\n## Who is ${canary}?\n\n**Answer:** ${canary}\n\n**Owner:** @${canary}\n`,
      "guides/leads-there.md": "# Leads there\n\nThe [rules](../contracts/vault.md) hold.\n",
      "handshake.json": JSON.stringify({
        records: { answer: ["answers/vault.md"] },
        bands: { A: "everyone", B: `the ${canary} crew` },
      }),
    });
    try {
      await build(project);
      const leaks = (): string[] =>
        indexTexts(project)
          .filter(({ path, text }) => path.includes(canary) || text.includes(canary))
          .map(({ path }) => path);
      expect(indexTexts(project).length).toBeGreaterThan(5);
      expect(leaks()).toEqual([]);
      await build(project, { HANDSHAKE_BANDS: "A,B" });
      expect(leaks().length).toBeGreaterThan(3);
    } finally {
      project.remove();
    }
  });
});

describe("search under a base", () => {
  it.each([
    ["/deep/harbour", "never", "directory"],
    ["/deep/harbour/", "always", "directory"],
    ["/", "never", "file"],
  ] as const)("works at %s with trailing slash %s and %s pages", { timeout: 120_000 }, async (base, slash, format) => {
    const project = createProject({ ...harbour, ...desk, "handshake.json": settings() });
    project.configure({ config: `base: "${base}", trailingSlash: "${slash}", build: { format: "${format}" },` });
    try {
      await build(project);
      const site = await serveFolder(`${project.folder}/dist`, { base });
      const page = await browser.newPage();
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      const [prefix, end] = [base.replace(/\/$/, ""), slash === "never" ? "" : "/"];

      await page.goto(`${site.url}contracts/night-desk${end}`);
      await page.keyboard.press("Control+k");
      await page.keyboard.type("lamplighter");
      expect((await titlesAndLinks(page))[0]).toEqual([
        "Who keeps the spare lantern?",
        `${prefix}/answers/desk${end}#who-keeps-the-spare-lantern`,
      ]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/#who-keeps/);
      expect(await page.locator("#who-keeps-the-spare-lantern").isVisible()).toBe(true);

      await page.goto(`${site.url}search${end}?q=nine+bells`);
      expect((await titlesAndLinks(page))[0]).toEqual(["Moored", `${prefix}/states/map${end}#moored`]);
      await page.locator(".search-title a").first().click();
      await page.waitForURL(/#moored$/);
      expect(await page.locator("tr#moored").isVisible()).toBe(true);
      expect(said).toEqual([]);
      await page.close();
      await site.close();
    } finally {
      project.remove();
    }
  });
});

describe("a site without search", () => {
  it("bears no trace of it", { timeout: 120_000 }, async () => {
    const project = createProject(harbour, { handshake: "{ search: false }" });
    try {
      const said = await build(project);
      expect(said).not.toMatch(/Search finds/);
      const output = project.output();
      const traces = [...output].filter(
        ([path, text]) => /pagefind/i.test(path + text) || text.includes("data-search"),
      );
      expect(traces.map(([path]) => path)).toEqual([]);
      expect(project.page("/contracts/night-desk/")).not.toContain('href="/search/"');
      expect(project.page("/contracts/night-desk/")).not.toContain("wasm-unsafe-eval");
      // Its address stays, as the list of all titles.
      expect(project.page("/search/")).toContain("Night desk");
    } finally {
      project.remove();
    }
  });

  it(
    "is built all the same where pagefind is not installed, and the build says what to do",
    { timeout: 120_000 },
    async () => {
      const project = createProject(harbour, {
        files: {
          "hide-pagefind.mjs":
            'import { registerHooks } from "node:module";\nregisterHooks({ resolve: (name, context, next) => { if (name !== "pagefind") return next(name, context); throw Object.assign(new Error("Cannot find package \'pagefind\'"), { code: "ERR_MODULE_NOT_FOUND" }); } });\n',
        },
      });
      try {
        const said = await build(project, { NODE_OPTIONS: `--import=${project.folder}/hide-pagefind.mjs` });
        expect(said).toContain("The site has no search index, since pagefind is not installed.");
        expect(said).toContain("`npm install --save-dev pagefind`, or set `search: false`");
        expect(project.page("/search/")).toContain("Night desk");
      } finally {
        project.remove();
      }
    },
  );
});

describe("a site with a policy of its own", () => {
  it(
    "keeps what it allows, and still finds things where the policy binds workers, too",
    { timeout: 120_000 },
    async () => {
      const project = createProject(harbour);
      project.configure({
        config:
          'security: { csp: { algorithm: "SHA-512", scriptDirective: { resources: ["\'self\'", "https://scripts.harbour.example"] } } },',
      });
      try {
        await build(project);
        const [, policy = ""] = /content-security-policy" content="([^"]*)"/.exec(project.page("/") ?? "") ?? [];
        expect(policy).toMatch(/^script-src 'self' https:\/\/scripts\.harbour\.example 'wasm-unsafe-eval' 'sha512-/);
        const site = await serveFolder(`${project.folder}/dist`);
        const context = await browser.newContext();
        await context.route("**/*", async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
        });
        const page = await context.newPage();
        await page.goto(`${site.url}search/?q=quay`);
        expect((await titlesAndLinks(page)).length).toBeGreaterThan(0);
        await context.close();
        await site.close();
      } finally {
        project.remove();
      }
    },
  );
});

/** Opens the dialog and waits for what it says; the dev server may load the page anew while it prepares its modules. */
async function openUntil(page: Page, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        if (!(await page.locator("dialog[open]").isVisible())) await page.keyboard.press("Control+k");
        return page.getByText(text).isVisible();
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(true);
}

describe("search while developing", () => {
  it(
    "says that a build is needed, then finds what the last build wrote, and says so",
    { timeout: 120_000 },
    async () => {
      const project = createProject(harbour, { config: 'base: "/harbour",' });
      const page = await browser.newPage();
      try {
        const bare = await startDev(project);
        expect(await bare.until(/Search has no index yet/)).toContain("build the site once");
        await page.goto(`${bare.url}/harbour/contracts/night-desk/`, { waitUntil: "networkidle" });
        await openUntil(page, "There is no search index yet.");
        await bare.stop();

        await build(project);
        const dev = await startDev(project);
        const said = await dev.until(/Search finds what the last build wrote/);
        expect(said).toContain("judged as of 2026-11-20");
        await page.goto(`${dev.url}/harbour/contracts/night-desk/`, { waitUntil: "networkidle" });
        await openUntil(page, "This finds the pages of the last build, judged as of 20 Nov 2026.");
        await page.keyboard.type("queue");
        expect(await titlesAndLinks(page)).toContainEqual(["One queue", "/harbour/decisions/one-queue/"]);
        expect(dev.output().match(/Search finds what the last build wrote/g)).toHaveLength(1);
        await dev.stop();
      } finally {
        await page.close();
        project.remove();
      }
    },
  );
});
