import { satteri } from "@astrojs/markdown-satteri";
import { unified } from "@astrojs/markdown-remark";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import { describe, expect, it } from "vitest";
import { applyToProcessor, rehypeHandshake, remarkHandshake, satteriHandshake } from "../../plugins/markdown/index.ts";
import { handbookOptions, renderPage } from "./rendering.ts";

describe("applied to a processor", () => {
  it("goes in front of the site's own plugins, which all stay", () => {
    const processor = unified({ remarkPlugins: [remarkGfm], rehypePlugins: [rehypeSlug] });
    expect(applyToProcessor(processor, handbookOptions)).toBe("unified");
    expect(processor.options.remarkPlugins).toEqual([[remarkHandshake, handbookOptions], remarkGfm]);
    expect(processor.options.rehypePlugins).toEqual([[rehypeHandshake, handbookOptions], rehypeSlug]);
  });

  it("keeps the features of Sätteri that a site has set", () => {
    const own = { name: "reading-time" };
    const processor = satteri({ mdastPlugins: [own], hastPlugins: [own], features: { gfm: false, frontmatter: true } });
    expect(applyToProcessor(processor, handbookOptions)).toBe("satteri");
    expect(processor.options.mdastPlugins).toEqual([expect.any(Function), own]);
    expect(processor.options.hastPlugins).toEqual([expect.any(Function), own]);
    expect(processor.options.features).toEqual({ gfm: false, frontmatter: true });
  });

  it.each([unified, satteri])("does nothing a second time", async (create) => {
    const processor = create();
    applyToProcessor(processor, handbookOptions);
    const { createRenderer, createMdxRenderer } = processor;
    const before = shallowCopyOf(processor.options);
    applyToProcessor(processor, { ...handbookOptions, sanitize: false });
    expect(shallowCopyOf(processor.options)).toEqual(before);
    expect(processor.createRenderer).toBe(createRenderer);
    expect(processor.createMdxRenderer).toBe(createMdxRenderer);
  });

  it("leaves plugins alone that a site has set by hand", () => {
    const byHand: [typeof rehypeHandshake, typeof handbookOptions] = [
      rehypeHandshake,
      { ...handbookOptions, sanitize: false },
    ];
    const processor = unified({ rehypePlugins: [rehypeSlug, byHand] });
    applyToProcessor(processor, handbookOptions);
    expect(processor.options.rehypePlugins).toEqual([rehypeSlug, byHand]);
    expect(processor.options.remarkPlugins).toEqual([[remarkHandshake, handbookOptions]]);
  });

  it.each([
    { name: "asciidoc", options: {}, createRenderer: () => Promise.resolve({}) },
    {
      name: "unified",
      options: { remarkPlugins: [], rehypePlugins: "none" },
      createRenderer: () => Promise.resolve({}),
    },
    ...[undefined, null, "unified", {}, { options: null }],
  ])("says that it does not know %j", (processor) => {
    expect(applyToProcessor(processor, handbookOptions)).toBe("other");
  });

  it("trusts what the site's own plugins add behind it", async () => {
    const external = {
      name: "external-links",
      element: {
        filter: ["a"],
        visit: (node: never, context: { setProperty: (node: never, name: string, value: string) => void }) =>
          context.setProperty(node, "target", "_top"),
      },
    };
    const { html } = await renderPage("satteri", "[x](https://example.org) <u>x</u>", {
      satteri: { hastPlugins: [external] },
    });
    expect(html).toContain('target="_top"');
  });
});

it("drops raw HTML that nobody parsed, where Sätteri's plugins were set by hand without their features", async () => {
  const { mdastPlugins, hastPlugins } = satteriHandshake(handbookOptions);
  const renderer = await satteri({ mdastPlugins, hastPlugins }).createRenderer({ syntaxHighlight: false });
  const fileURL = new URL("file:///handbook/content/contracts/support.md");
  const { code } = await renderer.render("Text <b onclick=alert(1)>x</b> [y](delivery.md)", { fileURL });
  expect(code.trim()).toBe('<p>Text x <a href="/contracts/delivery/">y</a></p>');
});

function shallowCopyOf(options: object): unknown {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]: [string, unknown]) => [
      name,
      Array.isArray(value) ? [...value] : value,
    ]),
  );
}
