import { folderOfKind, type Kind } from "../../schema/kind.ts";
import type { RuleText } from "../define-rule.ts";
import { didYouMean, quote } from "../words.ts";
import type { IdleGlob } from "./idle-globs.ts";
import type { Twins } from "./shared-records.ts";

const whatIsLookedFor: Partial<Record<Kind, string>> = {
  state:
    "a table with the columns State, Entry signals, Exit signals and SLI, or a heading for each with such parts below it",
  decision: "a table with the columns Decision and Frame or Decide, or a heading for each with such parts below it",
  answer: "a table with the columns Question and Answer, or headings that end in “?” or have **Answer:** below them",
};

/** The wording of settings that are well formed and have no effect. */
export const idleMessages = {
  idle: (idle: IdleGlob): RuleText => ({
    message: `“${idle.key}” names ${quote(idle.glob)}, which matches no ${idle.wanted}.`,
    help: adviseOn(idle),
  }),
  empty: (kind: Kind, glob: string): RuleText => {
    const wanted = whatIsLookedFor[kind];
    return {
      message: `“records.${kind}” names ${quote(glob)}, where no ${kind} is found.`,
      help:
        wanted === undefined
          ? "Only states, decisions and answers can share a page."
          : `What is looked for is ${wanted}.`,
    };
  },
  twins: ({ kind, first, second, titles }: Twins): RuleText => {
    const names = sayNames(titles);
    if (first === second)
      return {
        message: `${second.path} has more than one ${kind} called ${names}.`,
        help: "Give each a name of its own, or leave one out.",
      };
    return {
      message: `${first.path} and ${second.path} both have the ${titles.length === 1 ? kind : folderOfKind[kind]} ${names}.`,
      help: "Keep the page that people work from, and take the other out of `records`.",
    };
  },
};

function adviseOn({ suggestion, matchesFiles }: IdleGlob): string {
  if (suggestion?.fromElsewhere) return `Paths count from the content folder: write ${quote(suggestion.glob)}.`;
  if (suggestion) return didYouMean(suggestion.glob).trim();
  return matchesFiles
    ? "What it matches is excluded or no Markdown; name a page, or take it out."
    : "Name what is there, or take it out.";
}

function sayNames(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(quote);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return [shown.slice(0, -1).join(", "), shown.at(-1)].filter(Boolean).join(" and ");
}
