import { findBounds } from "./bounds.ts";
import { sliceLine, type Line } from "./line.ts";
import * as words from "./promise-words.ts";
import { isRole, readRoles } from "../people/role-phrases.ts";
import { promiseOf, type SaidPromise, type SentenceContext } from "./said-promise.ts";

/** What the forms without “who does” are read with. */
export interface FormContext extends SentenceContext {
  /** The label in front asks who: “Approver: …”. */
  namesWho: boolean;
}

/** “Page the on-call, 15 minutes”. */
export function readRequest(line: Line, { when }: FormContext): SaidPromise[] {
  const match = words.asks.exec(line.masked);
  const bound = findBounds(line.masked)[0];
  const name = match?.groups?.who ?? "";
  const end = (match?.[0].length ?? 0) - name.length;
  const who = readRoles(line.text.slice(end, Math.min(match?.[0].length ?? 0, bound?.from ?? Infinity)));
  if (!match || who.length === 0 || !who.every(isRole) || (!bound && when === undefined)) return [];
  return [promiseOf("respond", { who, within: bound?.window, when })];
}

/** “Product lead, 2 business days”, “Scope change — Product lead — 2 business days”, and a role alone behind a label. */
export function readFields(line: Line, { act, when, namesWho }: FormContext): SaidPromise[] {
  const bounds = findBounds(line.masked);
  const [bound] = bounds;
  if (bounds.length > 1) return [];
  const named = sliceLine(line, 0, bound?.from);
  const behind = bound ? line.masked.slice(bound.end).replace(/[\s).]+/gu, "") : "";
  const fields = named.text
    .split(words.fieldEnd)
    .map((field) => field.replace(/[\s(,:–—-]+$/u, "").trim())
    .filter(Boolean);
  if (behind !== "") return [];
  const last = fields.at(-1) ?? "";
  const roles = readRoles(last);
  if (roles.length === 0 || !(namesWho || roles.every(isRole))) return [];
  const others = fields.slice(0, -1);
  if (!bound && !namesWho && when === undefined && others.length === 0) return [];
  if (others.length > 2 || (others.length > 0 && !bound)) return [];
  const [first, second] = others;
  return [
    promiseOf(act, {
      who: roles,
      within: bound?.window,
      when: when ?? first,
      what: when === undefined ? second : first,
    }),
  ];
}
