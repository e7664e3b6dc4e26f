import type { PageSetting } from "./page-setting.ts";
import type { PlannedContract } from "./plan-contracts.ts";
import { windowOf, type Hop, type Terms } from "./plan-terms.ts";
import { promiseWords } from "./promise-words.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"],
  "December",
];

/** Who says yes, to what and within what time, in one sentence. */
export function sayApprovals({ random, plant }: PageSetting, { terms, parties, flaw }: PlannedContract): string {
  const { approver, thing } = terms;
  const within = `within ${windowOf(terms)}`;
  if (flaw === "vague-owner") return `${plant("contract/vague-owner")}The team approves ${thing} ${within}.`;
  if (flaw === "faster-than-dependency")
    return `${plant("contract/contradiction")}The ${approver} approves ${thing} ${within}.`;
  const backup = random.pick(promiseWords.roles.filter((role) => role !== approver));
  return random.pick([
    `The ${approver} approves ${thing} ${within}; \`${parties[0].members[1] ?? ""}\` is the backup.`,
    `The ${approver} answers ${thing} ${within}; the ${backup} is the backup.`,
    `The ${approver} approves ${thing} ${within}. No answer by then is a yes, and is written down as one.`,
  ]);
}

/** The same as a table with a row for each request. */
export function sayRequests({ random }: PageSetting, { terms, parties }: PlannedContract): string {
  const rows = [0, 1, 2].map((index) => {
    const { request, within } = requestOf(terms, terms.pace + index);
    const backup = parties[index % 2]?.members[1] ?? "";
    return `| ${request} | ${random.pick(promiseWords.roles)} | ${within} | \`${backup}\` |`;
  });
  return ["| What needs a yes | Who | Within | Backup |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** A thing that may be asked for. Of two paces, the slower one takes longer for each. */
export function requestOf(terms: Terms, number: number): { request: string; within: string } {
  const index = number % promiseWords.requests.length;
  return { request: promiseWords.requests[index] ?? "", within: windowOf(terms, index % 4) };
}

/** Who is asked, in order: in one line and, below a heading, now and then as a numbered list. */
export function sayEscalation(
  { random, plant }: PageSetting,
  { terms: { hops }, flaw }: PlannedContract,
): { text: string; below?: string } {
  if (flaw === "hop-without-window")
    return { text: `${hops.map(sayHop).join(" → ")} → ${plant("contract/ladder")}Harbour master.` };
  if (flaw === "slower-than-guardrail") {
    const slow = hops.map(({ who }) => sayHop({ who, within: "20 days" }));
    return { text: `${plant("contract/contradiction")}${slow.join(" → ")}.` };
  }
  const mark = flaw === "differing-twin" ? plant("contract/contradiction") : "";
  const [first] = hops;
  const isEven = hops.every(({ within }) => within === first?.within);
  const text = isEven
    ? `${hops.map(({ who }) => who).join(" → ")} (${first?.within ?? ""} each).`
    : `${hops.map(sayHop).join(" → ")}.`;
  const listed = mark === "" && random.chance(0.4);
  return listed
    ? { text, below: hops.map((hop, index) => `${index + 1}. ${sayHop(hop)}`).join("\n") }
    : { text: mark + text };
}

/** How it is known that the contract works. */
export function sayExit({ random, plant }: PageSetting, { terms, flaw }: PlannedContract): string {
  if (flaw !== "unmeasurable-exit") return terms.exit;
  return plant("contract/unmeasurable-exit") + random.pick(promiseWords.hopes);
}

/** Until when it holds. */
export function saySunset({ sunset, end }: Terms): string {
  const [year, month, day] = sunset.split("-").map(Number);
  return `Ends on ${day} ${months[(month ?? 1) - 1] ?? ""} ${year}. ${end}`.trim();
}

function sayHop({ who, within }: Hop): string {
  return `${who} (${within})`;
}
