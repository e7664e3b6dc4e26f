import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../plugins/core/document/parse-document.ts";
import { attributesIn, idsIn, processorNames, renderPage, type TestedProcessor } from "./rendering.ts";

const awkward = `# Ferries & gates 🚢 \`code *x*\` {#top-of-all}

## Gates

## Gates

### [A link](../x.md) in *it* and ![a picture](/p.png)

Setext *heading*
----------------

## "Quotes" -- and dashes… {#quotes}

## Trailing hashes ##

##

## Ünïcödé — naïve

## A_b__c &amp; d &copy;

## Not an id \`{#code}\`

## Bold **{#bold}**

> ## In a quote
>
> - ## In a list

<h2>Raw heading</h2>

<h3 id="given">Given <b>id</b></h3>

<div id="block"><a name="old-name"></a>

## Gates

</div>

Text with <span id="inline">id</span> and a note[^one], again[^one] and[^two].

## Note in heading[^two]

[^one]: First.
[^two]: Second.

    ## Heading in a note

[^unused]: ## Never shown
`;

async function renderedIds(name: TestedProcessor, source: string, smartypants = false): Promise<string[]> {
  const { html } = await renderPage(name, source, { smartypants });
  return [...new Set([...idsIn(html), ...attributesIn(html, "name")])].sort();
}

function coreIds(source: string, smartPunctuation = false): string[] {
  return [...parseDocument(source, { path: "contracts/support.md", smartPunctuation }).anchors].sort();
}

describe.each(processorNames)("the ids the core knows are those of the page under %s", (name) => {
  it("for a page of awkward headings", async () => {
    expect(coreIds(awkward)).toEqual(await renderedIds(name, awkward));
  });
  it("for the same page with smart punctuation", async () => {
    expect(coreIds(awkward, true)).toEqual(await renderedIds(name, awkward, true));
  });
  it("for a page without raw headings", async () => {
    const plain = awkward.replace(/<h[23].*\n/g, "");
    expect(coreIds(plain)).toEqual(await renderedIds(name, plain));
  });
  it("for random pages", async () => {
    const word = fc.constantFrom(
      "gate",
      "Gate",
      "*gate*",
      "`gate`",
      "1:1",
      "ä",
      "😀",
      "[gate](x.md)",
      "&amp;",
      "–",
      "__b__",
      "a.b",
      "<u>gate</u>",
      "C++",
      "{#gate}",
    );
    const heading = fc
      .tuple(fc.constantFrom("#", "##", "### ", "> ##", "- ##"), fc.array(word, { maxLength: 4 }))
      .map(([mark, words]) => `${mark} ${words.join(" ")}`);
    const raw = fc.constantFrom(
      "<h2>Gate</h2>",
      '<p id="gate">x</p>',
      "Gate\n====",
      "Gate[^g]\n\n[^g]: note",
      '<a name="Gate"></a>',
      "text",
    );
    const page = fc.array(fc.oneof(heading, raw), { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join("\n\n"));
    await fc.assert(
      fc.asyncProperty(page, async (source) => {
        expect(coreIds(source)).toEqual(await renderedIds(name, source));
      }),
      { numRuns: 150, seed: 20_261_120 },
    );
  });
});
