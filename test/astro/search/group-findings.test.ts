import { describe, expect, it } from "vitest";
import { groupFindings, type Loaded } from "../../../plugins/astro/search/ui/group-findings.ts";
import type { Finding } from "../../../plugins/astro/search/ui/seek.ts";

function finding(id: string, url: string): Finding {
  const data: Loaded["data"] = { url, meta: {} } as Loaded["data"];
  return { hit: { id, score: 1, words: [], data: () => Promise.resolve(data) }, places: [], held: [], missing: [] };
}

const night = finding("night", "/contracts/night/");
const [approvals, escalation] = ["approvals", "escalation"].map((name) =>
  finding(name, `/contracts/night/#promise-${name}`),
);
const answer = finding("answer", "/answers/desk/#who");
const other = finding("other", "/answers/desk/");
const engine = (retired: string[] = []) => ({
  promises: new Set(["approvals", "escalation"]),
  lesser: { guides: new Set<string>(), owners: new Set<string>(), retired: new Set(retired) },
});

async function group(findings: (Finding | undefined)[], retired?: string[], wantsRetired?: boolean) {
  const results = await groupFindings(
    findings.flatMap((each) => each ?? []),
    engine(retired),
    wantsRetired,
  );
  return results.map((result) => [result.finding.hit.id, ...result.promises.map((each) => each.finding.hit.id)]);
}

describe("the promises that were found of a contract", () => {
  it("stand together where the best of them does, and with the contract", async () => {
    expect(await group([approvals, answer, night, escalation])).toEqual([
      ["night", "approvals", "escalation"],
      ["answer"],
    ]);
    expect(await group([answer, approvals])).toEqual([["answer"], ["approvals", "approvals"]]);
  });

  it("leave records of one page apart", async () => {
    expect(await group([answer, other])).toEqual([["answer"], ["other"]]);
  });

  it("come last with everything that is retired", async () => {
    expect(await group([night, answer], ["night"])).toEqual([["answer"], ["night"]]);
    expect(await group([night, answer], ["night"], true)).toEqual([["night"], ["answer"]]);
  });

  it("are passed over far down the list, where pages are not", async () => {
    const pages = Array.from({ length: 61 }, (_, place) => finding(`page-${place}`, `/guides/${place}/`));
    const ids = (await group([...pages, approvals, answer])).map(([id]) => id);
    expect(ids).toHaveLength(62);
    expect(ids.at(-1)).toBe("answer");
  });
});
