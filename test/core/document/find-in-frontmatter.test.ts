import fc from "fast-check";
import { expect, it } from "vitest";
import { findExactly, findListedValue, findOneLineValue } from "../../../plugins/core/document/find-in-frontmatter.ts";

const key = fc.constantFrom("title", "owner", "last_reviewed", "tags", "note");
const value = fc.constantFrom(
  "2026-11-05",
  "'2026-11-05'",
  '"a # b"',
  "plain words here",
  "words # and a comment",
  "[x, y]",
  "{ a: 1 }",
  "|\n  title: inside",
  ">-\n  folded\n  text",
  "first\n  second",
  '"first\n  owner: second"',
  "\n  - one\n  - two",
  "&anchor x",
  "",
  "'it''s'",
);

it("finds a value on one line where the parser finds it, or leaves it to the parser", () => {
  const block = fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(block, key, fc.constantFrom("\n", "\r\n"), (pairs, wanted, lineEnd) => {
      const unique = [...new Map(pairs)];
      const source = unique
        .map(([name, text]) => `${name}: ${text}\n`)
        .join("")
        .replaceAll("\n", lineEnd);
      const quick = findOneLineValue(source, wanted);
      if (quick) expect(quick).toEqual(findExactly(source, [wanted], "value"));
    }),
    { numRuns: 2000 },
  );
  expect(findOneLineValue("a: b\nlast_reviewed: 2026-11-05\n", "last_reviewed")).toEqual({ start: 20, end: 30 });
});

const item = fc.constantFrom(
  "decisions/one-queue",
  "../answers/x.md#who-decides",
  "'quoted # text'",
  '"double"',
  "plain words here",
  "words # and a comment",
  "first\n    second",
  "\n    - nested",
  "a: b",
  "- twice",
  "[x]",
  "&anchor x",
  "|\n    block",
  "",
  "'it''s'",
);

it("finds an item of a list where the parser finds it, or leaves it to the parser", () => {
  const lists = fc.array(item, { minLength: 1, maxLength: 4 });
  const indent = fc.constantFrom("", "  ");
  const tail = fc.constantFrom("", "owner: x\n", "# a comment\n", "   more\n", "\n\nowner: x\n");
  fc.assert(
    fc.property(
      lists,
      indent,
      tail,
      fc.nat(3),
      fc.constantFrom("\n", "\r\n"),
      (items, before, after, index, lineEnd) => {
        const list = items.map((text) => `${before}- ${text}\n`).join("");
        const source = `title: x\nrelated:\n${list}${after}`.replaceAll("\n", lineEnd);
        const quick = findListedValue(source, "related", index);
        if (quick) expect(quick).toEqual(findExactly(source, ["related", index], "value"));
      },
    ),
    { numRuns: 2000 },
  );
  const source = "related:\n  - a/b.md\n  - c/d.md#e\nowner: x\n";
  expect(findListedValue(source, "related", 1)).toEqual({ start: 24, end: 32 });
  expect(findListedValue(source, "related", 2)).toBeUndefined();
});
