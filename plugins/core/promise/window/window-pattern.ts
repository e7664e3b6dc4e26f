import { english } from "../../vocabulary/english.ts";
import { gap, oneOf } from "../../vocabulary/one-of.ts";

const words = english.windows;

const unit = oneOf([...words.units.flatMap((each) => [...each.words, ...each.tight]), ...words.workdays]);
const fraction = `[${Object.keys(words.signs).join("")}]`;
const digits = String.raw`\d{1,3}(?:,\d{3})+|\d{1,6}(?:\.\d{1,4})?${fraction}?|${fraction}`;
const spelled = `${oneOf(words.tens)}(?:${gap}${oneOf(words.ones)})?|${oneOf(words.teens)}|${oneOf(words.ones)}`;
const number = `(?:${digits}|${spelled})`;
const plain = `(?:${oneOf(words.plain)}${gap})?`;
const business = (name: string) => `(?:(?<${name}>${oneOf(words.business)})${gap})?`;
// No letter, digit or currency before it, and no part of a clock time, a date, a fraction, a label or a product.
const before = String.raw`(?<![\p{L}\p{N}_£$€]|\d[.,:/]|[\p{L}\p{N}][-‑]|\d\s?[x×]\s?)`;
const after = String.raw`(?![\p{L}_]|['’]|-\p{L})`;
const noDigit = String.raw`(?!\d)`;

const lowEnd = String.raw`(?<low>${digits}|(?:${spelled})(?![-‑]))`;
const lowUnit = `(?:${gap}?(?:${oneOf(words.business)}${gap})?(?<lowUnit>${unit}))?`;
const joint = `(?<joint> ?[–—‑-] ?| ${oneOf(words.to)} )`;
const range = `(?:${oneOf(words.between)} (?<least>${number})(?:${gap}?${unit})? ${oneOf(words.and)} |${lowEnd}(?: ${oneOf(words.or)} |${lowUnit}${joint}))?`;
const half = `(?<half> ${oneOf(words.andAHalf)})?`;
const counted = `${range}(?:(?<number>${number})${half}${gap}?|(?<one>${oneOf(words.one)})${gap})${plain}${business("business")}${plain}(?<unit>${unit})${after}`;
const part = `(?<part>${oneOf(Object.keys(words.parts))})${gap}(?:${oneOf(words.one)}${gap})?${business("partBusiness")}(?<partUnit>${unit})${after}${noDigit}`;
const sameDay = `(?<sameDay>${oneOf(words.sameDay)})|(?<sameBusinessDay>${oneOf(words.sameBusinessDay)})|(?<next>${oneOf(words.nextBusinessDay)})`;
const the = `(?<=${oneOf(words.bounds)} )${oneOf(words.the)} (?<the>${unit})${after}${noDigit}`;

/** A length of time in running text; what its groups mean is `window.ts`'s to say. */
export const windowPattern = new RegExp(
  `${before}(?:${part}|(?:${sameDay})${after}${noDigit}|${the}|${counted})`,
  "giu",
);

const isLong = (word: string): boolean => word.length > 2;
const unitWords = words.units.flatMap((each) => [...each.words, ...each.tight]);
const spelledLast = oneOf([...words.ones, ...words.teens, ...words.tens]);
/** What a text with a window has somewhere: a digit, or a unit in words. */
export const sign = new RegExp(
  `\\d|${fraction}|${oneOf([...unitWords, ...words.workdays].filter(isLong))}|${oneOf([...words.sameDay, ...words.sameBusinessDay, ...words.nextBusinessDay])}|${spelledLast}${gap}${oneOf(unitWords.filter((word) => !isLong(word)))}(?![a-z])`,
  "i",
);

/** What may follow a first number and unit: “30 min” behind “1 h”. */
export const restPattern = new RegExp(
  `${gap}?(?:${oneOf(words.and)} )?(?<number>${number})${gap}?${business("business")}(?<unit>${unit})${after}${noDigit}`,
  "yiu",
);

/** The minutes of “1h30”. */
export const bareMinutesPattern = /(\d\d)(?![\d\p{L}])/uy;

export const andAHalfPattern = new RegExp(` ${oneOf(words.andAHalf)}${after}`, "yiu");

const businessTime = oneOf(words.businessTime);
const only = `(?: ${oneOf(words.only)})?`;
/** What behind a window makes it business time. */
export const businessTimePattern = new RegExp(
  `(?: \\((?:${oneOf(words.during)} )?${businessTime}${only}\\)|, (?:${oneOf(words.during)} )?${businessTime}${only}| ${oneOf(words.during)} ${businessTime}${only})(?![\\p{L}])`,
  "yiu",
);

/** What behind a window says that it is how often, or how much. */
export const ratePattern = new RegExp(
  String.raw`(?: ?/ ?| ${oneOf(words.rate)} )(?:${unit}|${oneOf(words.spans)})(?![\p{L}\d])`,
  "yiu",
);

/** What may stand before “a day” that is a length of time. */
export const beforeOnePattern = new RegExp(
  `(?:^|[(,:;|→>·–—/<≤=“"\n]|(?<!\\p{L})${oneOf(words.beforeOne)})[ ]?$`,
  "iu",
);

/** What makes a spelled number the rest of a larger one. */
export const largerPattern = new RegExp(`${oneOf(words.larger)}${gap}$`, "iu");

/** What makes a number a label. */
export const labelBeforePattern = new RegExp(`(?<!\\p{L})${oneOf(words.labelled)}[ -]$`, "iu");

const bounds = oneOf([...words.bounds, ...words.weakBounds, ...words.onDay]);
/** A text that is a window: bounds before it and behind it, brackets and a full stop are no part of it. */
export const boundBefore = new RegExp(`^\\(?(?:${bounds} ?)*$`, "iu");
export const boundBehind = new RegExp(`^(?:,? \\(?${oneOf(words.boundsBehind)}\\)?)?\\)?[.,;]?$`, "iu");
