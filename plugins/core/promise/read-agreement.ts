import { clauseNames, type ClauseName, type ClauseSource } from "../document/clause.ts";
import type { Agreement, Clause } from "./agreement.ts";
import { readEnds } from "./ends/read-ends.ts";
import { readFollowUps } from "./ledger/read-follow-ups.ts";
import { readLadders } from "./ladders/read-ladders.ts";
import { readPromises } from "./promises/read-promises.ts";
import { readRisks } from "./ledger/read-risks.ts";
import { readSchedules } from "./schedules/read-schedules.ts";
import { readTargets } from "./targets/read-targets.ts";

type Committed = "promises" | "ladders" | "schedules" | "targets" | "ends";

// What each clause is read for; a purpose commits to nothing that could be compared.
const reads: Record<ClauseName, readonly Committed[]> = {
  purpose: [],
  approvals: ["promises"],
  escalation: ["ladders"],
  cadence: ["schedules"],
  "exit-metric": ["targets"],
  sunset: ["ends"],
  scope: [],
  "decision-rights": ["promises"],
  "service-levels": ["promises"],
  "acceptance-criteria": ["promises", "targets"],
  dependencies: [],
  risks: [],
  "change-control": ["promises"],
  channels: [],
  metrics: ["targets"],
  "follow-ups": [],
};

/**
 * Reads what the clauses of a page commit to. What stands in several places under one name is one clause. Of clauses that are not
 * `wanted` only the place and the words are kept.
 */
export function readAgreement(
  sources: readonly ClauseSource[],
  wanted: (name: ClauseName) => boolean = () => true,
): Agreement {
  const byName = Map.groupBy(sources, ({ name }) => name);
  const clauses = clauseNames.flatMap((name) => {
    const parts = byName.get(name);
    return parts ? [readClause(name, parts, wanted(name) ? reads[name] : [])] : [];
  });
  return {
    clauses: clauses.sort((one, other) => one.start - other.start),
    risks: wanted("risks") ? readRisks(sources) : [],
    followUps: wanted("follow-ups") ? readFollowUps(sources) : [],
  };
}

function readClause(name: ClauseName, sources: readonly ClauseSource[], wanted: readonly Committed[]): Clause {
  const clause: Clause = {
    ...firstPlace(sources),
    name,
    text: sources.map(textOf).join(" ").trim(),
    promises: [],
    ladders: [],
    schedules: [],
    targets: [],
    ends: [],
  };
  for (const source of sources) {
    if (wanted.includes("promises")) clause.promises.push(...readPromises(source));
    if (wanted.includes("ladders")) clause.ladders.push(...readLadders(source));
    if (wanted.includes("schedules")) clause.schedules.push(...readSchedules(source));
    if (wanted.includes("targets")) clause.targets.push(...readTargets(source));
    if (wanted.includes("ends")) clause.ends.push(...readEnds(source));
  }
  return clause;
}

function firstPlace(
  sources: readonly ClauseSource[],
): Pick<Clause, "label" | "labelSpan" | "headingId" | "layout" | "start" | "end"> {
  const [first] = sources;
  if (!first)
    return { label: "", labelSpan: { start: 0, end: 0 }, headingId: undefined, layout: "bullet", start: 0, end: 0 };
  const { label, labelSpan, headingId, layout, start, end } = first;
  return { label, labelSpan, headingId, layout, start, end };
}

function textOf({ parts }: ClauseSource): string {
  const said = parts.map((part) => {
    if (part.type === "text") return part.text;
    if (part.type === "list")
      return part.items.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)).join("; ");
    return part.rows.map((row) => row.map(({ text }) => text).join(" – ")).join("; ");
  });
  return said.join(" ").replace(/\s+/g, " ").trim();
}
