import { pathToFileURL } from "node:url";
import type { LoaderContext } from "astro/loaders";
import type { HandbookRecord, Page, Piece, RecordPieces } from "../../core/handbook/page.ts";
import type { EntryFacts, PieceFacts } from "./facts.ts";
import { renderForHandbook } from "./own-rendering.ts";

type RenderedContent = Awaited<ReturnType<LoaderContext["renderMarkdown"]>>;

// An empty block keeps Astro from reading a second one where the body itself begins with `---`.
const noFrontmatter = "---\n---\n";

/** Renders Markdown of a page as Astro renders it; relative links count from the page. */
export async function renderMarkdown(context: LoaderContext, folder: string, page: Page, markdown: string): Promise<RenderedContent> {
  const fileURL = pathToFileURL(`${folder}/${page.path}`);
  return renderForHandbook(() => context.renderMarkdown(noFrontmatter + markdown, { fileURL }));
}

/** Renders the named parts of a record: those below a heading are cut out of the page, the others rendered alone. */
export async function renderPieces(
  context: LoaderContext,
  folder: string,
  record: HandbookRecord,
  pageHtml: string | undefined,
): Promise<EntryFacts["pieces"]> {
  const pieces: EntryFacts["pieces"] = {};
  for (const [name, piece] of Object.entries(record.pieces) as [keyof RecordPieces, Piece][]) {
    pieces[name] = await renderPiece(context, folder, record.page, piece, pageHtml);
  }
  return pieces;
}

async function renderPiece(context: LoaderContext, folder: string, page: Page, piece: Piece, pageHtml: string | undefined): Promise<PieceFacts> {
  const cut = piece.headingId === undefined || pageHtml === undefined ? undefined : cutSection(pageHtml, piece.headingId);
  if (cut !== undefined) return { html: cut, text: piece.text };
  const { text } = page.document;
  const definitions = text.match(/^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$/gm) ?? [];
  const markdown = [text.slice(piece.start, piece.end), "", ...definitions].join("\n");
  return { html: (await renderMarkdown(context, folder, page, markdown)).html, text: piece.text };
}

/** The HTML between a heading and the next of its depth or a higher one. */
export function cutSection(html: string, id: string): string | undefined {
  const opening = /<h([1-6])\b(?:[^>"]|"[^"]*")*>/g;
  let depth: number | undefined;
  let start = 0;
  for (const match of html.matchAll(opening)) {
    const level = Number(match[1]);
    if (depth === undefined) {
      if (!match[0].includes(` id="${id}"`)) continue;
      depth = level;
      const close = html.indexOf(`</h${level}>`, match.index);
      if (close === -1) return undefined;
      start = close + 5;
    } else if (level <= depth) return html.slice(start, match.index).trim();
  }
  return depth === undefined ? undefined : html.slice(start).trim();
}
