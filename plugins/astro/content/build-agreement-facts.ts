import type { CheckedHandbook } from "../../core/check.ts";
import { clauseNames } from "../../core/document/clause.ts";
import type { ContractPage, Page } from "../../core/handbook/page.ts";
import type { Agreement, FollowUp, Ladder, Risk } from "../../core/promise/agreement.ts";
import { tellPromise } from "../../core/promise/history/told-change.ts";
import { buildContacts } from "../../core/promise/people/contacts.ts";
import type { Standing } from "../../core/promise/receipts/receipts.ts";
import { speakWith } from "../site/speak.ts";
import type { AgreementFacts, ConsentFacts, FollowUpFacts, RiskFacts, WhoFacts } from "./agreement-facts.ts";
import { describeClause } from "./describe-clause.ts";
import { buildLadderTime, type LadderTime, type TimeLadder } from "./describe-ladder.ts";
import { buildHopHours } from "./hop-hours.ts";
import { withoutEmpty } from "./without-empty.ts";

/** Names somebody of one contract, with the way to reach them. */
export type NameWho = (who: string) => WhoFacts;

/** Makes what the site shows of a contract's promises; undefined for any page but that of a contract between parties. */
export function buildAgreementFactsOf(checked: CheckedHandbook): (page: Page) => AgreementFacts | undefined {
  const find = buildContacts(checked.handbook.settings);
  const speak = speakWith(checked.handbook.settings.words);
  return (page) => {
    if (page.kind !== "contract" || !page.fields.parties) return undefined;
    const teams = teamsOf(page);
    const name: NameWho = (who) => withoutEmpty<WhoFacts>({ name: who, href: find(who, teams.get(who))?.href });
    const agreement = checked.agreements.get(page);
    const timeOf = buildLadderTime(checked, page);
    const hours = buildHopHours(checked, page, laddersOf(agreement));
    const clauses = (agreement?.clauses ?? []).toSorted(
      (one, other) => clauseNames.indexOf(one.name) - clauseNames.indexOf(other.name),
    );
    return withoutEmpty<AgreementFacts>({
      clauses: clauses.map((clause) =>
        describeClause(clause, { checked, page, name, timeOf, hoursOf: hours.of, speak }),
      ),
      lastResort: slowestLadder(agreement, timeOf),
      calendars: hours.calendars.length === 0 ? undefined : hours.calendars,
      ends: clauses.some(({ name: clause }) => clause === "sunset") ? undefined : page.fields.sunset,
      consents: describeConsents(checked.standings.get(page)),
      risks: agreement?.risks.map((risk) => describeRisk(risk, name)) ?? [],
      followUps: agreement?.followUps.map((item) => describeFollowUp(item, name)) ?? [],
    });
  };
}

function teamsOf({ fields: { parties = [] } }: ContractPage): Map<string, string> {
  return new Map(
    parties.flatMap(({ team, owner, backup }) => [owner, backup ?? owner].map((who) => [who, team] as const)),
  );
}

function slowestLadder(agreement: Agreement | undefined, timeOf: TimeLadder): LadderTime | undefined {
  const times = laddersOf(agreement).flatMap(({ hops }) => timeOf(hops) ?? []);
  return times.toSorted((one, other) => other.minutes - one.minutes)[0];
}

function laddersOf(agreement: Agreement | undefined): Ladder[] {
  return agreement?.clauses.find(({ name }) => name === "escalation")?.ladders ?? [];
}

function describeConsents(standing: Standing | undefined): ConsentFacts[] {
  if (!standing || standing.whole === "not-asked") return [];
  return standing.parties.map(({ team, state, by, on, since }) =>
    withoutEmpty<ConsentFacts>({
      team,
      state,
      by,
      on,
      changes: since.map((step) => withoutEmpty<ConsentFacts["changes"][number]>({ clause: step.clause, ...tellPromise(step) })),
    }),
  );
}

function describeRisk({ risk, trigger, mitigation, owner, level }: Risk, name: NameWho): RiskFacts {
  const named = owner === undefined ? undefined : name(owner);
  return withoutEmpty<RiskFacts>({ risk, trigger, mitigation, owner: named, level });
}

function describeFollowUp({ what, owner, due, done }: FollowUp, name: NameWho): FollowUpFacts {
  return withoutEmpty<FollowUpFacts>({ what, owner: owner === undefined ? undefined : name(owner), due, done });
}
