import type { Hop } from "../../promise/agreement.ts";
import { isVague } from "../../promise/people/roles.ts";
import { joinNames } from "../../promise/diff/steps.ts";
import { defineRule } from "../define-rule.ts";
import { placeOfField, placeOfSpan } from "../places.ts";
import { isInForce } from "./in-force.ts";
import { ownBackup, repeatedHops } from "./repeated-names.ts";

/** Reports what keeps an escalation from reaching somebody in a known time. */
export const contractLadder = defineRule({
  id: "contract/ladder",
  summary: "a hop has no window, a person stands twice, or there is no backup",
  severity: "warn",
  messages: {
    unread: () => ({
      message: "No steps can be read from this escalation: who is asked, and how long each may take.",
      help: "Write it as steps, “Duty lead (30m) → Harbour master (60m)”, or as a numbered list.",
    }),
    noWindow: (who: string) => ({
      message: `Nothing says how long ${who} may take.`,
      help: "Put a time behind each step: “Duty lead (30m) → Harbour master (60m)”.",
    }),
    twice: (who: string) => ({
      message: `${who} stands in this escalation twice; whoever did not answer the first time may not answer the second.`,
      help: "Put somebody else in one of the two places, or leave the second out.",
    }),
    oneHop: (who: string) => ({
      message: `This escalation ends with ${who}: if they do not answer, nobody else hears.`,
      help: "Add at least one more step, and let the last be somebody who can decide.",
    }),
    noBackup: (team: string) => ({
      message: `${team} has no backup: when its owner is away, nobody answers for it.`,
      help: "Add a backup to the party: somebody who answers then.",
    }),
    ownBackup: (team: string, owner: string) => ({
      message: `${owner} is both owner and backup of ${team}.`,
      help: "Name another person as the backup.",
    }),
    backsThemselves: (who: string) => ({
      message: `${who} is named as their own backup.`,
      help: "Name another role as the backup.",
    }),
  },
  *check({ handbook, agreements }, messages) {
    for (const page of handbook.pages) {
      if (!isInForce(page)) continue;
      const file = page.path;
      const clauses = agreements.get(page)?.clauses ?? [];
      const escalation = clauses.find(({ name }) => name === "escalation");
      // What says nothing at all is a missing clause.
      if (escalation && escalation.ladders.length === 0 && !isVague(escalation.text))
        yield { file, place: placeOfSpan(page, escalation.labelSpan), ...messages.unread() };
      for (const ladder of escalation?.ladders ?? []) {
        const [first, second] = ladder.hops;
        if (first && !second) yield { file, place: placeOfSpan(page, first), ...messages.oneHop(nameOf(first)) };
        const [timeless, ...others] = ladder.hops.filter(({ within }) => !within);
        if (timeless) {
          const names = joinNames([timeless, ...others].map(nameOf));
          yield { file, place: placeOfSpan(page, timeless), ...messages.noWindow(names) };
        }
        for (const { hop, who, first: before } of repeatedHops(ladder)) {
          const related = [{ file, message: "the first time", ...placeOfSpan(page, before) }];
          yield { file, place: placeOfSpan(page, hop), related, ...messages.twice(who) };
        }
      }
      for (const promise of clauses.flatMap(({ promises }) => promises)) {
        const who = ownBackup(promise);
        if (who !== undefined) yield { file, place: placeOfSpan(page, promise), ...messages.backsThemselves(who) };
      }
      const faulty = page.faults.some(({ path }) => path[0] === "parties");
      for (const [index, { team, owner, backup }] of faulty ? [] : (page.fields.parties ?? []).entries()) {
        if (backup === undefined)
          yield { file, place: placeOfField(page, ["parties", index, "team"]), ...messages.noBackup(team) };
        else if (backup.toLowerCase() === owner.toLowerCase())
          yield { file, place: placeOfField(page, ["parties", index, "backup"]), ...messages.ownBackup(team, owner) };
      }
    }
  },
});

function nameOf({ who }: Hop): string {
  return who.length === 0 ? "this step" : who.join(" and ");
}
