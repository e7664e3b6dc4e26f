import type { CivilDate } from "../../core/freshness/history.ts";
import { isRetiredStatus } from "./decision-stages.ts";
import type { Site, SiteEntry } from "./load-site.ts";
import { sayLimit } from "./say-limit.ts";
import { isWordKey, type Speak } from "./speak.ts";

/** One line of a page's facts. */
export interface Fact {
  term: string;
  text?: string | undefined;
  date?: CivilDate | undefined;
  /** True of a date that is to lie ahead: once it has passed, it says so. */
  isAhead?: true;
  handles?: string[];
  /** Where `text` leads. */
  link?: string | undefined;
}

/** The facts of a page, most asked for first; what is not known is left out. */
export function factsOfEntry(entry: SiteEntry, site: Site): Fact[] {
  const { speak, facts } = site;
  const { band, status, change_type: change, audience, tags, handbook } = entry.data;
  const { verdict, owners } = handbook;
  const list: (Fact | undefined)[] = [
    { term: speak("fact.owner"), handles: owners },
    ...factsOfKind(entry, site),
    { term: speak("fact.reviewed"), date: verdict.reviewed },
    onTheClock(entry) ? { term: speak("fact.next"), date: verdict.due, isAhead: true } : undefined,
    { term: speak("fact.status"), text: wordOr(speak, `status.${status}`, status) },
    { term: speak("fact.band"), text: band === undefined ? undefined : (facts.bands[band] ?? band) },
    { term: speak("fact.change"), text: change === undefined ? undefined : wordOr(speak, `change.${change}`, change) },
    { term: speak("fact.audience"), text: audience },
    { term: speak("fact.tags"), text: tags?.join(", ") },
  ];
  return list.filter((fact): fact is Fact => fact !== undefined && !isEmpty(fact));
}

function factsOfKind(entry: SiteEntry, site: Site): Fact[] {
  const { speak, href } = site;
  switch (entry.collection) {
    case "contracts":
      return [{ term: speak("fact.sunset"), date: entry.data.sunset, isAhead: true }];
    case "decisions": {
      const { stage, decider, decided_on: decidedOn, next_review: again } = entry.data;
      return [
        { term: speak("fact.stage"), text: stage === undefined ? undefined : speak(`stage.${stage}`) },
        {
          term: speak(decidedOn === undefined ? "fact.deciding" : "fact.decider"),
          handles: decider === undefined ? [] : [decider],
        },
        { term: speak("fact.decidedOn"), date: decidedOn },
        // What is on the clock names one day, the earlier one, as its next review.
        {
          term: speak("fact.lookAgain"),
          date: onTheClock(entry) || isRetiredStatus(entry.data.status) ? undefined : again,
          isAhead: true,
        },
      ];
    }
    case "answers":
      return [
        { term: speak("trust.confirmed"), date: entry.data.handbook.confirmed },
        { term: speak("fact.ask"), handles: entry.data.ask === undefined ? [] : [entry.data.ask] },
      ];
    case "states": {
      const { max_age: age, max_wip: wip } = entry.data;
      return [
        { term: speak("fact.longest"), text: age === undefined ? undefined : sayLimit(age, speak) },
        { term: speak("fact.limit"), text: wip === undefined ? undefined : speak("count.streams", { count: wip }) },
      ];
    }
    case "streams": {
      const state = site.refer(entry, entry.data.state)?.data.handbook;
      return [
        { term: speak("fact.state"), text: state?.title, link: state && href(state.address, state.anchor) },
        { term: speak("fact.entered"), date: entry.data.entered },
      ];
    }
    case "guides":
      return [];
  }
}

function onTheClock({ data }: SiteEntry): boolean {
  const { freshness, due } = data.handbook.verdict;
  return freshness !== "exempt" && due !== undefined;
}

function isEmpty({ text, date, handles }: Fact): boolean {
  return (text === undefined || text === "") && date === undefined && (handles ?? []).length === 0;
}

function wordOr(speak: Speak, key: string, otherwise: string): string {
  return isWordKey(key) ? speak(key) : otherwise;
}

/** A link to a person in words: the number or the address to use, else that it is a way to reach them. */
export function nameOfContact(url: string, speak: Speak): string {
  const [, direct] = /^(?:tel|mailto|sms):([^?]+)/i.exec(url) ?? [];
  return direct ?? speak("owner.contact");
}
