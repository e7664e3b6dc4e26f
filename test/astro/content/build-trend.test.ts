import { describe, expect, it } from "vitest";
import { buildTrend } from "../../../plugins/astro/content/build-trend.ts";
import { checkHandbook } from "../../../plugins/core/check.ts";
import { memoryHost, type MemoryVersion } from "../../../plugins/host/memory-host.ts";

const text = (fields: string, body = "The tide table hangs beside the door.") =>
  `---\ntitle: Tides\n${fields}\n---\n\n# Tides\n\n${body}\n`;
const commit = (on: string, page: string, name = on): MemoryVersion => ({ commit: name, on, author: "Mira", text: page });
const window = "refresh_after_days: 40";

async function trendOf(
  versions: Record<string, MemoryVersion[]>,
  more: { ignored?: string[]; files?: Record<string, string>; shallow?: boolean } = {},
) {
  const files = { ...Object.fromEntries(Object.entries(versions).map(([path, all]) => [path, all[0]?.text ?? ""])), ...more.files };
  const history = more.shallow ? { state: "shallow" as const } : {};
  const host = memoryHost(files, { versions, history });
  const checked = await checkHandbook(host, { now: 0, today: "2026-06-15", wholeHistory: true, forSite: true });
  return buildTrend(checked, host, new Set(more.ignored));
}

const said = ({ months }: Awaited<ReturnType<typeof trendOf>>) =>
  months.map(({ end, pages, stale, overdue }) => `${end}: ${stale.length}/${pages}, ${overdue.length}`);

describe("how pages stood at the end of each month", () => {
  it("goes by what each page said then, from the month of its first commit on", async () => {
    const trend = await trendOf({
      "tides.md": [
        commit("2026-05-20", text(`${window}\nlast_reviewed: 2026-05-20`)),
        commit("2026-01-05", text(`${window}\nlast_reviewed: 2026-01-05`)),
      ],
    });
    expect(said(trend)).toEqual([
      "2026-01-31: 0/1, 0",
      "2026-02-28: 1/1, 0",
      "2026-03-31: 1/1, 1",
      "2026-04-30: 1/1, 1",
      "2026-05-31: 0/1, 0",
    ]);
    expect(trend.months[1]?.stale).toEqual(["/tides/"]);
  });

  it("takes the last commit that changed the text where a page was never reviewed", async () => {
    const first = commit("2026-01-05", text(window));
    const reformatted = commit("2026-03-10", text(window, "The tide table\nhangs beside the door."));
    expect(said(await trendOf({ "tides.md": [reformatted, first] })).slice(2)).toEqual([
      "2026-03-31: 1/1, 1",
      "2026-04-30: 1/1, 1",
      "2026-05-31: 1/1, 1",
    ]);
    const rewritten = commit("2026-03-10", text(window, "The tide table hangs in the hut."), "tidying");
    expect(said(await trendOf({ "tides.md": [rewritten, first] }))[2]).toBe("2026-03-31: 0/1, 0");
    expect(said(await trendOf({ "tides.md": [rewritten, first] }, { ignored: ["tidying"] }))[2]).toBe("2026-03-31: 1/1, 1");
  });

  it("says nothing of pages that this build does not show", async () => {
    const trend = await trendOf({
      "tides.md": [commit("2026-01-05", text(window))],
      "staff.md": [commit("2026-01-05", text(`${window}\nband: B`))],
    });
    expect(JSON.stringify(trend)).not.toContain("staff");
    expect(trend.months.at(-1)?.pages).toBe(1);
  });

  it("is empty for a shallow clone, which it names, and before a month has ended", async () => {
    const young = { "tides.md": [commit("2026-06-02", text(window))] };
    expect(await trendOf(young)).toEqual({ state: "full", months: [] });
    expect(await trendOf(young, { shallow: true })).toEqual({ state: "shallow", months: [] });
  });
});
