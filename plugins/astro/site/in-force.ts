import type { EntryOf } from "./entry-of.ts";
import { sumUpConsent } from "./sum-up-consent.ts";

/** True for a page that nobody has retired. */
export function isInForce(status: string): boolean {
  return status !== "archived" && status !== "superseded";
}

/** Of how many contracts every party was asked, and how many all agree to as they stand. */
export function sumOfContracts(contracts: readonly EntryOf<"contracts">[]): { asked: number; agreed: number } {
  const states = contracts.map(({ data }) => sumUpConsent(data.handbook.agreement?.consents ?? []).state);
  return {
    asked: states.filter((state) => state !== "none").length,
    agreed: states.filter((state) => state === "all").length,
  };
}
