import type { Place } from "../../diagnostic/problem.ts";
import type { Page } from "../../handbook/page.ts";
import type { Agreement } from "../../promise/agreement.ts";
import { isHandle, isVague } from "../../promise/people/roles.ts";
import { defineRule } from "../define-rule.ts";
import { isInForce } from "../contract/in-force.ts";
import { placeOfField, placeOfSpan } from "../places.ts";
import { buildRoster, type Standing } from "./roster.ts";

interface Named {
  name: string;
  as: string;
  /** Worked out for those alone who are not known. */
  place: () => Place;
}

/** Reports an owner, a backup or a hop whom the settings do not know, once the settings know anybody. */
export const peopleUnknown = defineRule({
  id: "people/unknown",
  summary: "an owner, backup or hop is not on the roster",
  severity: "warn",
  messages: {
    unknown: (name: string, as: string, near: string | undefined) => ({
      message: `${name} is named as ${as}, but is in no team and no contact of the settings.`,
      help:
        near === undefined
          ? "Name somebody who is there, or add them to teams or contacts in handshake.json."
          : `Did you mean ${near}? Else add ${name} to teams or contacts in handshake.json.`,
    }),
    case: (name: string, known: string) => ({
      message: `${name} is written ${known} in the settings.`,
      help: `Write ${known}; code hosts and contacts tell the two apart.`,
    }),
  },
  *check({ handbook, agreements }, messages) {
    const roster = buildRoster(handbook.settings);
    const judged = new Map<string, Standing>();
    const judge = (name: string): Standing => {
      const standing = judged.get(name) ?? (isHandle(name) ? roster.judgeHandle(name) : roster.judgeRole(name));
      judged.set(name, standing);
      return standing;
    };
    for (const page of handbook.pages) {
      const { status } = page.fields;
      if (page.unreadable || status === "archived" || status === "superseded") continue;
      const seen = new Set<string>();
      for (const { name, as, place } of peopleOf(page, agreements.get(page))) {
        if (seen.has(name)) continue;
        seen.add(name);
        const standing = judge(name);
        if (standing.state === "known") continue;
        const at = { file: page.path, place: place() };
        if (standing.state === "case")
          yield { ...at, suggestion: standing.known, ...messages.case(name, standing.known) };
        else yield { ...at, suggestion: standing.near, ...messages.unknown(name, as, standing.near) };
      }
    }
  },
});

function* peopleOf(page: Page, agreement: Agreement | undefined): Generator<Named> {
  if (page.keys.has("owner"))
    for (const [index, owner] of page.owners.entries()) {
      const path = page.owners.length > 1 ? ["owner", index] : ["owner"];
      yield { name: owner, as: "owner", place: () => placeOfField(page, path) };
    }
  if (page.kind !== "contract") return;
  for (const [index, party] of (page.fields.parties ?? []).entries()) {
    const at = (field: string) => (): Place => placeOfField(page, ["parties", index, field]);
    yield { name: party.owner, as: `owner of ${party.team}`, place: at("owner") };
    if (party.backup !== undefined) yield { name: party.backup, as: `backup of ${party.team}`, place: at("backup") };
  }
  if (!isInForce(page)) return;
  for (const { promises, ladders } of agreement?.clauses ?? []) {
    for (const promise of promises)
      for (const name of namesIn(promise.backup)) yield { name, as: "backup", place: () => placeOfSpan(page, promise) };
    for (const hop of ladders.flatMap(({ hops }) => hops))
      for (const name of namesIn(hop.who))
        yield { name, as: "a step of the escalation", place: () => placeOfSpan(page, hop) };
  }
}

// Where handles stand beside a role, they are who is reached; nobody in particular is for another rule to name.
function namesIn(who: readonly string[]): string[] {
  const named = who.filter((name) => !isVague(name));
  return named.flatMap((name) => {
    if (!name.includes("@")) return [name];
    const handles = name.match(/(?<![\p{L}\p{N}])@[\p{L}\p{N}][\p{L}\p{N}._/-]*/gu) ?? [];
    return handles.length > 0 ? handles.map((handle) => handle.replace(/[._/-]+$/, "")) : [name];
  });
}
