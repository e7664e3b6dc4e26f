import fc from "fast-check";
import { expect, it } from "vitest";
import { findExactly, findOneLineValue } from "../../../plugins/core/document/find-in-frontmatter.ts";

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
