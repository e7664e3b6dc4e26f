import type { CheckedHandbook } from "../../core/check.ts";
import type { Act, Agreement } from "../../core/promise/agreement.ts";
import type { AgreementFacts, ClauseFacts, LadderFacts, WhoFacts } from "../content/agreement-facts.ts";
import { buildAgreementFactsOf } from "../content/build-agreement-facts.ts";
import { buildPublished } from "../content/published.ts";
import { glanceId, ladderId, promiseId } from "../site/clause-ids.ts";
import { groupPromises, type PromiseGroup } from "../site/group-promises.ts";
import { orderLadders } from "../site/order-ladders.ts";
import { sayAct } from "../site/say-act.ts";
import { sayDate, speakWith, type Speak } from "../site/speak.ts";
import { withoutEmpty } from "../content/without-empty.ts";
import { askedWords } from "./asked-words.ts";
import { describeEntry, type RecordEntry } from "./index-entries.ts";

/** One thing that a clause says, as a result of its own. */
interface Line {
  /** Where it stands on its page. */
  id: string;
  /** What it is about: a row's request or case, else nothing. */
  subject?: string;
  who?: string;
  /** True where all of several people do it. */
  several?: true;
  within?: string;
  backup?: string;
  /** What it says, where that is not who and within what time. */
  says?: string;
  act?: Act;
}

/** Every clause of every contract between parties, and every promise in it, as entries of the index. */
export function listPromiseEntries(checked: CheckedHandbook): RecordEntry[] {
  const speak = speakWith(checked.handbook.settings.words);
  const factsOf = buildAgreementFactsOf(checked);
  return checked.handbook.pages.filter(buildPublished(checked)).flatMap((page) => {
    const facts = factsOf(page);
    if (!facts) return [];
    const entry = describeEntry(checked, speak, page);
    const texts = textsOf(checked.agreements.get(page));
    return clausesOf(facts).flatMap((clause) =>
      linesOf(clause, texts.get(clause.name), speak).map((line): RecordEntry => {
        const name = speak(`clause.${clause.name}`);
        return {
          address: entry.address,
          url: `${entry.url}#${line.id}`,
          language: entry.language,
          meta: {
            title: line.subject ?? name,
            clause: name,
            page: page.title,
            kind: speak("kind.contract"),
            ...(entry.meta["teams"] !== undefined && { teams: entry.meta["teams"] }),
            ...detailsOf(line, speak),
            asked: askedWords(clause.name, line.act),
          },
          content: contentOf(name, line, speak),
          filters: {
            ...entry.filters,
            kind: ["promise"],
            clause: [clause.name],
            ...(line.id !== glanceId(clause.name) && { timed: ["yes"] }),
          },
        };
      }),
    );
  });
}

/** What a result shows of a line, part by part. */
function detailsOf({ who, several, within, backup, says, act }: Line, speak: Speak): Record<string, string> {
  const done = act === undefined || act === "do" ? undefined : speak(`act.${act}`, { count: several ? 2 : 1 });
  const details = { who, within, backup, says, act: done };
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

/** What the text of each clause says in full. */
function textsOf(agreement: Agreement | undefined): Map<string, string> {
  return new Map((agreement?.clauses ?? []).map(({ name, text }) => [name, text.replace(/\s+/g, " ").trim()]));
}

// The frontmatter may say when an agreement ends where no clause does.
function clausesOf({ clauses, ends }: AgreementFacts): ClauseFacts[] {
  return ends === undefined ? clauses : [...clauses, { name: "sunset", label: "", ends: [{ on: ends, triggers: [] }] }];
}

function linesOf(clause: ClauseFacts, text: string | undefined, speak: Speak): Line[] {
  const { name, promises = [], ladders = [], schedules = [], targets = [], ends = [] } = clause;
  const lines: Line[] = [
    ...groupPromises(promises).map((group, index) => lineOfGroup(group, promiseId(name, index), speak)),
    ...orderLadders(ladders).map((ladder, index) => lineOfLadder(ladder, ladderId(index), speak)),
  ];
  const said = [
    ...schedules.map((schedule) => schedule.text),
    ...targets.map((target) => target.text),
    ...ends.flatMap(({ on, triggers }) => [
      ...(on === undefined ? [] : [`${speak("promise.ends")} ${sayDate(on, speak)}`]),
      ...triggers,
    ]),
  ];
  const says = said.length > 0 ? said.join(" · ") : lines.length > 0 ? "" : shorten(clause.text ?? text ?? "");
  return says === "" ? lines : [...lines, { id: glanceId(name), says }];
}

// The clause itself is a click away.
function shorten(text: string): string {
  return text.length <= 180 ? text : `${text.slice(0, 180).replace(/\s+\S*$/, "")}…`;
}

function lineOfGroup({ when, what, who, either, backup, steps }: PromiseGroup, id: string, speak: Speak): Line {
  const subject = [what, when].filter((part) => part !== undefined).join(", ");
  const [first] = steps;
  const isOne = steps.length === 1;
  const times = steps.map((step) =>
    [
      step.what ?? sayAct(step.act, speak, { who, ...(either && { either }) }),
      step.within ?? speak("promise.noTime"),
    ].join(" "),
  );
  return withoutEmpty<Line>({
    id,
    subject: subject === "" ? undefined : subject,
    act: isOne ? first?.act : undefined,
    who: namesOf(who, either && speak("who.or")),
    several: who.length > 1 && !either ? true : undefined,
    within: isOne ? first?.within : undefined,
    says: isOne ? undefined : times.join(" · "),
    backup: namesOf(backup),
  });
}

function lineOfLadder({ when, hops, total }: LadderFacts, id: string, speak: Speak): Line {
  const says = hops
    .map(({ who, within }) => [namesOf(who) ?? "", within ?? speak("promise.noTime")].join(" "))
    .join(" → ");
  return withoutEmpty<Line>({ id, subject: when, says, within: total?.text });
}

function namesOf(people: readonly WhoFacts[], or?: string): string | undefined {
  const names = people.map(({ name }) => name);
  const last = or === undefined ? undefined : names.splice(-2).join(` ${or} `);
  return people.length === 0 ? undefined : [...names, ...(last === undefined ? [] : [last])].join(", ");
}

function contentOf(clause: string, { subject, who, several, within, backup, says, act }: Line, speak: Speak): string {
  const done = act === undefined || act === "do" ? "" : speak(`act.${act}`, { count: several ? 2 : 1 });
  const parts = [
    clause,
    subject,
    [who, done].filter(Boolean).join(" "),
    says,
    within,
    backup && `${speak("promise.backup")} ${backup}`,
  ];
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}
