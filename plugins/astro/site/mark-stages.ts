import { escapeText } from "entities";
import { pieceNamed } from "../../core/handbook/pieces.ts";
import { decisionStages } from "../../core/schema/frontmatter.ts";
import type { EntryFacts } from "../content/facts.ts";
import type { Stage, StageName } from "./decision-stages.ts";

type Heading = EntryFacts["headings"][number];

/** The heading of each stage that a decision's text has one for; the first of a name counts. */
export function stageHeadings(headings: readonly Heading[]): Map<StageName, Heading> {
  const found = new Map<StageName, Heading>();
  for (const heading of headings) {
    const name = heading.depth === 1 ? undefined : decisionStages.find((stage) => stage === pieceNamed(heading.text));
    if (name !== undefined && !found.has(name)) found.set(name, heading);
  }
  return found;
}

/**
 * Marks in a decision's text the headings of its stages as behind it, where it stands now, or still ahead, and says so below
 * those it has not left behind.
 */
export function markStages(
  html: string,
  headings: readonly Heading[],
  stages: readonly Stage[],
  say: (reach: Stage["reach"]) => string,
): string {
  const byName = stageHeadings(headings);
  return stages.reduce((marked, { name, reach }) => {
    const heading = byName.get(name);
    return heading === undefined ? marked : markHeading(marked, heading.id, reach, say(reach));
  }, html);
}

function markHeading(html: string, id: string, reach: Stage["reach"], words: string): string {
  const attribute = ` id="${escapeText(id).replaceAll('"', "&quot;")}"`;
  for (const match of html.matchAll(/<(h[2-6])\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi)) {
    const [tag, name = ""] = match;
    if (!tag.includes(attribute)) continue;
    const end = html.indexOf(`</${name}>`, match.index);
    if (end === -1) return html;
    const opening = `<${name} data-reach="${reach}"${tag.slice(name.length + 1)}`;
    const after = end + name.length + 3;
    const note = reach === "done" || words === "" ? "" : `<p class="stage-note">${escapeText(words)}</p>`;
    return (
      html.slice(0, match.index) + opening + html.slice(match.index + tag.length, after) + note + html.slice(after)
    );
  }
  return html;
}
