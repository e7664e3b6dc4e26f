import { describe, expect, it } from "vitest";
import { findWords, foldText, wordsOf } from "../../../plugins/astro/site/match-words.ts";

const found = (text: string, query: string): string[] | undefined => {
  const places = findWords(foldText(text), wordsOf(query));
  return places?.map(({ start, end }) => text.slice(start, end));
};

describe("the words of a filter", () => {
  it.each([
    ["Does a called-off sailing refund itself?", "REFUND sail", ["sail", "refund"]],
    ["Where is my café’s reader?", "cafe", ["café"]],
    ["How long do we keep a passenger’s name?", "passenger's", ["passenger’s"]],
    ["Ask by e-mail.", "mail", ["mail"]],
    ["ship to ship", "ship", ["ship", "ship"]],
    ["İstanbul ﬁle ẞ", "file", undefined],
    ["İstanbul dock", "dock", ["dock"]],
    ["渡し船の切符", "切符", ["切符"]],
  ])("find in “%s” what “%s” asks for", (text, query, places) => {
    expect(found(text, query)).toEqual(places);
  });

  it("begin a word, and all of them must be there", () => {
    expect(found("We do not know the discard pile", "no card")).toBeUndefined();
    expect(found("Do dogs need a ticket?", "dogs boat")).toBeUndefined();
  });

  it("are none in an empty query or in signs alone", () => {
    expect(wordsOf("  — ' ?")).toEqual([]);
    expect(found("anything", "?")).toEqual([]);
  });

  it("keep places in the text, however it is folded", () => {
    const text = "ÅÉ ’quoted’ İ 𝒜 ß end";
    expect(foldText(text)).toHaveLength(text.length);
  });
});
