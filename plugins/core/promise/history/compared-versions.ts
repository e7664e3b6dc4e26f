import type { ClauseName, ClauseSource } from "../../document/clause.ts";
import type { Page } from "../../handbook/page.ts";
import { readAgreement } from "../read-agreement.ts";
import { versionOf, type Version } from "../receipts/version.ts";

/** Two texts of one page, to compare with each other alone: what a clause commits to is read where it is not the same in both. */
export function comparedVersions(before: Page, after: Page): [Version, Version] {
  const [was, is] = [before, after].map(({ clauses }) => Map.groupBy(clauses, ({ name }) => name));
  // An end in the frontmatter stands before what the clause says.
  const hasNewEnd = endOf(before) !== endOf(after);
  const differs = (name: ClauseName): boolean =>
    (name === "sunset" && hasNewEnd) || sayingOf(was?.get(name)) !== sayingOf(is?.get(name));
  const read = (page: Page): Version => versionOf(page, readAgreement(page.clauses, differs));
  return [read(before), read(after)];
}

function endOf(page: Page): string | undefined {
  return page.kind === "contract" ? page.fields.sunset : undefined;
}

// Everything that is read of a clause, but where it stands.
function sayingOf(sources: readonly ClauseSource[] = []): string {
  const said = sources.map(({ label, layout, parts }) => [label, layout, parts]);
  return JSON.stringify(said, (key, value: unknown) => (key === "start" || key === "end" ? undefined : value));
}
