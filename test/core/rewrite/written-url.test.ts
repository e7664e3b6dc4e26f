import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../plugins/core/document/parse-document.ts";
import { spliceLink } from "../../../plugins/core/rewrite/splice-link.ts";
import { applySplices } from "../../../plugins/core/rewrite/splices.ts";
import { findWrittenUrl } from "../../../plugins/core/rewrite/written-url.ts";

/** The text after the first link of a page was given another URL; undefined where that cannot be done. */
function pointAt(text: string, url: string): string | undefined {
  const document = parseDocument(text, { path: "rota.md" });
  const [link] = document.links;
  const splice = link && spliceLink(document, link, url);
  return splice && applySplices(text, [splice]);
}

describe("a link that is given another URL", () => {
  it.each([
    ['[Rota](old.md "Who is on")', "new.md", '[Rota](new.md "Who is on")'],
    ["[Rota](<old rota.md#may> 'Who')", "new rota.md#may", "[Rota](<new rota.md#may> 'Who')"],
    ["![Map of (pier)](old(1).png)", "new(2).png", "![Map of (pier)](new(2).png)"],
    ["[Rota](old.md)", "new(.md", "[Rota](new\\(.md)"],
    ["[Rota](old.md#a\\_b)", "new.md#a_b", "[Rota](new.md#a\\_b)"],
    ["[Rota](\n  old.md\n)", "new.md", "[Rota](\n  new.md\n)"],
    ["[Rota][r]\n\n[r]:  <old.md>\n  'Who'", "new.md", "[Rota][r]\n\n[r]:  <new.md>\n  'Who'"],
    ["[r]\n\n> [R]: old.md", "new.md", "[r]\n\n> [R]: new.md"],
    ["<a class=x href='old.md'>Rota</a>", "n'ew.md", "<a class=x href='n&#39;ew.md'>Rota</a>"],
    ["<a href=old.md>Rota</a>", "new one.md", "<a href=new&#32;one.md>Rota</a>"],
    ["<a href=old.md>Rota</a>", "../new.md", '<a href="../new.md">Rota</a>'],
    ['<img src="old.png?a=1&amp;b=2">', "new.png?a=1&lt;", '<img src="new.png?a=1&amp;lt;">'],
    ["[Rota `](x)` here](old.md)", "new.md", "[Rota `](x)` here](new.md)"],
    ["| [Rota](old.md) |\n| --- |", "new.md", "| [Rota](new.md) |\n| --- |"],
    ["---\nsuccessor: 'old' # why\n---\n[Rota](old.md)", "new.md", "---\nsuccessor: 'old' # why\n---\n[Rota](new.md)"],
  ])("%j to %j", (before, url, after) => {
    expect(pointAt(before, url)).toBe(after);
  });

  it.each(["<https://harbour.example>", "www.harbour.example", "https://harbour.example/x"])("is left: %s", (text) => {
    expect(pointAt(text, "new.md")).toBeUndefined();
  });

  it("reads as that URL, and nothing beside it changes", () => {
    const forms = [
      (url: string) => `[Rota](${url})`,
      (url: string) => `[Rota](<${url}> "Who")`,
      (url: string) => `[Rota][r]\n\n[r]: ${url}`,
      (url: string) => `<a href="${url}">Rota</a>`,
      (url: string) => `<a href='${url}'>Rota</a>`,
      (url: string) => `<a href=${url}>Rota</a>`,
    ];
    const urls = fc
      .stringMatching(/^[a-z&;()'"\\#%?.é/-][a-z0-9&;()'"\\#%?.é/-]{0,20}$/)
      .filter((url) => !/^#|\/\//.test(url));
    const around = fc.constantFrom("", "Words before. ", "- item ", "*a* ");
    fc.assert(
      fc.property(fc.constantFrom(...forms), urls, around, (form, url, before) => {
        const text = before + form("old.md");
        const wanted = text.includes("=old.md>") ? `n${url.replaceAll("/", "")}` : url;
        const after = pointAt(text, wanted);
        if (after === undefined) return;
        const document = parseDocument(after, { path: "rota.md" });
        expect(document.links.map((link) => link.url)).toEqual([wanted]);
        const place = document.links[0] && findWrittenUrl(after, document.links[0]);
        expect(place && `${after.slice(0, place.start)}old.md${after.slice(place.end)}`).toBe(text);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});
