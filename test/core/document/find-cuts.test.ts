import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../plugins/core/document/parse-document.ts";

function cutsOf(text: string, path = "contracts/night-desk.md"): [string, string][] {
  return parseDocument(text, { path }).cuts.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

const header = "| Piece | Guidance | Example |";

describe("a table that was cut off", () => {
  it.each([
    ["before its separator", `${header}\n\n## Next\n`, header],
    ["at the end of the text", header, header],
    ["at the first character of its separator", `${header}\n|\n\nMore.\n`, `${header}\n|`],
    ["inside its separator", `${header}\n| --- | --`, `${header}\n| --- | --`],
    ["inside its separator, with Windows lines", `${header}\r\n| ---\r\n\r\nMore.\r\n`, `${header}\r\n| ---`],
    ["and lost its separator alone", `${header}\n| Purpose | Why | Quiet |\n`, header],
    ["below a line of text", `As agreed:\n${header}\n|\n`, `${header}\n|`],
    ["in a list", `- As agreed\n\n  ${header}\n  |\n`, `${header}\n  |`],
    ["in a quote", `> ${header}\n> |\n`, `${header}\n> |`],
    ["in bars without blanks", "|Piece|Example|\n\nMore.\n", "|Piece|Example|"],
  ])("%s is found", (_, text, found) => {
    expect(cutsOf(text)).toEqual([["no-separator", found]]);
  });

  it("below its separator is found where the section ends with it", () => {
    const table = `${header}\n| --- | --- | --- |`;
    expect(cutsOf(`${table}\n\n## Next\n`)).toEqual([["no-rows", table]]);
    expect(cutsOf(`${table}\n`)).toEqual([["no-rows", table]]);
    expect(cutsOf(`${table}\n\nNothing so far.\n`)).toEqual([]);
  });
});

describe("a fence that never closes", () => {
  it.each([
    ["with code behind it", "Begin:\n\n```text\n06:12 Turnstone\n", "```text"],
    ["at the very end", "Begin:\n\n```", "```"],
    ["of tildes, with a fence of backticks inside", "~~~\n```\n```\n", "~~~"],
    ["of four, closed by three", "````md\n```\n", "````md"],
    ["in a list", "- Begin\n  ```\n  code\n\nEnd.\n", "```"],
  ])("%s is found", (_, text, found) => {
    expect(cutsOf(text)).toEqual([["open-fence", found]]);
  });

  it("is none where it closes", () => {
    expect(cutsOf("```\ncode\n```\n\n- x\n  ~~~~ text\n  ~~~\n  ~~~~~\n\n> ```\n> y\n> ```\n")).toEqual([]);
  });
});

it.each([
  `${header}\n| --- | --- | --- |\n| a | b | c |\n`,
  "Press | to send, or || to send twice.\n",
  "`| --- |` parts the head from the rows.\n",
  "|x| is how far it is.\n",
  "|a| + |b|\n",
  "| one bar at the beginning\n",
  "Draft\n|\nReview\n",
  `\`\`\`md\n${header}\n|\n\`\`\`\n`,
  `    ${header}\n    |\n`,
  `<!--\n${header}\n|\n-->\n`,
  "| ![boat](boat.png) | [quay](quay.md) |\n| - | - |\n",
  "---\ntitle: a | b\n---\n\nText.\n",
])("leaves what is whole alone: %j", (text) => {
  expect(cutsOf(text)).toEqual([]);
});

it("finds the same in MDX", () => {
  expect(cutsOf(`${header}\n|\n\n\`\`\`js\nopen\n`, "guides/a.mdx")).toEqual([
    ["no-separator", `${header}\n|`],
    ["open-fence", "```js"],
  ]);
});
