import { describe, expect, it } from "vitest";
import { quote } from "../../../plugins/astro/search/ui/quote.ts";

const filler = (count: number): string => Array.from({ length: count }, () => "and").join(" ");
const content = `Tide ${filler(60)} lamp ${filler(10)} Nights The lamp follows the tide closely. ${filler(60)}`;
const words = content.split(" ");
const placesOf = (word: string): number[] =>
  words.flatMap((each, place) => (each.toLowerCase() === word ? [place] : []));
const anchors = [{ element: "h2", id: "nights", text: "Nights", location: words.indexOf("Nights") }];

describe("the quote of a result", () => {
  it("is where the words stand close together, and names that part", () => {
    const found = quote({ content, anchors }, [placesOf("lamp"), placesOf("tide")]);
    expect(found.section).toMatchObject({ id: "nights", title: "Nights" });
    expect(found.words.slice(0, 4)).toEqual([
      { text: "Nights The", isMatch: false },
      { text: "lamp", isMatch: true },
      { text: "follows the", isMatch: false },
      { text: "tide", isMatch: true },
    ]);
    expect(found).toMatchObject({ atStart: false, atEnd: false });
    expect(found.others).toHaveLength(1);
  });

  it("is the beginning where none of the words is in the text", () => {
    const found = quote({ content: "Boats leave at six." }, [[]]);
    expect(found).toMatchObject({
      words: [{ text: "Boats leave at six.", isMatch: false }],
      atStart: true,
      atEnd: true,
    });
    expect(found.section.id).toBeUndefined();
  });

  it("comes to an end on a page that says the same word all along", () => {
    const chant = Array.from({ length: 50_000 }, () => "tide");
    const quoted = quote({ content: chant.join(" ") }, [chant.map((_, place) => place)]);
    expect(JSON.stringify(quoted)).toContain("tide");
  });
});
