export { check, checkHandbook, type CheckedHandbook, type BaseSide, type CheckOptions } from "./check.ts";
export type { Place, Problem, RelatedPlace, RuleLevel, Severity } from "./diagnostic/problem.ts";
export { clauseNames, coreClauses, type ClauseName, type ClauseSource } from "./document/clause.ts";
export type * from "./document/document.ts";
export { parseDocument, type ParseOptions } from "./document/parse-document.ts";
export { noHistory, type Change, type CivilDate, type History } from "./freshness/history.ts";
export type { Clock, Freshness, Verdict } from "./freshness/verdict.ts";
export type { Graph, ResolvedLink } from "./graph/graph.ts";
export type { Resolution } from "./graph/resolution.ts";
export { addressOf, hrefOf, type SiteShape } from "./handbook/address.ts";
export type { Handbook } from "./handbook/handbook.ts";
export type { Comparison, ContentFile, FileRead, Host, PageVersion } from "./handbook/host.ts";
export type { HandbookRecord, Page, Piece, RecordPieces } from "./handbook/page.ts";
export type {
  Agreement,
  Clause,
  End,
  FollowUp,
  Hop,
  Ladder,
  Promise,
  Risk,
  Schedule,
  Target,
  Window,
} from "./promise/agreement.ts";
export { diff } from "./promise/diff/diff.ts";
export { diffHandbook, type HandbookDiff, type PageChange } from "./promise/diff/diff-handbook.ts";
export { fingerprint } from "./promise/receipts/fingerprint.ts";
export { readAgreement } from "./promise/read-agreement.ts";
export type { Standing } from "./promise/receipts/receipts.ts";
export type { Step } from "./promise/diff/steps.ts";
export { fingerprintOf, versionOf, type Version } from "./promise/receipts/version.ts";
export { compareProblems, failsAt, type FailLevel, type Report } from "./report/report.ts";
export type { Rule, RuleText } from "./rules/define-rule.ts";
export { ruleIds, rules } from "./rules/registry.ts";
export { buildSchemas, type Frontmatter } from "./schema/frontmatter.ts";
export { folderOfKind, kinds, type CollectionName, type Kind } from "./schema/kind.ts";
export { parseSettings, SettingsError, settingsFile } from "./schema/parse-settings.ts";
export { settingsSchema, type Settings } from "./schema/settings.ts";
