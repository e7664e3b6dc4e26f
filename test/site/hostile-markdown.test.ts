import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { harbour } from "../support/harbour.ts";
import { createProject } from "../support/project.ts";
import { serveFolder } from "../support/serve.ts";

const attacks = [
  "<script>window.pwned = 'script'</script>",
  '<img src="x" onerror="window.pwned = \'onerror\'">',
  "[click](javascript:window.pwned='link')",
  '<a href="java&#9;script:window.pwned=1">click too</a>',
  '<a href=" &#x6A;avascript:window.pwned=2">click three</a>',
  "<svg onload=\"window.pwned = 'svg'\"><script>window.pwned = 3</script></svg>",
  '<iframe srcdoc="<script>parent.pwned = 4</script>"></iframe>',
  '<object data="javascript:window.pwned=5"></object>',
  '<details open ontoggle="window.pwned = 6">x</details>',
  '<form action="javascript:window.pwned=7"><button>go</button></form>',
  '<style>body { background: url("javascript:window.pwned=8") }</style>',
  '<meta http-equiv="refresh" content="0;url=javascript:window.pwned=9">',
  '<base href="https://elsewhere.example/">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.pwned=10&gt;">',
  '![x](x"onerror="window.pwned=11)',
  '<div style="position:fixed;inset:0">cover</div>',
];
const title = '</title><script>window.pwned = "title"</script> & "friends" <b>bold</b>';

describe.each(["unified", "satteri"] as const)("hostile Markdown under %s", (processor) => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFolder>>;
  let project: ReturnType<typeof createProject>;
  const at = (address: string): string => site.url + address.slice(1);
  beforeAll(async () => {
    const page = `---\ntitle: '${title}'\nowner: "@mira"\nband: A\nchange_type: patch\nrefresh_after_days: 90\nlast_reviewed: 2026-11-01\n---\n\n${attacks.join("\n\n")}\n\n[desk](night-desk.md)\n`;
    project = createProject({ ...harbour, "contracts/hostile.md": page }, { processor });
    const run = await project.build();
    expect(run.code, run.output).toBe(0);
    [browser, site] = await Promise.all([launchBrowser(), serveFolder(`${project.folder}/dist`)]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    project.remove();
  });

  // With the policy switched off only sanitising stands in the way.
  it.each([false, true])("never runs in a browser, policy switched off: %s", { timeout: 60_000 }, async (bypassCSP) => {
    const context = await browser.newContext({ bypassCSP });
    const page = await context.newPage();
    for (const address of [
      "/contracts/hostile/",
      "/contracts/",
      "/",
      "/search/",
      "/owners/mira/",
      "/contracts/night-desk/",
      "/health/",
    ]) {
      await page.goto(at(address));
      for (const link of await page.getByText(/^click/).all())
        await link.click({ force: true, timeout: 2000 }).catch(() => undefined);
      expect(page.url()).toBe(at(address));
      expect(await page.evaluate(() => "pwned" in window), address).toBe(false);
    }
    await page.goto(`${at("/")}contracts/hostile/`);
    expect(await page.title()).toContain('</title><script>window.pwned = "title"</script> & "friends" <b>bold</b>');
    expect(await page.locator("main h1 b, main h1 script").count()).toBe(0);
    expect(await page.locator("main form, main iframe, main object, main .prose style, main [style]").count()).toBe(0);
    await context.close();
  });
});
