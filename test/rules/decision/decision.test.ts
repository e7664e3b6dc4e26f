import { describe, expect, it } from "vitest";
import { contract, problemsOf, type Files } from "../../support/check-files.ts";

const decision = (fields: string): string => `---\ntitle: One queue\nowner: "@ada"\n${fields}---\n\n# One queue\n`;

describe("decision/review", () => {
  const found = async (fields: string): Promise<string[]> =>
    (await problemsOf({ "decisions/one-queue.md": decision(fields) }, "decision/review")).map(
      ({ line, message }) => `${line} ${message}`,
    );
  it("asks for a day while a decision is in review", async () => {
    expect(await found("stage: review\n")).toEqual([
      "4 This decision is in review, and nothing says when it is looked at again.",
    ]);
    expect(await found("stage: decide\n")).toEqual([]);
  });
  it("says when the day has passed, and the day itself is in time", async () => {
    expect(await found("stage: review\nnext_review: 2026-11-20\n")).toEqual([]);
    expect(await found("stage: decide\nnext_review: 2026-11-18\n")).toEqual([
      "5 This decision was to be looked at again on 2026-11-18, 2 days ago.",
    ]);
  });
  it("leaves superseded decisions and days that are none alone", async () => {
    expect(await found("status: superseded\nnext_review: 2026-01-01\n")).toEqual([]);
    expect(await found("stage: review\nnext_review: soon\n")).toEqual([]);
  });
});

describe("decision/unsettled", () => {
  const parties = '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada" }]';
  const found = async (stage: string, fields: Record<string, string> = {}, body = ""): Promise<string[]> => {
    const page = contract({ parties, decisions: "[decisions/one-queue]", ...fields }, `# Night desk\n\n${body}`);
    const files: Files = { "contracts/night-desk.md": page, "decisions/one-queue.md": decision(stage) };
    return (await problemsOf(files, "decision/unsettled")).map(({ message }) => message);
  };
  it("names the open decision and where it stands", async () => {
    expect(await found("stage: options\n")).toEqual([
      "This contract is in force and rests on “One queue”, which is still at options.",
    ]);
  });
  it("is content once it is decided, and asks nothing of pilots, drafts and mere mentions", async () => {
    expect(await found("stage: decide\n")).toEqual([]);
    expect(await found("stage: options\ndecided_on: 2026-10-01\n")).toEqual([]);
    expect(await found("")).toEqual([]);
    expect(await found("stage: frame\n", { status: "pilot" })).toEqual([]);
    expect(await found("stage: frame\n", { decisions: "" }, "[why](../decisions/one-queue.md)\n")).toEqual([]);
  });
});
