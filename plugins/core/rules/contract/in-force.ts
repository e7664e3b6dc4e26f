import type { ContractPage, Page } from "../../handbook/page.ts";

/** True for a contract between parties that is live or on trial: only such a one is judged by what it promises. */
export function isInForce(page: Page): page is ContractPage {
  if (page.kind !== "contract" || page.fields.parties === undefined || page.unreadable) return false;
  return page.fields.status === "live" || page.fields.status === "pilot";
}
