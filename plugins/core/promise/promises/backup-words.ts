import { english } from "../../vocabulary/english.ts";
import { oneOf, wordEnd as end, wordStart as edge } from "../../vocabulary/one-of.ts";

const words = english.promises;

const backup = oneOf(words.backup);
const backupIs = `(?: ${oneOf(words.isBackup)}|:)?`;
export const backupInBrackets = new RegExp(
  `\\s*\\((?:${oneOf(words.with)} )?${backup}${backupIs} (?<who>[^()]{1,80})\\)`,
  "iu",
);
export const backupInCommas = new RegExp(`, (?:${oneOf(words.with)} )?${backup}:? (?<who>[^,;:()]{1,80})(?:,|$)`, "iu");
export const asBackup = new RegExp(
  `(?:, (?:${oneOf(words.with)} )?| ${oneOf(words.with)} )(?<who>[^,;:()]{1,60}?) ${oneOf(words.asBackup)} (?:${oneOf(english.roles.articles)} )?${backup}${end}`,
  "iu",
);
export const backupFirst = new RegExp(
  `^(?:${oneOf(english.roles.articles)} )?${backup}${backupIs} (?<who>[^,;:]{1,80})$`,
  "iu",
);
export const isBackup = new RegExp(
  ` ${oneOf(words.isBackup)} (?:${oneOf(english.roles.articles)} )?${backup}${end}`,
  "iu",
);
export const covers = new RegExp(`${edge}${oneOf(words.covers)}${end}`, "iu");
export const away = new RegExp(`${edge}${oneOf(words.away)}${end}`, "iu");
export const orAway = new RegExp(`,? (?:${oneOf(words.or)}) (?<who>[^,;:()]{1,60}?) ${oneOf(words.away)}${end}`, "iu");
export const awayWhen = new RegExp(
  `${edge}${oneOf(words.awayWhen)} (?:(?<pronoun>${oneOf(words.awayPronouns)})|(?:${oneOf(english.roles.articles)} )?(?<role>[\\p{L}-]+(?: [\\p{L}-]+){0,3}?)) ${oneOf(words.is)}${end}`,
  "iu",
);
