import { describe, expect, it } from "vitest";
import { attributesIn, hrefsIn, processorNames, renderPage } from "./rendering.ts";

describe.each(processorNames)("links under %s", (name) => {
  it("become the addresses of their targets, in every form Markdown allows", async () => {
    const source = [
      "[inline](delivery.md#owner) [reference][r] [collapsed][] <a href='delivery.md'>html</a> <u><a href='../states/blocked.md'>in</a></u>",
      "",
      "| table |",
      "| - |",
      "| <a href='delivery.md'>x</a> [y](delivery.md) |",
      "",
      "<map name='m'>",
      "<area href='delivery.md'>",
      "</map>",
      "",
      "- item with <a href='../decisions/'>html</a>",
      "",
      "[r]: ../decisions/one-queue.md 'Queue'",
      "[collapsed]: ./",
    ].join("\n");
    const { html } = await renderPage(name, source, { shape: { base: "/handbook/", trailingSlash: "always" } });
    expect(hrefsIn(html)).toEqual([
      ...["/handbook/contracts/delivery/#owner", "/handbook/decisions/one-queue/", "/handbook/contracts/"],
      ...["/handbook/contracts/delivery/", "/handbook/states/blocked/", "/handbook/contracts/delivery/"],
      ...["/handbook/contracts/delivery/", "/handbook/contracts/delivery/", "/handbook/decisions/"],
    ]);
  });

  it("keep their text where they leave the content folder", async () => {
    const { html } = await renderPage(name, "[the *plan*](../../plan.md) <a href='../../x'>y</a> ![z](../../z.png)");
    expect(html).toContain('<a data-link="outside">the <em>plan</em></a>');
    expect(html).toContain('<a data-link="outside">y</a>');
    expect(html).toContain('<img alt="z" data-link="outside">');
    expect(html).not.toContain("..");
  });

  it("and images never send Astro looking for a file", async () => {
    const source = [
      "![a](missing.png) ![b](./100%.png) ![c](%zz.png) ![d][d] ![e](#x) ![f](?y) ![g](http://) ![h](<https://exa mple.org/x.png>)",
      "![i]() ![j](../../out.png) ![k](/public.png) ![l](https://example.org/%zz.png)",
      "<img src='raw.png'> <img src='%zz.png'> <img srcset='a.png 1x, b.png 2x' src=''> <video src='v.mp4' poster='p.png'></video>",
      "\n[d]: d%zz.png",
    ].join("\n");
    const rendered = await renderPage(name, source, { shape: { base: "/handbook", trailingSlash: "never" } });
    expect(rendered.localImagePaths).toEqual([]);
    expect(rendered.remoteImagePaths).toEqual([]);
    expect(attributesIn(rendered.html, "src")).toEqual([
      ...["/handbook/contracts/missing.png", "/handbook/contracts/100%25.png", "/handbook/contracts/%25zz.png"],
      ...["/handbook/contracts/d%25zz.png", "/handbook/contracts/support#x", "/handbook/contracts/support?y"],
      ...[
        "/handbook/public.png",
        "https://example.org/%25zz.png",
        "/handbook/contracts/raw.png",
        "/handbook/contracts/%25zz.png",
      ],
      "/handbook/contracts/v.mp4",
    ]);
    expect(attributesIn(rendered.html, "srcset")).toEqual([
      "/handbook/contracts/a.png 1x, /handbook/contracts/b.png 2x",
    ]);
    expect(attributesIn(rendered.html, "poster")).toEqual(["/handbook/contracts/p.png"]);
  });

  it("stay as they are on a file outside the content folder", async () => {
    const source = "## Owner {#who}\n\n[x](y.md) <a href='z.md' onclick='go()'>z</a>";
    const { html } = await renderPage(name, source, { path: "/handbook/src/pages/notes.md" });
    expect(html).toMatch(/href="y.md".*href=['"]z.md['"] onclick/);
    expect(html).toContain('id="owner-who"');
  });

  it("stay as they are where nobody says which file it is", async () => {
    const { html } = await renderPage(name, "[x](y.md)", { path: "/elsewhere/content/y.md" });
    expect(hrefsIn(html)).toEqual(["y.md"]);
  });

  it("survive another pass", async () => {
    const once = await renderPage(name, "[x](delivery.md) <u>[y](../decisions/)</u>", {
      shape: { base: "/contracts", trailingSlash: "always" },
    });
    const twice = await renderPage(name, once.html, { shape: { base: "/contracts", trailingSlash: "always" } });
    expect(twice.html.trim()).toBe(once.html.trim());
  });

  it("and text between two rules at the top of a page are kept", async () => {
    const { html } = await renderPage(name, "---\n\n[kept](delivery.md)\n\n---\n\nrest");
    expect(hrefsIn(html)).toEqual(["/contracts/delivery/"]);
  });
});
