import picocolors from "picocolors";
import type { Page } from "../core/handbook/page.ts";
import { diskHost } from "../host/disk-host.ts";
import { prefixInRepository } from "../host/prefix-in-repository.ts";
import { renderCodeOwners } from "../reporters/code-owners.ts";
import { renderPages, renderPagesJson, renderPromises, renderPromisesJson } from "../reporters/list.ts";
import { plainPaint } from "../reporters/paint.ts";
import { renderReviewIssues } from "../reporters/review-issues.ts";
import { checkOptions, contentFolder, oneOf, type Values } from "./arguments.ts";
import { checkFolder } from "./check-folder.ts";
import { editUrls } from "./edit-urls.ts";
import { findPage } from "./find-page.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";

/** `handshake list`: lists pages, what was read from their clauses, their owners, or what their owners are to be asked. */
export async function runList(values: Values, positionals: readonly string[], streams: Streams): Promise<number> {
  const folder = contentFolder(values);
  const promises = values["promises"] === true;
  const format = oneOf(values, "format", ["pretty", "json", "review", "codeowners"]) ?? "pretty";
  if (promises && (format === "review" || format === "codeowners"))
    throw new UsageError(`--promises is told as pretty or json, not as ${format}.`);
  const checked = await checkFolder(diskHost(folder), { ...checkOptions(values), allClauses: promises });
  const wanted = new Set<Page>(positionals.map((named) => findPage(checked.handbook, folder, named)));
  const pages = checked.handbook.pages.filter((page) => wanted.size === 0 || wanted.has(page));
  const paint = streams.colour ? picocolors.createColors(true) : plainPaint;
  switch (format) {
    case "pretty":
      streams.out(promises ? renderPromises(pages, checked, paint) : renderPages(pages, checked, paint));
      return 0;
    case "json":
      streams.out(promises ? renderPromisesJson(pages, checked) : renderPagesJson(pages, checked));
      return 0;
    case "review":
      streams.out(
        renderReviewIssues(checked, { pages, editUrl: editUrls(folder, checked.handbook.settings, process.env) }),
      );
      return 0;
    case "codeowners":
      streams.out(renderCodeOwners(pages, prefixInRepository(folder)));
      return 0;
  }
}
