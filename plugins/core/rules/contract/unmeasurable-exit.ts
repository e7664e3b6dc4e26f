import type { ClauseSource } from "../../document/clause.ts";
import type { Span } from "../../document/document.ts";
import type { Clause } from "../../promise/agreement.ts";
import { isVague } from "../../promise/people/roles.ts";
import { findWindows } from "../../promise/window/window.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfSpan } from "../places.ts";
import { quote } from "../words.ts";
import { isInForce } from "./in-force.ts";

/** Reports an exit metric or an acceptance criterion that nothing could be held against. */
export const contractUnmeasurableExit = defineRule({
  id: "contract/unmeasurable-exit",
  summary: "the exit metric has no number or comparison",
  severity: "warn",
  messages: {
    exit: (text: string) => ({
      message: `The exit metric ${quote(text)} has no number to compare with.`,
      help: "Say how much is enough: “under 3 tickets older than 2 days”, “at least 95% within 5 minutes”.",
    }),
    criterion: (text: string) => ({
      message: `The acceptance criterion ${quote(text)} has no number to compare with.`,
      help: "Say from which value on it holds: “at least 99% of 400 reads”, “0 open severity-1 bugs”.",
    }),
  },
  *check({ handbook, agreements }, messages) {
    for (const page of handbook.pages) {
      if (!isInForce(page)) continue;
      const clauses = agreements.get(page)?.clauses ?? [];
      const exit = clauses.find(({ name }) => name === "exit-metric");
      // What says nothing at all is a missing clause.
      if (exit && !isVague(exit.text) && exit.targets.length === 0)
        yield { file: page.path, place: placeOfSpan(page, wordsOf(page.clauses, exit)), ...messages.exit(exit.text) };
      const criteria = clauses.find(({ name }) => name === "acceptance-criteria");
      for (const item of criteria ? page.clauses.filter(({ name }) => name === criteria.name).flatMap(criteriaOf) : [])
        if (!isMeasurable(item, criteria))
          yield { file: page.path, place: placeOfSpan(page, item), ...messages.criterion(item.text) };
    }
  },
});

/** Where the words of a clause stand, without its label. */
function wordsOf(sources: readonly ClauseSource[], { name, labelSpan }: Clause): Span {
  const parts = sources.find((source) => source.name === name)?.parts ?? [];
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: first.start, end: last.end } : labelSpan;
}

interface Criterion extends Span {
  text: string;
}

// Words around a list introduce it; where there is no list, the words are the criterion.
function criteriaOf({ parts }: ClauseSource): Criterion[] {
  const listed = parts.flatMap((part): Criterion[] => {
    if (part.type === "list") return part.items.map(({ text, start, end }) => ({ text, start, end }));
    if (part.type !== "table") return [];
    return part.rows.flatMap((row) => {
      const [first] = row;
      const last = row.at(-1);
      return first && last
        ? [{ text: row.map(({ text }) => text).join(" – "), start: first.start, end: last.end }]
        : [];
    });
  });
  if (listed.length > 0) return listed;
  return parts.flatMap((part) => (part.type === "text" && part.text !== "" ? [part] : []));
}

function isMeasurable({ text, start, end }: Criterion, criteria: Clause | undefined): boolean {
  const lies = (span: Span): boolean => span.start < end && span.end > start;
  return criteria?.targets.some(lies) === true || findWindows(text).length > 0;
}
