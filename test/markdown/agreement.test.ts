import fc from "fast-check";
import { expect, it } from "vitest";
import { attributesIn, comparable, hrefsIn, idsIn, renderPage, type Rendering } from "./rendering.ts";

const word = fc.constantFrom("Owner", "window", "48 h", "Verify", "a_b", "Über", "it's", "100 %", "{x}", "C++", "🎉");
const url = fc.constantFrom(
  ...[
    "delivery.md",
    "../decisions/one-queue.md#options",
    "./ladder.png",
    "/states/blocked",
    "#owner",
    "../../out.md",
    "?q=1",
  ],
  ...[
    "https://example.org/a?b=c&d=e",
    "mailto:mira@example.org",
    "100%.md",
    "<the ladder.md>",
    "Übergabe.md",
    "x%20y.md",
  ],
);
const plain = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const inline = fc.oneof(
  plain,
  plain.map((text) => `**${text}**`),
  plain.map((text) => `*${text}*`),
  plain.map((text) => `\`${text}\``),
  fc.tuple(plain, url).map(([text, target]) => `[${text}](${target})`),
  fc.tuple(plain, url).map(([text, target]) => `![${text}](${target})`),
  plain.map((text) => `[${text}][queue]`),
  plain.map((text) => `![${text}][picture]`),
  fc.constantFrom("text[^note]", "text[^other]", "&amp; &lt;", "\\*", "https://example.org/x.", "~~old~~"),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
const html = fc.oneof(
  plain.map((text) => `<u>${text}</u>`),
  fc.tuple(plain, url).map(([text, target]) => `<a href="${target.replace(/[<>]/g, "")}" id="here">${text}</a>`),
  url.map((target) => `<img src="${target.replace(/[<>]/g, "")}" alt="">`),
  fc.constantFrom("<br>", "<!-- a note -->", "<form>x</form>", "<script>x()</script>", '<span class="card">x</span>'),
);
const identifier = fc.constantFrom("", "", "", " {#owner}", " {#who decides}", " ##");

function blocksWith(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    text,
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), text, identifier)
      .map(([depth, title, id]) => `${"#".repeat(depth)} ${title}${id}`),
    fc.tuple(text, identifier).map(([title, id]) => `${title}${id}\n---`),
    fc.tuple(text, text).map(([a, b]) => `- ${a}\n- [x] ${b}`),
    fc.tuple(plain, plain).map(([a, b]) => `| ${a} | b |\n| :- | -: |\n| 1 | ${b} |`),
    fc.constantFrom("```js\nconst x = '<a>';\n```", "    indented {#code}", "* * *", "#", "3. three"),
  );
  return fc
    .array(
      fc.oneof(
        leaf,
        leaf.map((block) => block.replace(/^/gm, "> ")),
        leaf.map((block) => `- ${block.replace(/\n/g, "\n  ")}`),
      ),
      {
        maxLength: 8,
      },
    )
    .map(
      (blocks) =>
        `${blocks.join("\n\n")}\n\n[queue]: ../decisions/one-queue.md "Queue"\n[picture]: ladder.png\n[^other]: Other\n[^note]: # Note\n`,
    );
}

const renderings: fc.Arbitrary<Rendering> = fc.record({
  sanitize: fc.boolean(),
  shape: fc.record({
    base: fc.constantFrom("/", "/handbook"),
    trailingSlash: fc.constantFrom("always" as const, "never" as const, "ignore" as const),
  }),
});

async function expectAgreement(source: string, rendering: Rendering): Promise<void> {
  const [left, right] = await Promise.all([
    renderPage("unified", source, rendering),
    renderPage("satteri", source, rendering),
  ]);
  expect(idsIn(right.html)).toEqual(idsIn(left.html));
  expect(hrefsIn(right.html)).toEqual(hrefsIn(left.html));
  expect(attributesIn(right.html, "src")).toEqual(attributesIn(left.html, "src"));
  expect(right.headings.map(({ slug }) => slug)).toEqual(left.headings.map(({ slug }) => slug));
  expect([left.localImagePaths, right.localImagePaths]).toEqual([[], []]);
  expect(comparable(right.html).replace(/\s+/g, " ")).toBe(comparable(left.html).replace(/\s+/g, " "));
}

it("renders Markdown alike under both processors", async () => {
  await fc.assert(fc.asyncProperty(blocksWith(line), renderings, expectAgreement), { numRuns: 150 });
}, 60_000);

it("renders Markdown with raw HTML alike under both processors", async () => {
  const mixed = fc.array(fc.oneof(inline, html), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
  await fc.assert(fc.asyncProperty(blocksWith(mixed), renderings, expectAgreement), { numRuns: 150 });
}, 60_000);
