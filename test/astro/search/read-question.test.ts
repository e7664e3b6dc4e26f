import { describe, expect, it } from "vitest";
import { readQuestion } from "../../../plugins/astro/search/ui/read-question.ts";
import { speakWith } from "../../../plugins/astro/site/speak.ts";

const speak = speakWith({});

describe("a question about promises", () => {
  it.each([
    ["who approves schema changes", "approvals", false],
    ["Who signs off a release?", "approvals", false],
    ["who do I page", "escalation", false],
    ["how often do we meet", "cadence", false],
    ["until when does it hold", "sunset", false],
    ["how do we know that it works", "exit-metric", false],
    ["how long may they take to reply", "service-levels", true],
  ])("%s", (asked, clause, asksTime) => {
    const question = readQuestion(asked, speak);
    expect(question?.clauses).toContain(clause);
    expect(question?.asksTime).toBe(asksTime);
  });

  it("is none where no promise is asked for, nor where a word only begins like one", () => {
    for (const asked of ["gate software", "pages", "weekend", "approving", "who is on call", "called off"])
      expect(readQuestion(asked, speak)).toBeUndefined();
  });

  it("asks for a reason, and then for no clause", () => {
    expect(readQuestion("why do gates change on Tuesdays", speak)).toMatchObject({ asksWhy: true, clauses: [] });
    expect(readQuestion("who approves", speak)?.asksWhy).toBe(false);
  });

  it("tells by which words it was understood", () => {
    expect([...(readQuestion("how long may a refund take", speak)?.words ?? [])]).toEqual(["how", "long"]);
  });

  it("is understood in the handbook's own words", () => {
    const norwegian = speakWith({ "search.asks.approvals": "hvem godkjenner" });
    expect(readQuestion("Hvem godkjenner en endring?", norwegian)?.clauses).toContain("approvals");
  });
});
