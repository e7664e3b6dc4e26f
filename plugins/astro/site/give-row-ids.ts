import { decodeHTML, escapeText } from "entities";

const rows = /<tr\b([^>]*)>([\s\S]*?)(?=<tr\b|<\/tr>|<\/table>)/gi;
const cells = /<t[dh]\b[^>]*>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]>|$)/gi;

/** Gives the row of each record its anchor as an id, unless something on the page has that id already. */
export function giveRowIds(html: string, records: readonly { title: string; anchor: string }[]): string {
  return records.reduce((given, record) => giveRowId(given, record), html);
}

function giveRowId(html: string, { title, anchor }: { title: string; anchor: string }): string {
  const id = escapeText(anchor).replaceAll('"', "&quot;");
  if (html.includes(` id="${id}"`)) return html;
  const wanted = plain(title);
  const candidates = [...html.matchAll(rows)].filter(([, attributes = ""]) => !/\sid=/i.test(attributes));
  const named = (from: number, to?: number) =>
    candidates.find(([, , content = ""]) => textsOf(content).slice(from, to).includes(wanted));
  const row = named(0, 1) ?? named(1);
  return row ? `${html.slice(0, row.index)}<tr id="${id}"${html.slice(row.index + 3)}` : html;
}

function textsOf(row: string): string[] {
  return [...row.matchAll(cells)].map(([, content = ""]) => plain(decodeHTML(content.replace(/<[^>]*>/g, ""))));
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
