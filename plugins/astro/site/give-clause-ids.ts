import { decodeHTML } from "entities";
import type { ClauseFacts } from "../content/agreement-facts.ts";
import { textId } from "./clause-ids.ts";

const labels = /<(strong|b|td|th)(\s[^>]*)?>([\s\S]*?)<\/\1\s*>/gi;

/**
 * Gives the label of each clause that no heading names an id, so that the clause can be linked to in the text. One that is not
 * found is led to the beginning of the text.
 */
export function giveClauseIds(
  html: string,
  clauses: readonly Pick<ClauseFacts, "name" | "label" | "headingId">[],
): string {
  const wanted = clauses.filter(({ headingId }) => headingId === undefined);
  if (wanted.length === 0) return html;
  const left = new Map(wanted.map((clause) => [plain(clause.label), textId(clause)]));
  const given = html.replace(labels, (whole: string, tag: string, attributes = "", content = "") => {
    const text = plain(decodeHTML(content.replace(/<[^>]*>/g, "")));
    const id = left.get(text);
    if (id === undefined || /\sid=/i.test(attributes)) return whole;
    left.delete(text);
    return `<${tag} id="${id}"${whole.slice(tag.length + 1)}`;
  });
  const lost = wanted.map(textId).filter((id) => !given.includes(` id="${id}"`));
  return lost.map((id) => `<span id="${id}"></span>`).join("") + given;
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\s*[:.]$/, "")
    .toLowerCase();
}
