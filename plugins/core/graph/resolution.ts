import type { Page } from "../handbook/page.ts";

/** Where a link leads, or why it leads nowhere. */
export type Resolution =
  | { state: "external" }
  | { state: "page"; page: Page; fragment: string | undefined }
  | { state: "file"; path: string; from: "content" | "public" }
  | { state: "route"; address: string }
  | { state: "outside"; target: string; origin: string }
  /** `origin` is the file a relative target counts from. */
  | { state: "broken"; reason: BrokenReason; target: string; origin: string }
  | { state: "anchor"; page: Page; fragment: string };

/** Why a target does not exist. */
export type BrokenReason = "missing" | "case" | "address" | "moved" | "escape" | "extension" | "redirect";
