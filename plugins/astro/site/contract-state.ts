import type { EntryOf } from "./entry-of.ts";
import type { IconName } from "./icons.ts";
import type { WordKey } from "./speak.ts";
import { sumUpConsent } from "./sum-up-consent.ts";

/** How a contract stands between its parties, in an icon and a word. */
export interface ContractState {
  name: "agreed" | "open" | "unknown" | "unasked" | "pilot" | "draft";
  icon: IconName;
  word: WordKey;
}

const states: Readonly<Record<ContractState["name"], Omit<ContractState, "name">>> = {
  agreed: { icon: "check", word: "teams.agreed" },
  open: { icon: "clock", word: "teams.open" },
  unknown: { icon: "unknown", word: "teams.unknown" },
  unasked: { icon: "info", word: "teams.unasked" },
  pilot: { icon: "draft", word: "status.pilot" },
  draft: { icon: "draft", word: "status.draft" },
};

/** What to say of a contract where only a word fits: that it is a draft, on trial, or whether its parties agree to it. */
export function stateOfContract({ data: { status, handbook } }: EntryOf<"contracts">): ContractState {
  const name = nameOf(status, sumUpConsent(handbook.agreement?.consents ?? []).state);
  return { name, ...states[name] };
}

function nameOf(status: string, consent: ReturnType<typeof sumUpConsent>["state"]): ContractState["name"] {
  if (status === "draft") return "draft";
  if (consent === "some" || consent === "lapsed") return "open";
  if (status === "pilot") return "pilot";
  return consent === "all" ? "agreed" : consent === "unknown" ? "unknown" : "unasked";
}
