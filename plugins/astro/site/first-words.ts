import { decodeHTML } from "entities";
import type { EntryFacts } from "../content/facts.ts";

/** The first sentences of rendered HTML as plain text, as many whole ones as fit `longest`, at least one, cut at a word if need be. */
export function firstWords(html: string, longest = 180): string {
  const sentences = html.replace(/<(sup|table|pre)\b[\s\S]*?<\/\1>/gi, "");
  const text = decodeHTML(sentences.replace(/<\/(?:p|li|h[1-6])>/gi, " ").replace(/<[^>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
  if (text.length <= longest) return text;
  const ends = [...text.slice(0, longest).matchAll(/[.!?…]["”’)]?(?=\s)/g)];
  const last = ends.at(-1);
  return last ? text.slice(0, last.index + last[0].length) : `${text.slice(0, longest).replace(/\s+\S*$/, "")}…`;
}

/** What a page or record is about, in a sentence or two; empty where nothing tells. */
export function gistOf({ anchor, summary, pieces }: EntryFacts): string {
  if (anchor === undefined) return summary;
  const piece = pieces["answer"] ?? pieces["frame"] ?? pieces["entry"];
  return piece ? firstWords(piece.html) : "";
}
