import { diskHost } from "../host/disk-host.ts";
import { checkOptions, contentFolder, handleOf, type Values } from "./arguments.ts";
import { checkFolder } from "./check-folder.ts";
import { findPage } from "./find-page.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";
import { writeFrontmatter } from "./write-frontmatter.ts";

/** `handshake renew`: records that pages were reviewed, when, by whom and in which version. */
export async function runRenew(values: Values, positionals: readonly string[], streams: Streams): Promise<number> {
  if (positionals.length === 0)
    throw new UsageError("name the page you reviewed: `handshake renew contracts/night-desk.md --by @mira`.");
  const by = handleOf(values, "by", "Say who looked at the page");
  const folder = contentFolder(values);
  const { handbook, standings, today } = await checkFolder(diskHost(folder), checkOptions(values));
  const pages = [...new Set(positionals.map((named) => findPage(handbook, folder, named)))];
  const changes = pages.map((page) => {
    const { status, successor } = page.fields;
    if (status === "archived" || status === "superseded")
      throw new UsageError(
        `${page.path} is ${status}${successor === undefined ? "" : ` by ${successor}`}; what is retired is not reviewed.`,
      );
    const standing = standings.get(page);
    const review = { by, ...(standing && { of: standing.fingerprint }) };
    const key = (field: string): string => page.keys.get(field) ?? field;
    return {
      page,
      standing,
      edits: [
        { path: [key("last_reviewed")], value: today },
        { path: [key("review")], value: review },
      ],
    };
  });
  const dryRun = values["dry-run"] === true;
  writeFrontmatter(folder, changes, dryRun, (text) => streams.out(text));
  for (const { page, standing } of changes) {
    const version = standing ? `, version ${standing.fingerprint}` : "";
    streams.err(`${page.path}: ${dryRun ? "would be" : "is"} reviewed on ${today} by ${by}${version}.\n`);
    const lapsed = (standing?.parties ?? []).filter(({ state }) => state === "lapsed").map(({ team }) => team);
    if (lapsed.length > 0)
      streams.err(`  ${lapsed.join(" and ")} agreed to another version: \`handshake accept ${page.path}\`.\n`);
  }
  return 0;
}
