import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { encode } from "cborg";
import { expect, it } from "vitest";
import { settleIndex } from "../../../plugins/astro/search/settle-index.ts";
import { temporaryFolder } from "../../host/repository.ts";

const pack = (content: unknown): Buffer => gzipSync(Buffer.concat([Buffer.from("pagefind_dcd"), encode(content)]));

/** A bundle as Pagefind writes it, its filters and their values in the order given. */
function bundle(filters: readonly [string, readonly [string, number[]][]][]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "filter"));
  const named = filters.map(([name, values], index) => {
    writeFileSync(join(folder, `filter/en_${index}.pf_filter`), pack([name, values]));
    return [name, `en_${index}`];
  });
  writeFileSync(join(folder, "pagefind.en_0.pf_meta"), pack(["1.5.2", [["en_1", 3]], [], named, [], ["title"]]));
  writeFileSync(
    join(folder, "pagefind-entry.json"),
    JSON.stringify({ version: "1.5.2", languages: { en: { hash: "en_0" } } }),
  );
  return folder;
}

const filesIn = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes("."))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), "latin1")]);

it("makes the same bundle of the same filters, in whatever order they were written", async () => {
  const kind: [string, [string, number[]][]] = [
    "kind",
    [
      ["state", [2]],
      ["answer", [0, 1]],
    ],
  ];
  const owner: [string, [string, number[]][]] = [
    "owner",
    [
      ["@mira", [0]],
      ["@ada", [1]],
    ],
  ];
  const [one, other] = [bundle([kind, owner]), bundle([[owner[0], owner[1].toReversed()], kind])];
  expect(filesIn(one)).not.toEqual(filesIn(other));
  await Promise.all([settleIndex(one), settleIndex(other)]);
  expect(filesIn(one)).toEqual(filesIn(other));
  expect(filesIn(one)).toHaveLength(4);
});

it("leaves a bundle that it does not know as it is", async () => {
  const folder = bundle([["kind", [["state", [2]]]]]);
  writeFileSync(join(folder, "filter/en_0.pf_filter"), gzipSync(Buffer.from("something new")));
  const before = filesIn(folder);
  await expect(settleIndex(folder)).rejects.toThrow("filter/en_0.pf_filter is packed in a way not known");
  expect(filesIn(folder)).toEqual(before);
});
