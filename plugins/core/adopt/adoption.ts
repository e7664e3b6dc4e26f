import type { HandbookRecord } from "../handbook/page.ts";
import type { Kind } from "../schema/kind.ts";

/** What settings would make of a folder what it was meant to be. The keys are those of `handshake.json`. */
export interface Adoption {
  kinds: Partial<Record<Kind, string[]>>;
  records: Partial<Record<HandbookRecord["kind"], string[]>>;
  fields: Record<string, string>;
  defaults: Record<string, Record<string, unknown>>;
  exclude: string[];
  /** What was seen and left out, each in one sentence. */
  notes: string[];
}
