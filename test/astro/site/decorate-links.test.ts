import { expect, it } from "vitest";
import { decorateLinks } from "../../../plugins/astro/site/decorate-links.ts";
import type { LinkMark } from "../../../plugins/astro/content/facts.ts";

const marks: Record<string, LinkMark> = {
  "/contracts/salaries/": { state: "hidden", note: "" },
  "/answers/torn-page/": { state: "left-out", note: "left out for now" },
  "/decisions/nowhere/": { state: "broken", note: "this link leads nowhere" },
  "/contracts/night-desk/?a=1&b=2#hours": { state: "stale", note: "may be out of date" },
  "/contracts/day-desk/": { state: "retired", note: "superseded" },
  "/decisions/one-queue/": { state: "sound", note: "", freshUntil: "2027-02-03" },
  "/decisions/one-queue/#why": { state: "part", note: "the part it names is not there", freshUntil: "2027-02-03" },
};

/** The HTML without icons, which say nothing. */
function decorate(html: string): string {
  return decorateLinks(html, marks).replace(/<svg.*?<\/svg>/g, "");
}

it("leaves other links as they are", () => {
  const html = '<p><a href="/contracts/">Contracts</a> and <a href="https://tide.example">tides</a></p>';
  expect(decorate(html)).toBe(html);
});

it("leaves nothing of a hidden link but its text", () => {
  expect(decorate('<a href="/contracts/salaries/" title="What Mira earns">our <em>pay</em></a>.')).toBe(
    "<span>our <em>pay</em></span>.",
  );
});

it("keeps what others link to: an id, an older name", () => {
  expect(decorate('<a id="pay" href="/contracts/salaries/">pay</a>')).toBe('<span id="pay">pay</span>');
  expect(decorate("<a name='pay' href='/decisions/nowhere/'>pay</a>")).toMatch(
    /^<span class="unlinked" data-link="broken" id="pay">pay<\/span>/,
  );
});

it("takes the link from what leads nowhere or is left out, and says so", () => {
  expect(decorate('<a href="/decisions/nowhere/">why</a>, then')).toBe(
    '<span class="unlinked" data-link="broken">why</span> <small class="link-note" data-link="broken"> this link leads nowhere</small>, then',
  );
  expect(decorate('<a href="/answers/torn-page/">torn</a>')).toContain("left out for now");
});

it("keeps a link to what may be out of date or is retired, and says so behind it", () => {
  const stale = '<a class="x" href="/contracts/night-desk/?a=1&#x26;b=2#hours">hours</a>';
  expect(decorate(stale)).toBe(`${stale} <small class="link-note" data-link="stale"> may be out of date</small>`);
  expect(decorate('<a href="/contracts/day-desk/">day</a>')).toContain("superseded</small>");
});

it("says of a link to what is fresh until when it is, and nothing that is seen", () => {
  expect(decorate('<a href="/decisions/one-queue/">why</a>.')).toBe(
    '<a data-fresh-until="2027-02-03" href="/decisions/one-queue/">why</a>.',
  );
  expect(decorate('<map><area href="/decisions/one-queue/" alt="why"></map>')).not.toContain("data-fresh-until");
});

it("keeps a link whose target lacks the part it names, and says so behind it", () => {
  expect(decorate("<A HREF='/decisions/one-queue/#why'>why</A>")).toBe(
    `<A data-fresh-until="2027-02-03" HREF='/decisions/one-queue/#why'>why</a> <small class="link-note" data-link="part"> the part it names is not there</small>`,
  );
});

it("takes every link by itself", () => {
  const html = decorate(
    '<a href="/contracts/salaries/">a</a> <a href="/contracts/">b</a> <a href="/contracts/salaries/">c</a>',
  );
  expect(html).toBe('<span>a</span> <a href="/contracts/">b</a> <span>c</span>');
});

it("reads attributes that hold a bracket, and attributes without quotes", () => {
  expect(decorate('<a title="a > b" href="/contracts/salaries/">pay</a>')).toBe("<span>pay</span>");
  expect(decorate("<A HREF=/contracts/salaries/>pay</A>")).toBe("<span>pay</span>");
});

it("passes over comments and scripts", () => {
  const html = '<!-- <a href="/contracts/salaries/">x</a> --><script>"<a href=/contracts/salaries/>"</script>';
  expect(decorate(html)).toBe(html);
});

it("removes the area of an image map that leads to a hidden page", () => {
  expect(decorate('<map><area href="/contracts/salaries/" alt="pay"><area href="/contracts/" alt="all"></map>')).toBe(
    '<map><area href="/contracts/" alt="all"></map>',
  );
});

it("treats a note as text", () => {
  const noted = decorateLinks('<a href="/x/">x</a>', { "/x/": { state: "broken", note: "<b>no</b>" } });
  expect(noted).toContain("&lt;b&gt;no&lt;/b&gt;");
});

it("asks for words where it is given somebody to ask", () => {
  const words = decorateLinks('<a href="/contracts/day-desk/">x</a>', marks, ({ state }) => `(${state})`);
  expect(words).toContain("(retired)");
});
