import { english } from "../../vocabulary/english.ts";
import { escaped, oneOf, wordEnd as end, wordStart as edge } from "../../vocabulary/one-of.ts";
import { findWindows } from "../window/window.ts";

const words = english.promises;
const { windows } = english;

const pattern = (source: string, flags: string): RegExp => new RegExp(source, flags);

/** Words between who and the verb, and between what and the participle, at the end of a text. */
export const auxiliary = pattern(`(?: ${oneOf(words.between)})+$`, "iu");
export const passiveAuxiliary = pattern(`(?:(?:^|\\s)${oneOf(words.passive)})+$`, "iu");
/** “has 2 days to”, at the end of a text. */
export const timeTo = pattern(` ${oneOf(words.has)} (?<time>[^,;:]{1,40}) ${oneOf(words.to)}$`, "iu");
export const by = pattern(`^ ${oneOf(words.by)} `, "iu");
/** “by” behind a window. */
export const byBehind = pattern(` ${oneOf(words.by)} (?=${oneOf(english.roles.articles)} |@|\\p{Lu})`, "u");
export const from = pattern(`^ ${oneOf(words.from)} `, "iu");
export const not = pattern(`${edge}${oneOf(words.not)}${end}`, "iu");
/** “not”, and none of the bounds that begin with it. */
export const notFirst = pattern(
  `^ (?!${oneOf([...windows.bounds, ...windows.weakBounds])}${end})${oneOf(words.not)}${end}`,
  "iu",
);
export const hope = pattern(`${edge}${oneOf(words.hopes)}${end}`, "iu");
export const conditionFirst = pattern(`^${oneOf([...words.condition, ...words.whether])}${end}`, "iu");
export const whetherLast = pattern(`${edge}${oneOf(words.whether)}$`, "iu");
export const openingFirst = pattern(`^(?:${oneOf(words.opening)})${end}`, "iu");
/** What joins a second thing that somebody does: “and”, “, then”. */
export const joinLast = pattern(`(?:,|[\\s,]${oneOf(words.joins)}) $`, "iu");
export const partEnd = pattern(
  `,\\s+(?:${oneOf(windows.and)} )?|\\s+/\\s+| ${oneOf(windows.and)} (?!\\d|${oneOf(windows.one)} )`,
  "giu",
);
export const fieldEnd = /\s*[→|]\s*|\s->\s|\s[–—-]\s|,\s+(?=@|\p{Lu})/u;

/** A bound at the end of a text: what stands before a window that is a promise. */
export const boundLast = pattern(`(?:^|[\\s(,:])${oneOf(windows.bounds)}(?: ?${oneOf(words.justBefore)})* ?$`, "iu");
export const weakBoundLast = pattern(
  `(?:^|[\\s(,:])${oneOf(windows.weakBounds)}(?: ?${oneOf(words.justBefore)})* ?$`,
  "iu",
);
export const onDayLast = pattern(`(?:^|\\s)(?:${oneOf(windows.onDay)} ?)*$`, "iu");
export const nextDay = pattern(`^${oneOf(windows.nextBusinessDay)}$`, "iu");
export const aloneBefore = /(?:^|[,(:–—|]|\s-)\s*$/u;
export const aloneBehind = /^\s*(?:$|[),.;:|/–—]|\s-\s)/u;
export const lowerLast = pattern(`${edge}${oneOf(words.lower)}(?: ${oneOf(words.justBefore)})?\\s*$`, "iu");

const severity = `(?:${oneOf(words.severities)}[ -]?\\d\\+?|[${words.severityLetters.join("")}]\\d)`;
export const severities = pattern(`${edge}${severity}${end}`, "giu");
const severityList = `${severity}(?:(?:${words.severityJoins.map(escaped).join("|")})${severity})*`;
export const severityFirst = pattern(`^${severityList}${end}(?: (?=\\p{Ll})|\\s*[:–—-]\\s*|,?\\s+|$)`, "iu");
/** “for P1 and P2”, somewhere in a text and right at its beginning. */
export const severityInside = pattern(` ${oneOf(words.severityOf)} (?<when>${severityList})${end}`, "iu");
export const severityNext = pattern(`^ ${oneOf(words.severityOf)} (?<when>${severityList})${end}`, "iu");
export const severityOnly = pattern(`^(?:${severityList}|${oneOf(words.namedSeverities)}|\\d{1,2})$`, "iu");
export const splitAtSeverity = pattern(
  `(?:\\s*/\\s*|,\\s+(?:${oneOf(windows.and)} )?| ${oneOf(windows.and)} )(?=${severity}${end})`,
  "giu",
);

export const conditionInside = pattern(`(?:^|,? )${oneOf(words.condition)}${end}`, "iu");
export const limit = pattern(
  `(?:^|\\s)(?:${oneOf(words.limitOf)} )?(?<limit>${oneOf(words.limits)} ?(?:\\p{Sc}\\s?)?\\d[\\d,.]*\\d?(?:[%k]|\\s?\\p{Sc})?(?: ${oneOf(words.limitUnits)})?)`,
  "iu",
);
export const limitThat = pattern(
  `(?:^|\\s)(?<limit>${oneOf(words.limits)} ${oneOf(words.openingEnds)})(?=\\s|$)`,
  "iu",
);
export const aboveThat = pattern(`^(?<above>${oneOf(words.limits)}) ${oneOf(words.openingEnds)}$`, "iu");
export const amount = /(?:\p{Sc}\s?)?\d\S*(?: .+)?$/u;
export const aboutFirst = pattern(`^${oneOf(words.about)} `, "iu");
export const behindVerb = pattern(`^(?: ${oneOf(words.behindVerb)})+${end}`, "iu");
export const theirs = pattern(
  `^(?<what>.{1,120}?) ${oneOf(words.is)} (?<who>.{1,80}?)['’]s? ${oneOf(words.theirs)}${end}`,
  "iu",
);
export const asks = pattern(`^(?:${oneOf(words.asks)}) (?<who>[^,;:()–—]{1,80})`, "iu");
export const relative = pattern(`${edge}${oneOf(words.relative)}\\s+\\S`, "iu");
/** A word behind which a window says when a thing happens, not when somebody acts. */
export const owedLast = pattern(`(?:\\p{L}${words.participleEnd}|${edge}${oneOf(words.owed)}) ?$`, "iu");
export const adverbialFirst = pattern(`^\\s*${oneOf(words.adverbial)} `, "iu");
export const behindWindow = pattern(`^(?:\\s*$|[,.;:)]| ?\\(|\\s[–—-]| ${oneOf(words.behindWindow)} )`, "iu");
export const deadline = pattern(`(?:^|\\s)${oneOf(words.deadlines)} `, "iu");
export const auxiliaryInside = pattern(`\\s${oneOf([...words.passive, ...words.between])}\\s`, "iu");
export const needs = pattern(`^(?<what>.{1,120}?) ${oneOf(words.needs)} (?:${oneOf(english.roles.articles)} )?`, "iu");
/** What stands between a noun of an act and how long it takes: “ of a crane takes at most ”. */
export const takes = pattern(
  `^(?: ${oneOf([...words.about, ...words.limitOf])} (?<what>.{1,80}?))? ${oneOf(words.takes)}(?: ${oneOf(windows.weakBounds)})? ?$`,
  "iu",
);
export const gets = pattern(
  `^(?<what>.{1,120}?)(?: ${oneOf(words.between)})* ${oneOf(words.gets)} (?:${oneOf(english.roles.articles)} )?`,
  "iu",
);
export const someFirst = pattern(`^${oneOf(words.some)}${end}`, "iu");
export const lasting: ReadonlySet<string> = new Set(words.lasting);
export const ourselves: ReadonlySet<string> = new Set(words.ourselves);
export const nextWord = /^ (\p{L}[\p{L}-]*)/u;
/** Brackets that hold nothing but a remark. */
export const brackets = /\s*\([^()]{0,120}\)/gu;
export const label = /^(?<label>[“"]\uE000{1,400}[”"]|[^:]{1,80}):\s+/u;

/** Names that take a plain verb though they are no plural. */
export const severalAlone: ReadonlySet<string> = new Set(words.severalAlone);

/** True for a piece that opens with a severity's case and has its window. */
export function severityThenWindow(masked: string): boolean {
  severities.lastIndex = 0;
  const at = severities.exec(masked)?.index ?? Infinity;
  return findWindows(masked).some(({ start }) => start > at);
}

const named = (names: readonly string[]): ReadonlySet<string> => new Set(names);
/** Labels that ask who, and the act of whoever they name. */
export const whoLabels: ReadonlyMap<string, string> = new Map(Object.entries(words.whoLabels));
export const withinLabels = named(words.withinLabels);
