import type { PageSetting } from "./page-setting.ts";
import type { PlannedContract } from "./plan-contracts.ts";
import { windowOf, type FurtherClause } from "./plan-terms.ts";
import { promiseWords } from "./promise-words.ts";
import { requestOf } from "./say-clauses.ts";

type Writer = (setting: PageSetting, contract: PlannedContract) => string;

const writers: Record<FurtherClause, Writer> = {
  Scope: ({ random }) => random.pick(promiseWords.scopes),
  Channels: ({ random }) => random.pick(promiseWords.channels),
  "Decision rights": writeDecisions,
  "Service levels": writeLevels,
  "Acceptance criteria": ({ random }) =>
    `The Gate lead reads the figures.\n\n${pickSome(random, promiseWords.criteria)
      .map((criterion) => `- ${criterion}`)
      .join("\n")}`,
  Risks: writeRisks,
  "Follow-ups": writeFollowUps,
  "Change control": ({ random }) => random.pick(promiseWords.changes),
};

/** Writes the clauses that a contract has besides the core ones, each under its heading. */
export function writeFurther(setting: PageSetting, contract: PlannedContract): string[] {
  return contract.terms.further.map((name) => `## ${name}\n\n${writers[name](setting, contract)}`);
}

function writeDecisions({ random }: PageSetting, { terms, parties }: PlannedContract): string {
  const first = random.between(0, 7);
  const rows = [0, 1, 2].map((index) => {
    const { request, within } = requestOf(terms, first + index);
    return [request, random.pick(promiseWords.roles), within, `\`${parties[1].members[index] ?? ""}\``];
  });
  return table(["Decision", "Decides", "Within", "Backup"], rows);
}

function writeLevels({ random }: PageSetting, { terms }: PlannedContract): string {
  const rows = [1, 2, 3].map((severity) => [
    `${severity}`,
    promiseWords.cases[severity - 1 + (random.chance(0.5) ? 3 : 0)] ?? "",
    windowOf(terms, severity - 1),
    windowOf(terms, severity + 2),
    random.pick(promiseWords.roles),
  ]);
  return table(["Severity", "When", "Acknowledge", "Working again", "Who"], rows);
}

function writeRisks({ random }: PageSetting, { parties }: PlannedContract): string {
  const rows = promiseWords.risks.map(([risk, trigger, plan, level]) => [
    risk,
    trigger,
    plan,
    `\`${parties[0].members[random.between(0, 2)] ?? ""}\``,
    level,
  ]);
  return table(["Risk", "Trigger", "What we do", "Owner", "Level"], rows);
}

function writeFollowUps({ random }: PageSetting, { parties }: PlannedContract): string {
  const rows = promiseWords.followUps.map((what, index) => [
    what,
    `\`${parties[0].members[index] ?? ""}\``,
    `2027-0${random.between(1, 9)}-${random.between(10, 28)}`,
    random.pick(["yes", "no"]),
  ]);
  return table(["What", "Owner", "Due", "Done"], rows);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function pickSome<T>(random: PageSetting["random"], items: readonly T[]): T[] {
  const from = random.between(0, items.length - 1);
  return [0, 1, 2].map((index) => items[(from + index) % items.length] as T);
}
