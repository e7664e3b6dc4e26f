import { daysBetween } from "../../freshness/civil-date.ts";
import type { HandbookRecord, Page } from "../../handbook/page.ts";
import { isPastLimit, limitsOf } from "../../handbook/work-age.ts";
import type { Graph } from "../../graph/graph.ts";
import { printLimit } from "../../promise/promises/print-limit.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField, placeOfSpan } from "../places.ts";
import { count } from "../words.ts";

type StreamPage = Extract<Page, { kind: "stream" }>;

/** Reports work that has stood in its state longer than the state allows, and a state that holds more than it may. */
export const stateGuardrail = defineRule({
  id: "state/guardrail",
  summary: "work stands in a state too long, or too much of it",
  severity: "warn",
  messages: {
    late: (state: string, days: number, limit: string, owner: string | undefined) => ({
      message: `This has stood in ${state} for ${count(days, "day")}; the guardrail is ${limit}.`,
      help: `Ask ${owner ?? "its owner"}: move it on, move it back, or say under blocked what it waits for.`,
    }),
    blocked: (state: string, days: number, limit: string, waitingFor: string | undefined) => ({
      message: `This has stood in ${state} for ${count(days, "day")}, blocked; the guardrail is ${limit}.`,
      help: `Ask ${waitingFor ?? "whoever it waits for"} for a day, or move it back until it can go on.`,
    }),
    full: (state: string, found: number, limit: number) => ({
      message: `${count(found, "stream")} ${found === 1 ? "stands" : "stand"} in ${state}, which holds ${limit} at most.`,
      help: "Finish one or send one back before another enters, or raise the limit together.",
    }),
  },
  *check({ handbook, graph, today }, messages) {
    const holidays = new Set(handbook.settings.holidays);
    const held = new Map<HandbookRecord, StreamPage[]>();
    for (const page of handbook.pages) {
      const state = stateOf(page, graph);
      if (page.kind !== "stream" || !state) continue;
      held.set(state, [...(held.get(state) ?? []), page]);
      const { maxAge } = limitsOf(state);
      const { entered, blocked } = page.fields;
      if (maxAge === undefined || entered === undefined || !isPastLimit(entered, maxAge, today, holidays)) continue;
      const days = daysBetween(entered, today);
      yield {
        file: page.path,
        place: placeOfField(page, ["entered"]),
        target: state.page.path,
        related: [{ file: state.page.path, message: "the guardrail stands here", ...placeOfLimit(state, "max_age") }],
        ...(blocked
          ? messages.blocked(state.title, days, printLimit(maxAge), blocked.waiting_for)
          : messages.late(state.title, days, printLimit(maxAge), page.owners[0])),
      };
    }
    for (const [state, streams] of held) {
      const { maxWip } = limitsOf(state);
      if (maxWip === undefined || streams.length <= maxWip) continue;
      const related = streams.map((page) => ({
        file: page.path,
        message: "stands in it",
        ...placeOfField(page, ["state"]),
      }));
      const place = placeOfLimit(state, "max_wip");
      yield { file: state.page.path, place, related, ...messages.full(state.title, streams.length, maxWip) };
    }
  },
});

function stateOf(page: Page, graph: Graph): HandbookRecord | undefined {
  const { status } = page.fields;
  if (page.kind !== "stream" || page.unreadable || status === "archived" || status === "superseded") return undefined;
  const record = graph.outgoing.get(page)?.find(({ field }) => field === "state")?.record;
  return record?.kind === "state" ? record : undefined;
}

function placeOfLimit({ page, anchor, pieces }: HandbookRecord, field: string) {
  if (anchor === undefined && page.keys.has(field)) return placeOfField(page, [field]);
  return pieces.guardrail ? placeOfSpan(page, pieces.guardrail) : placeOfField(page, ["title"]);
}
