import { describe, expect, it } from "vitest";
import type { EntryOf } from "../../../plugins/astro/site/entry-of.ts";
import { groupAnswers, idsOfAnswers } from "../../../plugins/astro/site/group-answers.ts";
import { relatedOf } from "../../../plugins/astro/site/related-of.ts";
import { decision } from "./decision.ts";

type Answer = EntryOf<"answers">;

function answer(
  file: string,
  {
    tags,
    status = "live" as Answer["data"]["status"],
    anchor,
  }: { tags?: string[]; status?: Answer["data"]["status"]; anchor?: string } = {},
): Answer {
  const { handbook } = decision("x", anchor === undefined ? {} : { anchor }).data;
  const address = `/${file.replace(/\.md$/, "")}/`;
  return {
    id: `${file}${anchor ?? ""}`,
    collection: "answers",
    data: { status, ...(tags && { tags }), handbook: { ...handbook, kind: "answer", file, address } },
  };
}

const shapeOf = (answers: Answer[]) =>
  groupAnswers(answers).map(({ by, name, answers: list }) => [by, name, list.length]);

describe("groups of answers", () => {
  it("are what the content says: topics, shared pages, the rest first, what no longer holds last", () => {
    expect(
      shapeOf([
        answer("answers/old.md", { status: "archived", tags: ["money"] }),
        answer("faq.md", { anchor: "one" }),
        answer("answers/b.md", { tags: ["safety", "night"] }),
        answer("answers/plain.md"),
        answer("faq.md", { anchor: "two" }),
        answer("answers/c.md", { tags: ["money"] }),
      ]),
    ).toEqual([
      ["others", undefined, 1],
      ["tag", "money", 1],
      ["tag", "safety", 1],
      ["page", "/faq/", 2],
      ["retired", undefined, 1],
    ]);
  });

  it("are one where nothing tells answers apart, and none where there are none", () => {
    expect(shapeOf([answer("answers/a.md"), answer("answers/b.md")])).toEqual([["others", undefined, 2]]);
    expect(shapeOf([])).toEqual([]);
  });
});

describe("ids of answers", () => {
  it("are short, and longer only where two would be one", () => {
    const ids = idsOfAnswers([
      answer("answers/refunds.md"),
      answer("faq.md", { anchor: "refunds" }),
      answer("help/refunds.md"),
      answer("faq.md", { anchor: "dogs" }),
    ]);
    expect([...ids.values()]).toEqual(["q-refunds", "q-faq-refunds", "q-help-refunds", "q-dogs"]);
  });
});

describe("what an answer is related to", () => {
  it("is the contracts on either side of it, each once, and what it names as related", () => {
    const link = (kind: "contract" | "guide", name: string) => ({
      kind,
      title: name,
      address: `/${name}/`,
      owners: [],
      status: "live",
      freshness: "fresh" as const,
      window: 90,
    });
    const entry = answer("answers/a.md");
    entry.data.handbook.outgoing = [link("contract", "desk"), link("guide", "start"), link("guide", "other")];
    entry.data.handbook.backlinks = [
      { from: link("contract", "desk"), quotes: [], further: 0, fields: [] },
      { from: link("contract", "quay"), quotes: [], further: 0, fields: [] },
      { from: link("contract", "index"), quotes: [], further: 0, fields: [] },
    ];
    entry.data.related = ["start"];
    const targets = Object.fromEntries(
      ["desk", "quay", "start", "other", "index"].map((name) => [name, answer(`${name}.md`)]),
    );
    targets["index"]!.data.handbook.isIndex = true;
    const site = {
      recordAt: ({ address }: { address: string }) => targets[address.slice(1, -1)],
      refer: (_: unknown, reference: string) => targets[reference],
    };
    expect(relatedOf(entry, site).map(({ title }) => title)).toEqual(["desk", "start", "quay"]);
  });
});
