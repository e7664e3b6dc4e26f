import { Lexer } from "yaml";
import type { CheckedHandbook } from "../../core/check.ts";
import { setFrontmatter, type FrontmatterEdit } from "../../core/document/set-frontmatter.ts";
import type { Page } from "../../core/handbook/page.ts";

type Named = Pick<Page, "path" | "address" | "title">;

/** The frontmatter of a page as its file has it, without comments and without what names a page this build hides. */
export function publishedHead({ graph }: CheckedHandbook, page: Page, hidden: readonly Named[]): string {
  const { text, frontmatter } = page.document;
  if (frontmatter.state !== "valid") return "";
  const linked = (graph.outgoing.get(page) ?? []).filter(
    ({ to, field }) => field !== undefined && (to.state === "page" || to.state === "anchor") && to.page.hidden,
  );
  const references = new Set(linked.map(({ link }) => link.url));
  const isHidden = (value: unknown): boolean =>
    typeof value === "string"
      ? references.has(value) || hidden.some((other) => names(value, other))
      : typeof value === "object" && value !== null && Object.values(value).some(isHidden);
  const head = text.slice(0, frontmatter.bodyStart);
  const setting = hidden.length === 0 ? { text: head } : setFrontmatter(head, editsOf(frontmatter.values, isHidden));
  // What cannot be taken out alone is taken out whole.
  return "failure" in setting ? "" : withoutComments(setting.text, frontmatter.start);
}

function editsOf(values: Record<string, unknown>, isHidden: (value: unknown) => boolean): FrontmatterEdit[] {
  return Object.entries(values).flatMap(([key, value]): FrontmatterEdit[] => {
    if (key === "title" || !isHidden(value)) return [];
    const kept: unknown[] = Array.isArray(value) ? value.filter((item) => !isHidden(item)) : [];
    return [{ path: [key], value: kept.length === 0 ? undefined : kept }];
  });
}

function names(value: string, { path, address, title }: Named): boolean {
  const stem = path.replace(/\.mdx?$/i, "");
  const isPlace = stem.includes("/") && (value.includes(stem) || value.includes(address.slice(0, -1)));
  return isPlace || value === stem || value === path || value === title;
}

function withoutComments(head: string, start: number): string {
  if (!head.includes("#")) return head;
  const end = head.lastIndexOf("---");
  let [isText, hasGoneLine] = [false, false];
  let kept = "";
  for (const token of new Lexer().lex(head.slice(start, end))) {
    // The text of a scalar stands behind a mark of its own, and may look like a comment.
    const isGone = token.startsWith("#") && !isText;
    if (isGone) kept = kept.replace(/[ \t]+$/, "");
    else if (!(hasGoneLine && /^\r?\n$/.test(token)) && token !== "\x02" && token !== "\x18" && token !== "\x1f") kept += token;
    hasGoneLine = isGone && (kept === "" || kept.endsWith("\n"));
    isText = token === "\x1f";
  }
  return head.slice(0, start) + kept + head.slice(end);
}
