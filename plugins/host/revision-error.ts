/** Why an earlier revision of a handbook cannot be had. */
export type RevisionFault =
  "no-git" | "no-repository" | "no-commit" | "not-a-name" | "unknown" | "ambiguous" | "no-common-commit" | "unreadable";

/** An earlier revision cannot be had; the message says why, and what to do. */
export class RevisionError extends Error {
  override readonly name = "RevisionError";
  readonly fault: RevisionFault;
  /** What was asked for. */
  readonly ref: string;
  /** A name near the one asked for. */
  readonly suggestion: string | undefined;

  constructor(fault: RevisionFault, ref: string, message: string, suggestion?: string) {
    super(message);
    this.fault = fault;
    this.ref = ref;
    this.suggestion = suggestion;
  }
}
