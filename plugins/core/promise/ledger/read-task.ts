import { isCivilDate } from "../../freshness/civil-date.ts";
import type { CivilDate } from "../../freshness/history.ts";
import { english } from "../../vocabulary/english.ts";

/** What a line like `Renew the certificate, @mira, due 2026-12-01` says. */
export interface Task {
  what: string;
  owner: string | undefined;
  due: CivilDate | undefined;
}

const { dueBy, ownedBy } = english.labels;
const date = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/;
const handle = /(?<![\w@])@[A-Za-z0-9][\w-]*(?:\/[\w-]+)?/;
const separators = " ,;:–—-(";
const introducing: ReadonlySet<string> = new Set([...dueBy, ...ownedBy].flatMap((words) => words.split(" ")));

/** Reads one line of a list: who and when are what stands at its end, or who at its beginning, before a colon or a dash. */
export function readTask(line: string): Task {
  const words = line.split(/[ \n]/);
  const leads = handle.test(words[0] ?? "") && (parts(words[0]) || parts(words[1]));
  const from = leads ? 1 : 0;
  let end = words.length;
  let owner: string | undefined;
  while (end > from + 1 && isFact(words, end - 1, end < words.length)) {
    end -= 1;
    owner = handle.exec(words[end] ?? "")?.[0] ?? owner;
  }
  const what = withoutSeparators(words.slice(from, end).join(" "));
  return { what, owner: owner ?? handle.exec(line)?.[0], due: dateIn(line) };
}

/** The first civil date in a text, written `YYYY-MM-DD`. */
export function dateIn(text: string): CivilDate | undefined {
  const found = date.exec(text)?.[0];
  return found !== undefined && isCivilDate(found) ? found : undefined;
}

// Somebody's handle ends the sentence it is part of, unless something parts it from that: “ask @mira” is no owner.
function isFact(words: readonly string[], at: number, beforeFact: boolean): boolean {
  const word = words[at] ?? "";
  if (date.test(word) || !/[\p{L}\p{N}]/u.test(word)) return true;
  if (handle.test(word)) return beforeFact || word.startsWith("(") || parts(words[at - 1]) || introduces(words[at - 1]);
  return beforeFact && introduces(word);
}

function introduces(word = ""): boolean {
  return introducing.has(word.toLowerCase().replace(/[^\p{L}]/gu, ""));
}

function parts(word = ""): boolean {
  return /[,;:–—(-]$/.test(word);
}

function withoutSeparators(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && separators.includes(text.charAt(start))) start += 1;
  while (end > start && separators.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
