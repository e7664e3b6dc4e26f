import { describe, expect, it } from "vitest";
import { satteri } from "@astrojs/markdown-satteri";
import { satteriHandshake } from "../../plugins/markdown/index.ts";
import { compilePage, handbookOptions, processorNames } from "./rendering.ts";

function valuesOf(code: string, name: string): string[] {
  return [
    ...code.matchAll(new RegExp(`^\\s*"?${name}"?: "([^"]*)"`, "gm")),
    ...code.matchAll(new RegExp(`[{,] "?${name}"?: "([^"]*)"`, "g")),
  ]
    .map((match) => match[1] ?? "")
    .sort();
}

describe.each(processorNames)("MDX under %s", (name) => {
  it("honours the id at a heading's end, written as in Markdown or escaped", async () => {
    const code = await compilePage(name, "# Support {#top}\n\n## Owner \\{#who}\n\nLadder {#hops}\n---\n\n## Owner\n");
    expect(valuesOf(code, "id")).toEqual(["hops", "owner", "top", "who"]);
    expect(code).not.toContain("{#");
  });

  it("counts an expression in a heading as the frontmatter it names, else as its source", async () => {
    const source =
      "# {frontmatter.title}\n\n## {frontmatter['tags'][0]} {1 + 1}\n\n## Owner {/* who */}\n\n## {frontmatter.none}\n";
    const code = await compilePage(name, source, { frontmatter: { title: "Support contract", tags: ["on call"] } });
    expect(valuesOf(code, "id")).toEqual(["frontmatternone", "on-call-1--1", "owner-", "support-contract"]);
  });

  it("rewrites links in Markdown and the plain attributes of elements", async () => {
    const source = [
      ...[
        'import Card from "./Card.astro";',
        "",
        "[Delivery](delivery.md) and ![Ladder](./ladder.png) and ![Ladder][r]",
        "",
      ],
      ...['<Card href="../decisions/one-queue.mdx#options" src="./rota.png" title="delivery.md">', ""],
      ...["  [Inside](../states/blocked.md)", "", '  <Card href="delivery/">deeper</Card>', "", "</Card>", ""],
      ...[
        '<a href="https://example.org">x</a> <a href={"delivery.md"}>expression</a> <img src="x%zz.png" />',
        "",
        "[r]: ref.png",
      ],
    ].join("\n");
    const code = await compilePage(name, source, { shape: { base: "/handbook", trailingSlash: "never" } });
    expect(valuesOf(code, "href")).toEqual([
      ...["/handbook/contracts/delivery", "/handbook/contracts/delivery", "/handbook/decisions/one-queue#options"],
      ...["/handbook/states/blocked", "delivery.md", "https://example.org"],
    ]);
    expect(valuesOf(code, "src")).toEqual([
      ...[
        "/handbook/contracts/ladder.png",
        "/handbook/contracts/ref.png",
        "/handbook/contracts/rota.png",
        "/handbook/contracts/x%25zz.png",
      ],
    ]);
    expect(code).toContain('from "./Card.astro"');
    expect(code).not.toContain("astro:assets");
  });

  it("keeps the text of a link that leaves the content folder", async () => {
    const code = await compilePage(
      name,
      'import Card from "./Card.astro";\n\n[Out](../../x.md)\n\n<Card href="../../x.md" title="t">In [Delivery](delivery.md)</Card>\n',
    );
    expect(valuesOf(code, "data-link")).toEqual(["outside", "outside"]);
    expect(valuesOf(code, "href")).toEqual(["/contracts/delivery/"]);
    expect(code).toMatch(/children: "Out"/);
  });

  it("is code and keeps its elements", async () => {
    const code = await compilePage(
      name,
      '<form action="/find"><button type="submit">Go</button></form>\n\n<script>{`start()`}</script>\n',
    );
    expect(code).toMatch(/"form"/);
    expect(code).toMatch(/"script"/);
  });

  it("leaves files outside the content folder alone", async () => {
    const code = await compilePage(name, "# Notes\n\n[x](y.md)\n", { path: "../src/pages/notes.mdx" });
    expect(valuesOf(code, "href")).toEqual(["y.md"]);
  });

  it("keeps what stands between two rules", async () => {
    expect(await compilePage(name, "---\n\nkept\n\n---\n\nrest\n")).toContain("kept");
  });
});

it("works with Sätteri's plugins set by hand", async () => {
  const processor = satteri(satteriHandshake(handbookOptions));
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  const page = '# Support\n\n<a href="delivery.md">x</a>\n\n[y](delivery.md)\n';
  const compiled = await renderer?.process(page, "/handbook/content/contracts/support.mdx", {});
  expect(valuesOf(compiled?.code ?? "", "href")).toEqual(["/contracts/delivery/", "/contracts/delivery/"]);
});
