import type { Block } from "./blocks.ts";
import type { PlannedContract } from "./plan-contracts.ts";
import { writeFurther } from "./write-further.ts";
import { sayApprovals, sayEscalation, sayExit, sayRequests, saySunset } from "./say-clauses.ts";
import type { PageSetting } from "./page-setting.ts";
import { promiseWords } from "./promise-words.ts";

/** A clause as text, and what goes below it where it stands under a heading of its own. */
interface WrittenClause {
  label: string;
  text: string;
  below?: string;
  /** A mark in front of its label. */
  labelMark?: string;
}

type Layout = "bullets" | "table" | "headings" | "mixed";

const labels = {
  purpose: ["Purpose", "Purpose", "Intent"],
  approvals: ["Approvals", "Approvals", "Approval"],
  escalation: ["Escalation", "Escalation", "Escalation path"],
  cadence: ["Cadence", "Review cadence"],
  exit: ["Exit metric", "Exit metric", "Success metric"],
  sunset: ["Sunset", "Sunset", "Sunset clause"],
};

/**
 * Writes the clauses of a contract in one of the layouts a handbook has, with the marks of its flaw in them. Only the purpose
 * takes links.
 */
export function writeClauses(setting: PageSetting, contract: PlannedContract): Block {
  const { random } = setting;
  const layout = random.weigh<{ weight: number; is: Layout }>([
    { weight: 4, is: "bullets" },
    { weight: 3, is: "table" },
    { weight: 3, is: "headings" },
    { weight: 2, is: "mixed" },
  ]).is;
  const clauses = writeCore(setting, contract);
  const purpose = clauses[0];
  const further = writeFurther(setting, contract);
  const takesLinks = purpose !== undefined && purpose.text !== "TBD";
  return {
    parts: takesLinks ? [purpose.text] : [],
    holdsClauses: true,
    render() {
      if (takesLinks) purpose.text = this.parts[0] ?? purpose.text;
      return [...layOut(layout, clauses), ...further].join("\n\n");
    },
  };
}

function writeCore(setting: PageSetting, contract: PlannedContract): WrittenClause[] {
  const { random, plant } = setting;
  const { terms, flaw } = contract;
  const label = (name: keyof typeof labels): string => random.pick(labels[name]);
  const emptyMark = flaw === "empty-clause" ? plant("contract/missing-clause") : "";
  const purpose = flaw === "empty-clause" ? "TBD" : random.pick(promiseWords.purposes);
  const requests = terms.approvals === "table" && flaw !== "vague-owner";
  const clauses: WrittenClause[] = [
    { label: label("purpose"), text: purpose, labelMark: emptyMark },
    {
      label: label("approvals"),
      text: sayApprovals(setting, contract),
      ...(requests && { below: sayRequests(setting, contract) }),
    },
    { label: label("escalation"), ...sayEscalation(setting, contract) },
    { label: label("cadence"), text: terms.cadence },
    { label: label("exit"), text: sayExit(setting, contract) },
    { label: label("sunset"), text: saySunset(terms) },
  ];
  // The purpose stays, since links are appended to it; the last is stated in the frontmatter as well.
  return flaw === "absent-clause" ? clauses.toSpliced(random.between(1, 4), 1) : clauses;
}

function layOut(layout: Layout, clauses: readonly WrittenClause[]): string[] {
  switch (layout) {
    case "bullets":
      return [clauses.map(bullet).join("\n")];
    case "table":
      return [["| Piece | Commitment |", "| --- | --- |", ...clauses.map(row)].join("\n")];
    case "headings":
      return clauses.map(heading);
    case "mixed":
      return [clauses.slice(0, 3).map(bullet).join("\n"), ...clauses.slice(3).map(heading)];
  }
}

function bullet({ label, text, labelMark = "" }: WrittenClause): string {
  return `- **${labelMark}${label}:** ${text}`;
}

function row({ label, text, labelMark = "" }: WrittenClause): string {
  return `| ${labelMark}${label} | ${text} |`;
}

function heading({ label, text, below, labelMark = "" }: WrittenClause): string {
  return `## ${labelMark}${label}\n\n${below ?? text}`;
}
