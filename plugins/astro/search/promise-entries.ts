import type { CheckedHandbook } from "../../core/check.ts";
import type { Agreement } from "../../core/promise/agreement.ts";
import type { AgreementFacts, ClauseFacts, LadderFacts, PromiseFacts, WhoFacts } from "../content/agreement-facts.ts";
import { buildAgreementFactsOf } from "../content/build-agreement-facts.ts";
import { buildPublished } from "../content/published.ts";
import { glanceId } from "../site/clause-ids.ts";
import { sayDate, speakWith, type Speak } from "../site/speak.ts";
import { withoutEmpty } from "../content/without-empty.ts";
import { askedWords } from "./asked-words.ts";
import { describeEntry, type RecordEntry } from "./index-entries.ts";

/** One thing that a clause says, as a result of its own. */
interface Line {
  /** What it is about: a row's request or case, else nothing. */
  subject?: string;
  who?: string;
  within?: string;
  backup?: string;
  /** What it says, where that is not who and within what time. */
  says?: string;
  act?: PromiseFacts["act"];
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
          url: `${entry.url}#${glanceId(clause.name)}`,
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
            ...(line.within !== undefined && { timed: ["yes"] }),
          },
        };
      }),
    );
  });
}

/** What a result shows of a line, part by part. */
function detailsOf({ who, within, backup, says, act }: Line, speak: Speak): Record<string, string> {
  const done = act === undefined || act === "do" ? undefined : speak(`act.${act}`);
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
  const { promises = [], ladders = [], schedules = [], targets = [], ends = [] } = clause;
  const lines: Line[] = [
    ...promises.map(lineOfPromise),
    ...ladders.map((ladder) => lineOfLadder(ladder, speak)),
    ...schedules.map((schedule): Line => ({ says: schedule.text })),
    ...targets.map((target): Line => ({ says: target.text })),
    ...ends.map(({ on, triggers }): Line => ({
      says: [...(on === undefined ? [] : [`${speak("promise.ends")} ${sayDate(on, speak)}`]), ...triggers].join(" · "),
    })),
  ];
  if (lines.length > 0) return lines;
  const says = clause.text ?? text ?? "";
  return says === "" ? [] : [{ says: shorten(says) }];
}

// The clause itself is a click away.
function shorten(text: string): string {
  return text.length <= 180 ? text : `${text.slice(0, 180).replace(/\s+\S*$/, "")}…`;
}

function lineOfPromise({ act, what, when, who, within, backup }: PromiseFacts): Line {
  const subject = [what, when].filter((part) => part !== undefined).join(", ");
  return withoutEmpty<Line>({
    act,
    subject: subject === "" ? undefined : subject,
    who: namesOf(who),
    within,
    backup: namesOf(backup),
  });
}

function lineOfLadder({ when, hops, total }: LadderFacts, speak: Speak): Line {
  const says = hops
    .map(({ who, within }) => [namesOf(who) ?? "", within ?? speak("promise.noTime")].join(" "))
    .join(" → ");
  return withoutEmpty<Line>({ subject: when, says, within: total?.text });
}

function namesOf(people: readonly WhoFacts[]): string | undefined {
  return people.length === 0 ? undefined : people.map(({ name }) => name).join(", ");
}

function contentOf(clause: string, { subject, who, within, backup, says, act }: Line, speak: Speak): string {
  const done = act === undefined || act === "do" ? "" : speak(`act.${act}`);
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
