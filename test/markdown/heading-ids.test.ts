import type { Root } from "hast";
import rehypeSlug from "rehype-slug";
import { describe, expect, it } from "vitest";
import { rehypeHandshake } from "../../plugins/markdown/index.ts";
import { handbookOptions, idsIn, processorNames, renderPage, type Rendering } from "./rendering.ts";

const awkward = `# Support contract 🤝

## 🎉 Party

## 🎉

##

#

## \`code {x}\` and *em* **strong** ~~del~~

## \`code {x}\` and *em* **strong** ~~del~~

## A [link](../decisions/one-queue.md) in it

## A [reference][queue] and ![a picture](ladder.png)

## Explicit {#who-decides}

## Explicit {#Ünïcode_id.1:2} ##

## {#only-an-id}

## \`Not explicit {#code}\`

## Not **explicit {#nested}**

## Not explicit {#with space}

## Not {#explicit} here

Setext
two lines
===

Setext id {#setext-id}
---

## AT&amp;T &copy; &#x41; &lt;b&gt;

## "Smart" quotes -- and dashes --- and ellipses...

## Trailing hashes ####

## under_score and-hyphen / slash . dot

## Explicit

## Who decides

## Grüße, 世界 and Ελλάδα

## <u>Raw</u> inside <br> a <em>heading</em>

## Hard  
## \\# escaped \\*stars\\* {\\#not-escaped}

> ## In a quote
>
> - ## In a list
>
>   1. ### Deeper

<h2>Raw &amp; heading</h2>

<h2>Raw heading {#not-honoured}</h2>

<h3 id="Raw_Id">Raw with an id</h3>

<H4>Duplicate <b>raw</b></H4>

#### Duplicate raw

<div>

## In a div

</div>

<h2>

## Within a raw heading

</h2>

<a id="by-hand" name="by-name"></a> <span id="second">span</span>

## With a note[^note]

A note[^note] twice[^note], and another[^other].

## With a note[^note]

| a | b |
| - | - |
| <a id="in-a-table"></a> | x |

<!-- ## not a heading -->

\`\`\`md
## not a heading
\`\`\`

## Last

[queue]: ../decisions/one-queue.md
[^other]: The other note

    ## Heading in a note {#note-heading}
[^note]: The note

    ## Heading in a note
`;

const renderings: Record<string, Rendering> = {
  sanitised: {},
  "as it is": { sanitize: false },
  highlighted: { highlight: "prism" },
  "with rehype-slug behind": { unified: { rehypePlugins: [rehypeSlug] } },
  "with rehype-slug in front": { unified: { rehypePlugins: [rehypeSlug, [rehypeHandshake, handbookOptions]] } },
  "as it is, with rehype-slug in front": {
    sanitize: false,
    unified: { rehypePlugins: [rehypeSlug, [rehypeHandshake, { ...handbookOptions, sanitize: false }]] },
  },
  "among other plugins": { satteri: { mdastPlugins: [{ name: "reading-time" }] } },
};

describe.each(Object.entries(renderings))("a page of awkward headings, %s", (_, rendering) => {
  it("has the same ids under both processors", async () => {
    const [underUnified, underSatteri] = await Promise.all(
      processorNames.map(async (name) => idsIn((await renderPage(name, awkward, rendering)).html)),
    );
    expect(underSatteri).toEqual(underUnified);
  });

  it("has the same ids whatever else the site does to it", async () => {
    const [rendered, plain] = await Promise.all([
      renderPage("unified", awkward, rendering),
      renderPage("unified", awkward),
    ]);
    expect(idsIn(rendered.html)).toEqual(idsIn(plain.html));
  });
});

describe.each(processorNames)("under %s", (name) => {
  it("gives every heading the id that links to it use", async () => {
    const { html } = await renderPage(name, awkward);
    expect(idsIn(html)).toMatchInlineSnapshot(`
      [
        "support-contract-",
        "-party",
        "",
        "-1",
        "-2",
        "code-x-and-em-strong-del",
        "code-x-and-em-strong-del-1",
        "a-link-in-it",
        "a-reference-and-",
        "who-decides",
        "Ünïcode_id.1:2",
        "only-an-id",
        "not-explicit-code",
        "not-explicit-nested",
        "not-explicit-with-space",
        "not-explicit-here",
        "setexttwo-lines",
        "setext-id",
        "att--a-b",
        "smart-quotes----and-dashes-----and-ellipses",
        "trailing-hashes",
        "under_score-and-hyphen--slash--dot",
        "explicit",
        "who-decides",
        "grüße-世界-and-ελλάδα",
        "raw-inside--a-heading",
        "hard",
        "not-escaped",
        "in-a-quote",
        "in-a-list",
        "deeper",
        "raw--heading",
        "raw-heading-not-honoured",
        "Raw_Id",
        "duplicate-raw",
        "duplicate-raw-1",
        "in-a-div",
        "-3",
        "within-a-raw-heading",
        "by-hand",
        "second",
        "with-a-note1",
        "user-content-fnref-note",
        "user-content-fnref-note-2",
        "user-content-fnref-note-3",
        "user-content-fnref-other",
        "with-a-note1-1",
        "user-content-fnref-note-4",
        "in-a-table",
        "last",
        "footnote-label",
        "user-content-fn-note",
        "heading-in-a-note",
        "user-content-fn-other",
        "note-heading",
      ]
    `);
  });

  it("does not show an id that was honoured", async () => {
    const { html, headings } = await renderPage(name, "## Owner {#who}\n\n## *Ladder* {#hops} ##\n");
    expect(html).toContain('<h2 id="who">Owner</h2>');
    expect(html).toContain('<h2 id="hops"><em>Ladder</em></h2>');
    expect(headings.map(({ slug, text }) => [slug, text])).toEqual([
      ["who", "Owner"],
      ["hops", "Ladder"],
    ]);
  });

  it("keeps in-page footnote links working, once each", async () => {
    const source = "## Window[^a]\n\nOnce[^a] and again[^a].\n\n[^a]: Elapsed time.\n";
    for (const sanitize of [true, false]) {
      const { html } = await renderPage(name, source, { sanitize });
      expect(idsIn(html)).toEqual(
        [
          "window1",
          ...["user-content-fnref-a", "user-content-fnref-a-2", "user-content-fnref-a-3"],
          ...["footnote-label", "user-content-fn-a"],
        ].sort((a, b) => idsIn(html).indexOf(a) - idsIn(html).indexOf(b)),
      );
      for (const target of html.matchAll(/href="#([^"]+)"/g)) expect(idsIn(html)).toContain(target[1]);
      expect(html).not.toContain("user-content-user-content");
    }
  });

  it("gives the text that smart punctuation makes, where a site leaves it on", async () => {
    const { html } = await renderPage(name, `## "Owner" {#who}\n\n## It's`, { smartypants: true });
    expect(idsIn(html)).toEqual(["who", "its"]);
  });

  it("keeps ids that the site's own plugins give", async () => {
    const rehypeTheirOwn = () => (tree: Root) => {
      for (const node of tree.children) if (node.type === "element") node.properties["id"] = "their-own";
    };
    const { html } = await renderPage(name, "## Owner", {
      unified: { rehypePlugins: [rehypeTheirOwn, [rehypeHandshake, handbookOptions]] },
      satteri: {
        mdastPlugins: [
          {
            name: "their-own",
            heading: (node, context) => context.setProperty(node, "data", { hProperties: { id: "their-own" } }),
          },
        ],
      },
    });
    expect(idsIn(html)).toEqual(["their-own"]);
  });
});
