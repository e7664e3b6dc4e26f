import { daysBefore, type PageSetting } from "./page-setting.ts";
import type { PlannedContract } from "./plan-contracts.ts";
import { seal } from "./seal.ts";

/** The frontmatter that only contracts have: their parties, the receipts of agreement, and the end. */
export function writeParties(setting: PageSetting, { parties, terms, flaw }: PlannedContract): string[] {
  const { random, plant } = setting;
  const isAgreed = flaw === "one-sided-agreement" || random.chance(0.3);
  const lines = parties.flatMap(({ handle, members }, index) => {
    const [owner = "", backup = ""] = members;
    const isFlawed = index === 1;
    const hasBackup = !(isFlawed && flaw === "no-backup");
    const hasAgreed = isAgreed && !(isFlawed && flaw === "one-sided-agreement");
    const teamMark = hasBackup
      ? isAgreed && !hasAgreed
        ? plant("contract/not-agreed")
        : ""
      : plant("contract/ladder");
    const stranger = isFlawed && flaw === "unknown-backup" ? `${plant("people/unknown")}"@somebody-new"` : undefined;
    return [
      `  - team: ${teamMark}"${handle}"`,
      `    owner: "${owner}"`,
      ...(hasBackup ? [`    backup: ${stranger ?? `"${backup}"`}`] : []),
      ...(index === 0 && random.chance(0.5) ? ["    role: producer"] : []),
      ...(hasAgreed ? acceptance(setting, owner) : []),
    ];
  });
  return ["parties:", ...lines, ...sunset(setting, terms.sunset, flaw)];
}

/** Who reviewed the version that stands here, or another. */
export function writeReview({ random, plant }: PageSetting, { parties, flaw }: PlannedContract): string[] {
  const by = `  by: "${parties[0].members[0] ?? ""}"`;
  if (flaw === "changed-since-review")
    return ["review:", by, `  of: ${plant("review/changed-since")}c1-${letters(random)}`];
  if (random.chance(0.12)) return ["review:", by, `  of: ${seal}`];
  return random.chance(0.4) ? ["review:", by] : [];
}

function acceptance({ random }: PageSetting, owner: string): string[] {
  const of = random.chance(0.15) ? [`      of: ${seal}`] : [];
  return ["    accepted:", `      by: "${owner}"`, `      on: ${daysBefore(random.between(1, 200))}`, ...of];
}

function sunset({ random, plant }: PageSetting, day: string, flaw: PlannedContract["flaw"]): string[] {
  if (flaw === "passed-sunset") return [`sunset: ${plant("contract/sunset")}${day}`];
  return random.chance(0.5) ? [`sunset: ${day}`] : [];
}

function letters(random: PageSetting["random"]): string {
  return Array.from({ length: 12 }, () => "abcdefghijklmnopqrstuvwxyz234567".charAt(random.between(0, 31))).join("");
}
