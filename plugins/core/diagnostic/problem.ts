/** How loudly a finding speaks, most serious first. */
export const severities = ["error", "warn", "info"] as const;

/** `error`, `warn` or `info`. */
export type Severity = (typeof severities)[number];

/** What a rule may be set to: a severity, or `off`. */
export type RuleLevel = Severity | "off";

/** A stretch of one file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Another place that belongs to the same finding. */
export interface RelatedPlace extends Place {
  file: string;
  message: string;
}

/** One finding, in the shape in which it travels from a rule to every reporter. */
export interface Problem extends Place {
  /** `group/name`, as in `links/broken`. */
  rule: string;
  severity: Severity;
  /** Relative to the content folder, with forward slashes. */
  file: string;
  /** What is wrong, in one sentence that names the thing. */
  message: string;
  /** What to do, in the imperative. */
  help?: string;
  /** The link as its author wrote it. */
  url?: string;
  /** What it resolved to: a path in the content folder or a site address. */
  target?: string;
  /** Text that is right to paste in place of `url`. */
  suggestion?: string;
  related: RelatedPlace[];
}
