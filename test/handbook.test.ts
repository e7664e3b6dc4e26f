import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkHandbook } from "../plugins/core/check.ts";
import { diskHost } from "../plugins/host/disk-host.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the handbook shows on purpose on the day its pictures are taken, and nothing else. */
const onPurpose = [
  "answers/pier-telephones.md freshness/overdue",
  "answers/who-is-on-call.md links/stale → contracts/on-call-handover.md",
  "contracts/gate-release.md contract/contradiction → states/verify.md",
  "contracts/incident.md links/stale → contracts/on-call-handover.md",
  "contracts/on-call-handover.md freshness/stale",
  "contracts/passenger-names.md contract/not-agreed",
  "contracts/port-cabinets.md links/stale → contracts/on-call-handover.md",
  "streams/phone-passes-at-the-gate.md state/guardrail → states/verify.md",
  "streams/refunds-without-asking.md links/retired → contracts/phone-refunds.md",
];

describe("the handbook this repository publishes", () => {
  const host = diskHost(`${root}content`);

  it("has no problem, strictly judged, but those it shows on purpose", async () => {
    const { report } = await checkHandbook(host, { now: 0, today: "2026-11-20", strict: true });
    const found = report.problems.filter(({ severity }) => severity !== "info");
    expect(
      found.map(({ file, rule, target }) => `${file} ${rule}${target === undefined ? "" : ` → ${target}`}`),
    ).toEqual(onPurpose);
  });

  it("stays presentable for months: no error, and few pages past their date", async () => {
    const { report } = await checkHandbook(host, { now: 0, today: "2027-09-30" });
    expect(report.summary.errors).toBe(0);
    const past = report.problems.filter(({ rule }) => rule === "freshness/stale" || rule === "freshness/overdue");
    expect(past.map(({ file }) => file)).toEqual([
      "answers/pier-telephones.md",
      "contracts/card-readers.md",
      "contracts/on-call-handover.md",
    ]);
  });

  it("holds what it promises to show", async () => {
    const { handbook } = await checkHandbook(host, { now: 0, today: "2026-11-20" });
    const countOf = (kind: string): number => handbook.records.filter((record) => record.kind === kind).length;
    expect(countOf("contract")).toBeGreaterThanOrEqual(10);
    expect(countOf("decision")).toBeGreaterThanOrEqual(8);
    expect(countOf("answer")).toBeGreaterThanOrEqual(12);
    expect(countOf("state")).toBe(5);
    expect(countOf("stream")).toBeGreaterThanOrEqual(8);
    const stages = handbook.pages.flatMap((page) => (page.kind === "decision" ? [page.fields.stage] : []));
    expect(new Set(stages)).toEqual(new Set(["frame", "options", "decide", "review"]));
  });
});

it("has a README whose links lead somewhere", () => {
  const readme = readFileSync(`${root}README.md`, "utf8");
  const targets = [...readme.matchAll(/\]\(([^)#\s]+)\)|src="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? "");
  const local = targets.filter((target) => !/^https?:/.test(target));
  expect(local.length).toBeGreaterThan(5);
  expect(local.filter((target) => !existsSync(root + target))).toEqual([]);
});
