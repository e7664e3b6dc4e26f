import { describe, expect, it } from "vitest";
import { embedBody } from "../../../plugins/astro/site/embed-body.ts";
import { firstWords } from "../../../plugins/astro/site/first-words.ts";
import { giveRowIds } from "../../../plugins/astro/site/give-row-ids.ts";
import { addScrollRegions } from "../../../plugins/astro/site/scroll-regions.ts";
import { splitHeading } from "../../../plugins/astro/site/split-heading.ts";

const table = (rows: string) =>
  `<table><thead><tr><th>State</th><th>Entry</th></tr></thead><tbody>${rows}</tbody></table>`;

describe("row ids", () => {
  it("stand on the row whose first cell names the record", () => {
    const html = table(
      "<tr><td>Live / Watch</td><td>Frame</td></tr><tr><td><strong>Frame</strong></td><td>A name</td></tr>",
    );
    const given = giveRowIds(html, [
      { title: "Frame", anchor: "frame" },
      { title: "Live / Watch", anchor: "live--watch" },
    ]);
    expect(given).toContain('<tr id="frame"><td><strong>Frame</strong>');
    expect(given).toContain('<tr id="live--watch"><td>Live / Watch');
  });

  it("look into other cells where no first one fits", () => {
    const given = giveRowIds(table("<tr><td>1</td><td>Build &amp; try</td></tr>"), [
      { title: "Build & try", anchor: "build" },
    ]);
    expect(given).toContain('<tr id="build"><td>1');
  });

  it("are not given twice, and not where there is no such row", () => {
    const heading = '<h2 id="frame">Frame</h2><table><tr><td>Frame</td></tr></table>';
    expect(giveRowIds(heading, [{ title: "Frame", anchor: "frame" }])).toBe(heading);
    expect(giveRowIds(heading, [{ title: "Watch", anchor: "watch" }])).toBe(heading);
  });
});

describe("the heading", () => {
  it("is taken out of the text with its anchor", () => {
    expect(splitHeading('<h1 id="night-desk">Night desk</h1>\n<p>At night.</p>')).toEqual({
      heading: '<h1 id="night-desk">Night desk</h1>',
      text: "<p>At night.</p>",
    });
  });

  it("is undefined where there is none", () => {
    expect(splitHeading("<h2>Hours</h2>")).toEqual({ heading: undefined, text: "<h2>Hours</h2>" });
  });
});

it("wide tables and code scroll by keyboard, each table under a name of its own", () => {
  const html = addScrollRegions(
    `${table("")}<pre class="x"><code>1</code></pre>${table("")}`,
    (number) => `Table ${number}`,
  );
  expect(html.match(/role="group" aria-label="Table [12]" tabindex="0"><table>/g)).toHaveLength(2);
  expect(html).toContain('<pre tabindex="0" class="x">');
  expect(addScrollRegions('<pre tabindex="0">', String)).toBe('<pre tabindex="0">');
});

it("a body inside another page brings no ids, lower headings, and links that still lead to its own page", () => {
  const html = '<h1 id="a">A</h1><h2 id="b" class="c">B</h2><p><a href="#b">b</a> <a id="x" href="/y/">y</a></p>';
  expect(embedBody(html, 2, "/answers/a/")).toBe(
    '<h4 class="c">B</h4><p><a href="/answers/a/#b">b</a> <a href="/y/">y</a></p>',
  );
});

describe("the first words", () => {
  it("are whole sentences", () => {
    expect(firstWords("<p>Pay it back. It was ours to pay.</p><p>Later.</p>", 30)).toBe("Pay it back.");
    expect(firstWords("<p>“Off &amp; on.” Then more of the same.</p>", 20)).toBe("“Off & on.”");
  });

  it("are cut between words where the first sentence is too long", () => {
    expect(firstWords("<p>a sentence that goes on and on</p>", 14)).toBe("a sentence…");
  });

  it("pass over tables and footnotes", () => {
    expect(firstWords("<table><tr><td>x</td></tr></table><p>Kept<sup>1</sup>.</p>")).toBe("Kept.");
  });
});
