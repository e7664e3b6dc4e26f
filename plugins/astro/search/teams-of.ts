import type { CheckedHandbook } from "../../core/check.ts";
import type { Page } from "../../core/handbook/page.ts";

/** The teams a page or record speaks for, by name: the parties of a contract, and every team that an owner is or belongs to. */
export function teamsOf({ handbook }: CheckedHandbook, page: Page, owners: readonly string[]): string[] {
  const { teams } = handbook.settings;
  const nameOf = (team: string): string => teams[team]?.name ?? team;
  const parties = page.kind === "contract" ? (page.fields.parties ?? []) : [];
  const owning = Object.entries(teams).filter(([handle, { members = [] }]) =>
    owners.some((owner) => owner === handle || members.includes(owner)),
  );
  return [...new Set([...parties.map(({ team }) => nameOf(team)), ...owning.map(([handle]) => nameOf(handle))])];
}
