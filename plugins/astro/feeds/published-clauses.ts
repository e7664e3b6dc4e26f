import type { AgreementFacts, ClauseFacts, WhoFacts } from "../content/agreement-facts.ts";
import type { Window } from "../../core/promise/agreement.ts";
import { withoutEmpty } from "../content/without-empty.ts";
import type { PublishedPage } from "./published-handbook.ts";

type PublishedClause = NonNullable<PublishedPage["clauses"]>[number];
type Length = NonNullable<NonNullable<PublishedClause["promises"]>[number]["within"]>;

/** What a contract promises as data: names and windows, without the ways to reach anybody. */
export function publishedClauses({ clauses }: AgreementFacts): PublishedClause[] {
  return clauses.map(publishClause);
}

function publishClause({ name, text, promises, ladders, schedules, targets, ends }: ClauseFacts): PublishedClause {
  return withoutEmpty<PublishedClause>({
    name,
    text,
    promises: promises?.map(({ act, what, when, who, within, window, backup }) =>
      withoutEmpty<NonNullable<PublishedClause["promises"]>[number]>({
        act,
        what,
        when,
        who: namesOf(who),
        within: lengthOf(within, window),
        backup: namesOf(backup),
      }),
    ),
    ladders: ladders?.map(({ when, hops }) =>
      withoutEmpty<NonNullable<PublishedClause["ladders"]>[number]>({
        when,
        hops: hops.map(({ who, within, window }) =>
          withoutEmpty<{ who: string[]; within?: Length }>({ who: namesOf(who), within: lengthOf(within, window) }),
        ),
      }),
    ),
    schedules: schedules?.map(({ text: words, rule }) =>
      withoutEmpty<NonNullable<PublishedClause["schedules"]>[number]>({ text: words, ...rule }),
    ),
    targets: targets?.map(({ text: words, comparison, value, unit }) => ({ text: words, comparison, value, unit })),
    ends,
  });
}

function lengthOf(text: string | undefined, window: Window | undefined): Length | undefined {
  if (text === undefined || window === undefined) return undefined;
  const { business, days, minutes } = window;
  return { text, business, days, minutes };
}

function namesOf(who: readonly WhoFacts[]): string[] {
  return who.map(({ name }) => name);
}
