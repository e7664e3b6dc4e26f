import { describe, expect, it } from "vitest";
import { alikesOf, readWords } from "../../../plugins/astro/search/ui/read-words.ts";
import { speakWith } from "../../../plugins/astro/site/speak.ts";

const speak = speakWith({});
const textsOf = (term: string): string[] => readWords(term, speak).map(({ text }) => text);

describe("the words of a search", () => {
  it("are those of a question that tell something", () => {
    expect(textsOf("Who do I ring when the ferry is late?")).toEqual(["ring", "ferry", "late"]);
  });

  it("are all of them where none tells anything", () => {
    expect(textsOf("who is it")).toEqual(["who", "is", "it"]);
  });

  it("are each looked for once, and a slash parts two", () => {
    expect(textsOf("ferry/pier Ferry")).toEqual(["Ferry", "pier"]);
  });

  it("stay together in quotes", () => {
    expect(readWords('"the last boat" fares', speak)).toEqual([
      { text: "the last boat", isPhrase: true, standings: [] },
      { text: "fares", isPhrase: false, standings: [] },
    ]);
  });

  it("may ask how a record stands, in a phrase of several words, too", () => {
    expect(readWords("fares out of date", speak)).toEqual([
      { text: "fares", isPhrase: false, standings: [] },
      { text: "out of date", isPhrase: true, standings: ["stale"] },
    ]);
    expect(readWords("Expired?", speak)).toEqual([{ text: "expired", isPhrase: false, standings: ["ended", "stale"] }]);
  });

  it("are those of the handbook's own language", () => {
    const german = speakWith({ "search.asides": "wer ist der", "search.asked.blocked": "blockiert" });
    expect(readWords("wer ist blockiert", german)).toEqual([
      { text: "blockiert", isPhrase: false, standings: ["blocked"] },
    ]);
  });

  it("are not more than anybody types, whatever is pasted", () => {
    expect(readWords("berth ".repeat(20_000), speak)).toHaveLength(1);
    expect(textsOf(Array.from({ length: 500 }, (_, place) => `berth${place}`).join(" "))).toHaveLength(16);
    expect(textsOf("@ … -")).toEqual([]);
  });
});

describe("words that mean the same", () => {
  const word = (text: string, isPhrase = false) => ({ text, isPhrase, standings: [] });

  it("are found by each other, a phrase in quotes by itself alone", () => {
    expect(alikesOf(speak, word("Phone"))).toEqual(["telephone"]);
    expect(alikesOf(speak, word("fault"))).toEqual(["bug", "defect"]);
    expect(alikesOf(speak, word("phone", true))).toEqual([]);
    expect(alikesOf(speak, word("ferry"))).toEqual([]);
  });

  it("are those of the handbook's trade", () => {
    const harbour = speakWith({ "search.alike": "vulnerability hole, quay pier wharf" });
    expect(alikesOf(harbour, word("quay"))).toEqual(["pier", "wharf"]);
    expect(alikesOf(harbour, word("phone"))).toEqual([]);
  });
});
