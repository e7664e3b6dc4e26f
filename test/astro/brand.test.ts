import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findReplacements } from "../../plugins/astro/replace-components.ts";
import { contract } from "../support/check-files.ts";
import { createProject, type Project } from "../support/project.ts";

const nav = `---
import Original from "astro-handshake/components/SiteNav.astro";
---
<p class="tide">High water 14:10</p>
<Original {...Astro.props} />
`;

describe("a site with a brand of its own", () => {
  let site: Project;
  beforeAll(async () => {
    site = createProject(
      { "contracts/night-desk.md": contract({}, "") },
      {
        handshake: `{ styles: "./src/brand.css", fonts: false, components: { SiteNav: "./src/Tide.astro" } }`,
        config: "base: '/harbour', build: { inlineStylesheets: 'never' },",
        files: { "src/brand.css": ":root { --accent: #613583; }\n", "src/Tide.astro": nav },
      },
    );
    const { code, output } = await site.build();
    if (code !== 0) throw new Error(output);
  });
  afterAll(() => site.remove());

  const sheet = (): string => {
    const links = (site.page("/contracts/") ?? "").matchAll(/<link rel="stylesheet" href="\/harbour\/([^"]+)"/g);
    return [...links].map(([, path = ""]) => site.output().get(path) ?? "").join("\n");
  };

  it("sets its tokens after those of the site", () => {
    expect(sheet()).toContain("--accent:#613583");
    expect(sheet()).toContain("@layer tokens");
  });

  it("puts its own component in the place of the site's, which it may wrap", () => {
    const page = site.page("/contracts/night-desk/") ?? "";
    expect(page).toContain("High water 14:10");
    expect(page).toContain('class="site-nav"');
    expect(page.match(/High water/g)).toHaveLength(1);
  });

  it("serves no font and asks for none", () => {
    expect([...site.output().keys()].filter((path) => path.endsWith(".woff2"))).toEqual([]);
    expect(sheet()).not.toContain("@font-face");
    expect(site.page("/contracts/")).not.toContain("preload");
  });
});

describe("what cannot be replaced", () => {
  const folder = mkdtempSync(join(tmpdir(), "brand-"));
  const root = pathToFileURL(`${folder}/`);
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "Mine.astro"), "");

  it("is a component that does not exist, and the nearest name is told", () => {
    expect(() => findReplacements({ components: { SiteNavi: "./Mine.astro" } }, root)).toThrow("no such component");
    try {
      findReplacements({ components: { SiteNavi: "./Mine.astro" } }, root);
    } catch (error) {
      expect(error).toHaveProperty("hint", "Did you mean “SiteNav”?");
    }
  });

  it("is done with no file that does not exist", () => {
    expect(() => findReplacements({ components: { SiteNav: "./Yours.astro" } }, root)).toThrow("./Yours.astro");
    expect(() => findReplacements({ components: {}, styles: "./brand.css" }, root)).toThrow("./brand.css");
  });
});
