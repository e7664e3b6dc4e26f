import type { FilterCounts, PagefindResultData } from "@pagefind/component-ui";
import type { Engine } from "./engine.ts";
import { everyAnswer, matchesOf } from "./matches-of.ts";
import { narrowTo } from "./narrow.ts";
import { idsOf, type IndexHit, type Narrowing } from "./pagefind.ts";
import type { Query } from "./query.ts";
import { answersTo } from "./answers-to.ts";
import { groupFindings, type Result } from "./group-findings.ts";
import { closeness, rank, type Ranked } from "./rank.ts";
import { readQuestion } from "./read-question.ts";
import { weighQuestion } from "./weigh-question.ts";
import { asidesOf, plainWord, readWords, type SearchWord } from "./read-words.ts";

/** A page or record that was found. */
export interface Finding {
  hit: IndexHit;
  /** Where each of the words stands in its text. */
  places: (readonly number[])[];
  /** Words that are in it, and words that are not. */
  held: string[];
  missing: string[];
}

/** What a query finds. */
export interface Found {
  /** Those that hold every word, then those that hold some; what is retired comes last. */
  results: Result[];
  /** How many hold every word. */
  complete: number;
  /** How many would hold every word without the filters. */
  unfiltered: number;
  /** How many there are of each value of the filters, where that is known. */
  counts?: { available: FilterCounts; total: FilterCounts };
  /** Words by which nothing is found at all. */
  unknown: string[];
}

// So few that hold every word may not be what is looked for.
const few = 3;
const mostIncomplete = { alone: 8, beside: 4 };
const keptTitles = 24;
/** How near a title has to be to what was typed to count as meant. */
const alike = 0.6;

/** Finds what a query asks for. */
export async function seek(engine: Engine, query: Query): Promise<Found> {
  const { index } = engine;
  const filters = narrowTo(query, engine);
  const words = readWords(query.term, engine.speak);
  if (words.length === 0) {
    const {
      results,
      filters: available,
      totalFilters: total,
    } = await index.search(null, {
      filters: withoutPromises(filters, engine),
    });
    const findings = results.map((hit) => ({ hit, places: [], held: [], missing: [] }));
    return {
      results: findings.map((finding) => ({ finding, promises: [] })),
      complete: findings.length,
      unfiltered: findings.length,
      counts: { available, total },
      unknown: [],
    };
  }
  const asides = asidesOf(engine.speak);
  const isNarrowed = Object.keys(filters).length > 0;
  const question = readQuestion(query.term, engine.speak);
  const [matches, allowed, promises] = await Promise.all([
    Promise.all(words.map((word) => matchesOf(engine, word))),
    isNarrowed ? idsOf(index, filters) : undefined,
    question && answersTo(engine, question),
  ]);
  const { answers, isAsked, isAnswer } = weighQuestion(engine, question, promises, words, matches);
  // “What happens if nobody answers” asks for every ladder there is, in whatever words.
  const isAllAsked = words.every(({ standings }, word) => isAsked(word) && standings.length === 0);
  if (question && isAllAsked) matches.push(await everyAnswer(engine, question));
  const ranked = rank(matches, engine.total, engine.lesser, answers, isAsked);
  const isComplete = ({ found }: Ranked): boolean => words.every((_, word) => found[word] !== undefined);
  const isFitting = (each: Ranked): boolean => isComplete(each) || isAnswer(each);
  const within = ranked.filter(({ hit }) => allowed?.has(hit.id) ?? true);
  const complete = await byTitle(within.filter(isFitting), query.term, asides);
  const isEnough = complete.filter(({ isGuide }) => !isGuide).length >= few;
  const incomplete = isEnough ? [] : within.filter((each) => !isFitting(each));
  const rest = mostFitting(await byTitle(incomplete, query.term, asides), complete.length > 0);
  const unknown = words.filter((_, place) => matches[place]?.size === 0).map(({ text }) => text);
  const findings = mergeGuides(complete, rest).map((each) => {
    const finding = toFinding(each, words);
    const isLacking = (text: string): boolean => !answers?.has(each.hit.id) || !question?.words.has(plainWord(text));
    return { ...finding, missing: finding.missing.filter(isLacking) };
  });
  const wantsRetired = words.some(({ standings }) => standings.includes("retired"));
  const grouped = await groupFindings(findings, engine, wantsRetired);
  const found: Found = {
    results: grouped,
    complete: grouped.filter(holdsAll).length,
    unfiltered: ranked.filter((each) => isComplete(each) && !engine.promises.has(each.hit.id)).length,
    unknown,
  };
  // How words stand is no text: Pagefind counts only what it finds.
  if (
    rest.length > 0 ||
    found.complete === 0 ||
    words.some(({ isPhrase, standings }) => isPhrase || standings.length > 0)
  )
    return found;
  const counted = await index.search(words.map(({ text }) => text).join(" "), {
    filters: withoutPromises(filters, engine),
  });
  return { ...found, counts: { available: counted.filters, total: counted.totalFilters } };
}

/** True for a result that holds every word itself, or in one of its promises. */
export function holdsAll({ finding, promises }: Result): boolean {
  return [finding, ...promises.map((each) => each.finding)].some(({ missing }) => missing.length === 0);
}

// A contract is one thing to choose or to count, however much it promises.
function withoutPromises(filters: Narrowing, { known }: Engine): Narrowing {
  const { kind } = filters;
  const wanted = kind === undefined ? Object.keys(known["kind"] ?? {}) : "any" in kind ? kind.any : kind;
  return { ...filters, kind: { any: wanted.filter((name) => name !== "promise") } };
}

/** Moves up, among the first, what is called as was typed. */
async function byTitle(ranked: readonly Ranked[], term: string, asides: ReadonlySet<string>): Promise<Ranked[]> {
  const best = ranked[0]?.score ?? 0;
  const first = await Promise.all(
    ranked.slice(0, keptTitles).map(async (each) => {
      const { meta }: PagefindResultData = await each.hit.data();
      const near = closeness(meta["title"] ?? meta["name"] ?? "", term, asides);
      const bonus = near === 1 ? 4 : near >= alike ? near : 0;
      return { ...each, score: each.score + bonus * best };
    }),
  );
  return [...first.sort((a, b) => b.score - a.score), ...ranked.slice(keptTitles)];
}

/** What holds every word before what holds some; but how-tos that merely mention them all stand where they fit among the rest. */
function mergeGuides(complete: readonly Ranked[], rest: readonly Ranked[]): Ranked[] {
  const last = complete.findLastIndex(({ isGuide }) => !isGuide) + 1;
  return [...complete.slice(0, last), ...[...complete.slice(last), ...rest].sort((a, b) => b.score - a.score)];
}

/** Of what holds some of the words, that which holds nearly as much as the best of it. */
function mostFitting(ranked: readonly Ranked[], isBeside: boolean): Ranked[] {
  const best = Math.max(0, ...ranked.slice(0, keptTitles).map(({ score }) => score));
  return ranked
    .slice(0, isBeside ? mostIncomplete.beside : mostIncomplete.alone)
    .filter(({ score }) => score >= best / 4);
}

function toFinding({ hit, found }: Ranked, words: readonly SearchWord[]): Finding {
  const isHeld = (_: SearchWord, place: number): boolean => found[place] !== undefined;
  const [held = [], missing = []] = [true, false].map((wanted) =>
    words.filter((word, place) => isHeld(word, place) === wanted).map(({ text }) => text),
  );
  return { hit, places: found.map((places) => places ?? []), held, missing };
}
