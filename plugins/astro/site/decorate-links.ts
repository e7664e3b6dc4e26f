import { decodeHTMLAttribute, escapeText } from "entities";
import type { LinkMark } from "../content/facts.ts";
import { iconSvg, type IconName } from "./icons.ts";

const attribute = String.raw`[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>\x60]+))?`;
const pieces = new RegExp(
  String.raw`<!--[\s\S]*?-->|<(script|style|textarea)\b[\s\S]*?</\1\s*>|<(a|area)((?:\s+${attribute})*)\s*/?>|</a\s*>`,
  "gi",
);

/**
 * Says in the rendered HTML of a page what its links lead to. A link to a page that this build hides becomes its bare text; one
 * that leads nowhere, or to a page that is left out, becomes its text with a note; one to a page that may be out of date or is
 * retired, or of which the part it names is missing, stays a link, with a note behind it. A link to a page that goes stale later says when, for
 * the reader's browser.
 *
 * @param marks what to say, by the link's `href`
 * @param wordsOf the note of a mark; its own unless given
 */
export function decorateLinks(
  html: string,
  marks: Readonly<Record<string, LinkMark>>,
  wordsOf: (mark: LinkMark) => string = ({ note }) => note,
): string {
  if (Object.keys(marks).length === 0) return html;
  let closing = "</a>";
  return html.replace(pieces, (whole: string, _block, tag: string | undefined, attributes = "") => {
    if (/^<\/a/i.test(whole)) return closing;
    if (tag === undefined) return whole;
    const href = attributeOf(attributes, "href");
    const mark = href !== undefined && Object.hasOwn(marks, href) ? marks[href] : undefined;
    const isArea = tag.toLowerCase() === "area";
    if (!isArea) closing = "</a>";
    if (!mark || (isArea && keepsLink(mark))) return whole;
    if (isArea) return "";
    closing = closingOf(mark, wordsOf(mark));
    return keepsLink(mark) ? dated(whole, mark) : openingOf(mark, attributes);
  });
}

const iconOf: Readonly<Record<LinkMark["state"], IconName | undefined>> = {
  hidden: undefined,
  sound: undefined,
  part: "broken",
  "left-out": "info",
  broken: "broken",
  stale: "warning",
  retired: "retired",
};

function keepsLink({ state }: LinkMark): boolean {
  return state === "stale" || state === "retired" || state === "part" || state === "sound";
}

function dated(opening: string, { freshUntil }: LinkMark): string {
  return freshUntil === undefined
    ? opening
    : `${opening.slice(0, 2)} data-fresh-until="${freshUntil}"${opening.slice(2)}`;
}

// What other links point to stays: the id, and the older name.
function openingOf({ state }: LinkMark, attributes: string): string {
  const id = attributeOf(attributes, "id") ?? attributeOf(attributes, "name");
  const kept = id === undefined ? "" : ` id="${escapeText(id).replaceAll('"', "&quot;")}"`;
  return state === "hidden" ? `<span${kept}>` : `<span class="unlinked" data-link="${state}"${kept}>`;
}

function closingOf(mark: LinkMark, words: string): string {
  const note = linkNote(mark.state, words);
  return `${keepsLink(mark) ? "</a>" : "</span>"}${note === "" ? "" : ` ${note}`}`;
}

/** What stands behind a link of a state, in `words` with an icon; nothing behind one that is sound or hidden. */
export function linkNote(state: LinkMark["state"], words: string): string {
  const icon = iconOf[state];
  if (icon === undefined) return "";
  return `<small class="link-note" data-link="${state}">${iconSvg(icon)} ${escapeText(words)}</small>`;
}

function attributeOf(attributes: string, name: string): string | undefined {
  for (const [whole] of attributes.matchAll(new RegExp(attribute, "g"))) {
    const [, key = "", , value = ""] = /^([^\s=]+)(\s*=\s*)?([\s\S]*)$/.exec(whole) ?? [];
    if (key.toLowerCase() === name) return decodeHTMLAttribute(value.replace(/^(["'])([\s\S]*)\1$/, "$2"));
  }
  return undefined;
}
