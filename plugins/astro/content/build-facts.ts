import type { CheckedHandbook } from "../../core/check.ts";
import type { Problem } from "../../core/diagnostic/problem.ts";
import type { HandbookRecord, Page } from "../../core/handbook/page.ts";
import { buildAgreementFactsOf } from "./build-agreement-facts.ts";
import { findBacklinks } from "./find-backlinks.ts";
import type { EntryFacts, PublicProblem, VerdictFacts } from "./facts.ts";
import { findLinkMarks } from "./link-marks.ts";
import { publishProblem } from "./published.ts";
import { pageActions } from "./page-actions.ts";
import { buildPublishedSource } from "./published-source.ts";
import { judgedFacts } from "./record-link.ts";
import { findOutgoing } from "./relations.ts";
import { verdictOf } from "./verdict-of.ts";

/** Facts of a page or record, but for what rendering adds. */
export type UnrenderedFacts = Omit<EntryFacts, "pieces" | "sourceDigest">;

/** Makes the facts of entry after entry of one checked handbook. */
export function buildFactsOf(checked: CheckedHandbook, published: (page: Page) => boolean) {
  const problemsByFile = Map.groupBy(checked.report.problems, ({ file }) => file);
  const sourceOf = buildPublishedSource(checked);
  const agreementOf = buildAgreementFactsOf(checked);
  return (page: Page, record: HandbookRecord | undefined): UnrenderedFacts => {
    const part = record?.anchor !== undefined;
    const agreement = part ? undefined : agreementOf(page);
    const title = record?.title ?? page.title;
    const { edit, report } = pageActions(checked.handbook, page, title);
    return {
      kind: record?.kind ?? page.kind,
      file: page.path,
      address: page.address,
      ...(record?.anchor !== undefined && { anchor: record.anchor }),
      title,
      owners: record?.owners ?? page.owners,
      isIndex: page.isIndex,
      hasHeading: page.document.headings.some(({ depth }) => depth === 1),
      headings: part ? [] : page.document.headings.map(({ depth, text, id }) => ({ depth, text, id })),
      verdict: verdictFacts(checked, page, record),
      problems: part ? [] : publicProblems(checked, problemsByFile.get(page.path)),
      faultyFields: [...new Set(page.faults.map(({ path }) => String(path[0])))],
      outgoing: findOutgoing(checked, page, published, part ? record : undefined),
      backlinks: findBacklinks(checked, page, published, part ? record : undefined),
      linkMarks: findLinkMarks(checked, page, published),
      ...(record?.confirmed !== undefined && { confirmed: record.confirmed }),
      summary: record?.pieces.answer?.text ?? page.document.lead,
      ...(edit !== undefined && { editUrl: edit }),
      ...(report !== undefined && { reportUrl: report }),
      ...(agreement && { agreement }),
      ...(!part && { source: sourceOf(page) }),
      holds: part ? [] : page.records.flatMap(({ kind, title, anchor }) => (anchor === undefined ? [] : [{ kind, title, anchor }])),
    };
  };
}

function publicProblems(checked: CheckedHandbook, problems: readonly Problem[] = []): PublicProblem[] {
  return problems.flatMap((problem) => publishProblem(checked, problem) ?? []);
}

/** The judgement on a page or record as the site shows it. */
export function verdictFacts(checked: CheckedHandbook, page: Page, record?: HandbookRecord): VerdictFacts {
  const verdict = verdictOf(checked, page, record);
  const facts: VerdictFacts = {
    ...judgedFacts(checked, page, record),
    clock: verdict?.clock ?? "none",
    dueSoonDays: checked.handbook.settings.dueSoonDays,
  };
  if (verdict?.age !== undefined) facts.age = verdict.age;
  if (verdict?.reviewed !== undefined) facts.reviewed = verdict.reviewed;
  if (verdict?.changed !== undefined) facts.changed = verdict.changed;
  const { review } = page.fields;
  if (review?.by !== undefined && record?.confirmed === undefined) facts.reviewedBy = review.by;
  return facts;
}
