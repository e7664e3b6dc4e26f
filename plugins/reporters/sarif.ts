import type { Place, Problem } from "../core/diagnostic/problem.ts";
import { base32, sha256 } from "../core/promise/receipts/digest.ts";
import type { Report } from "../core/report/report.ts";
import { rules } from "../core/rules/registry.ts";
import { printJson } from "./json.ts";
import { noPlacement, repositoryUri, type Placement } from "./placement.ts";
import { describeRule, sarifLevels, type RuleFacts } from "./sarif-rules.ts";

/** How a report becomes a SARIF log. */
export interface SarifOptions extends RuleFacts {
  /** The version of this program. */
  version: string;
  placement?: Placement;
  /** The text a problem points at, where the file is known. */
  textAt?(problem: Problem): string | undefined;
}

const root = "%SRCROOT%";

/** The report as a SARIF 2.1.0 log; the same report gives the same bytes. */
export function renderSarif(report: Report, options: SarifOptions): string {
  const used = new Set(report.problems.map(({ rule }) => rule));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprints = buildFingerprints();
  const run = {
    tool: {
      driver: {
        name: "Handshake",
        version: options.version,
        rules: rules.map((rule) => describeRule(rule, used, options)),
      },
    },
    invocations: [{ executionSuccessful: true }],
    originalUriBaseIds: { [root]: { description: { text: "The root of the repository." } } },
    columnKind: "utf16CodeUnits",
    results: report.problems.map((problem) => ({
      ruleId: problem.rule,
      ...(indexes.has(problem.rule) && { ruleIndex: indexes.get(problem.rule) }),
      level: sarifLevels[problem.severity],
      message: { text: escapeMessage([problem.message, problem.help ?? ""].join(" ").trim()) },
      locations: [{ physicalLocation: describeLocation(problem, options) }],
      ...(problem.related.length > 0 && {
        relatedLocations: problem.related.map((place, index) => ({
          id: index + 1,
          physicalLocation: describeLocation(place, options),
          message: { text: escapeMessage(place.message) },
        })),
      }),
      partialFingerprints: { "handshakeProblem/v1": fingerprints(problem) },
      ...describeFix(problem, options),
    })),
  };
  const $schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  return `${printJson({ $schema, version: "2.1.0", runs: [run] })}\n`;
}

function describeLocation(place: Place & { file: string }, options: SarifOptions): object {
  return { artifactLocation: describeFile(place.file, options), region: describeRegion(place) };
}

function describeFile(file: string, { placement = noPlacement }: SarifOptions): object {
  return { uri: repositoryUri(placement, file), uriBaseId: root };
}

function describeRegion({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

// Only where the suggestion takes the place of exactly what the problem points at.
function describeFix(problem: Problem, options: SarifOptions): object {
  const { suggestion, url, help = "" } = problem;
  if (suggestion === undefined || url === undefined || options.textAt?.(problem) !== url) return {};
  const replacement = { deletedRegion: describeRegion(problem), insertedContent: { text: suggestion } };
  const change = { artifactLocation: describeFile(problem.file, options), replacements: [replacement] };
  return { fixes: [{ description: { text: escapeMessage(help) }, artifactChanges: [change] }] };
}

// Neither a line added above nor another day makes another problem of it: places and numbers in the message do not count.
function buildFingerprints(): (problem: Problem) => string {
  const seen = new Map<string, number>();
  return ({ rule, file, url, target, message }) => {
    const key = JSON.stringify([rule, file, url, target, message.replace(/\d+/g, "0")]);
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    return `${base32(sha256(key), 20)}:${index + 1}`;
  };
}

// Braces hold places in messages of SARIF, and `[…](1)` is a link in them.
function escapeMessage(text: string): string {
  return text.replace(/[{}]/g, "$&$&").replace(/\[(?=[^[\]]{0,200}\]\()/g, "\\[");
}
