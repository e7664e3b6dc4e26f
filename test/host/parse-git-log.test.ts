import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGitLog, type Commit, type Entry } from "../../plugins/host/parse-git-log.ts";

const none = "0".repeat(40);
const one = "1".repeat(40);
const two = "2".repeat(40);

const log = [
  `${"a".repeat(40)} 1767614400 Mira Größe\0\n`,
  `:100644 100644 ${one} ${two} M\0support\n.md\0:100644 100644 ${one} ${two} R087\0old name.md\0:new 🤝.md\0`,
  `${"b".repeat(40)} 1767614300 Jonas\0`,
  `${"c".repeat(40)} 1767614200  \0\n`,
  `:000000 100644 ${none} ${one} A\0support\n.md\0:100644 000000 ${one} ${none} D\0gone.md\0`,
].join("");

const expected: [Commit | undefined, Entry[]][] = [
  [
    { hash: "a".repeat(40), authoredAt: 1767614400, author: "Mira Größe" },
    [
      { path: "support\n.md", before: one, after: two },
      { path: ":new 🤝.md", before: one, after: two, from: "old name.md" },
    ],
  ],
  [
    { hash: "c".repeat(40), authoredAt: 1767614200, author: " " },
    [
      { path: "support\n.md", before: undefined, after: one },
      { path: "gone.md", before: one, after: undefined },
    ],
  ],
];

function parse(chunks: readonly Buffer[]): [Commit | undefined, Entry[]][] {
  const commits: [Commit | undefined, Entry[]][] = [];
  const parser = parseGitLog((commit, entries) => commits.push([commit, entries]));
  for (const chunk of chunks) parser.push(chunk);
  parser.end();
  return commits;
}

describe("the parser of git's log", () => {
  it("reads commits with their files, and passes over commits without any", () => {
    expect(parse([Buffer.from(log)])).toEqual(expected);
  });

  it("reads the same wherever the stream is cut", () => {
    const bytes = Buffer.from(log);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 20 }), (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), bytes.length];
        expect(parse(ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end)))).toEqual(expected);
      }),
    );
  });

  it("reads a difference that belongs to no commit", () => {
    expect(parse([Buffer.from(`:000000 100644 ${none} ${one} A\0support.md\0`)])).toEqual([
      [undefined, [{ path: "support.md", before: undefined, after: one }]],
    ]);
    expect(parse([])).toEqual([]);
  });
});
