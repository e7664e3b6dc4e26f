import type { HandbookRecord, Page } from "../../handbook/page.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField, placeOfLink, placeOfSpan } from "../places.ts";

/** Reports a contract in force that rests on a decision nobody has taken yet. */
export const decisionUnsettled = defineRule({
  id: "decision/unsettled",
  summary: "a live contract rests on a decision not yet decided",
  severity: "warn",
  messages: {
    open: (decision: string, stage: string, decider: string | undefined) => ({
      message: `This contract is in force and rests on “${decision}”, which is still at ${stage}.`,
      help: `Ask ${decider ?? "whoever decides"} to settle it, or say with status: draft that the contract waits for it.`,
    }),
  },
  *check({ handbook, graph }, messages) {
    for (const page of handbook.pages) {
      if (page.kind !== "contract" || page.fields.status !== "live" || !page.fields.parties || page.unreadable)
        continue;
      for (const resolved of graph.outgoing.get(page) ?? []) {
        const { field, record } = resolved;
        if (field !== "decisions" || record?.kind !== "decision") continue;
        const open = openStage(record);
        if (!open) continue;
        yield {
          file: page.path,
          place: placeOfLink(page, resolved),
          url: resolved.link.url,
          target: record.page.path,
          related: [{ file: record.page.path, message: "the decision stands here", ...placeOfStage(record) }],
          ...messages.open(record.title, open, decider(record.page)),
        };
      }
    }
  },
});

// A decision that says nothing of its stage is taken at its word: what it decided, it decided.
function openStage({ page, anchor, pieces }: HandbookRecord): string | undefined {
  if (anchor === undefined && page.kind === "decision") {
    const { stage, decided_on: decided } = page.fields;
    return decided === undefined && (stage === "frame" || stage === "options") ? stage : undefined;
  }
  return pieces.decide || !pieces.frame ? undefined : pieces.options ? "options" : "frame";
}

function placeOfStage({ page, anchor, span }: HandbookRecord) {
  return anchor === undefined
    ? placeOfField(page, ["stage"])
    : placeOfSpan(page, { start: span.start, end: span.start });
}

function decider(page: Page): string | undefined {
  return (page.kind === "decision" ? page.fields.decider : undefined) ?? page.owners[0];
}
