import { missing } from "./broken-destinations.ts";
import { daysBefore, relativePath, type PageSetting } from "./page-setting.ts";
import type { PlannedKind, PlannedPage } from "./plan-pages.ts";
import { vocabulary } from "./vocabulary.ts";
import { writeParties, writeReview } from "./write-parties.ts";

const windows = [30, 60, 90, 180, 365];

/** Writes the frontmatter of a page, and counts the links in it. */
export function writeFrontmatter(setting: PageSetting): { text: string; links: number } {
  const { page, random } = setting;
  const { kind, isIndex, isRetired, owner, title } = page;
  const contract = setting.surroundings.contracts.get(page);
  const titleMark = contract?.flaw === "absent-clause" ? setting.plant("contract/missing-clause") : "";
  const lines = [`title: ${titleMark}${title.endsWith("?") ? `"${title}"` : title}`, `owner: "${owner}"`, "band: A"];
  if (kind === "contract" || random.chance(0.3)) lines.push(`change_type: ${random.pick(["patch", "minor", "major"])}`);
  if (isIndex) lines.push("kind: guide", "refresh_after_days: never");
  else lines.push(...freshness(setting));
  if (random.chance(0.4)) lines.push(`tags: [${random.pick(vocabulary.topic)}, ${random.pick(vocabulary.area)}]`);
  if (isRetired) lines.push("status: superseded");
  else if (contract && contract.flaw !== "unsettled-decision" && random.chance(0.1)) lines.push("status: pilot");
  if (contract) lines.push(...writeReview(setting, contract), ...writeParties(setting, contract));
  if (kind === "stream") lines.push(entered(setting));
  if (kind === "decision" && !isIndex) lines.push(...stage(setting));
  if (kind === "state") lines.push(`order: ${random.between(1, 5)}`, `max_age: ${random.between(14, 30)} days`);
  const references = writeReferences(setting);
  return { text: ["---", ...lines, ...references.lines, "---", ""].join("\n"), links: references.links };
}

function freshness({ page, random, plant }: PageSetting): string[] {
  const window = page.kind === "state" ? 365 : random.pick(windows);
  const isStale = !page.isRetired && page.kind !== "state" && random.chance(0.04);
  const isOverdue = isStale && random.chance(0.25);
  const age = isOverdue
    ? window * 2 + random.between(1, 90)
    : isStale
      ? random.between(window + 1, window * 2)
      : random.between(0, window);
  const mark = isStale ? plant(isOverdue ? "freshness/overdue" : "freshness/stale") : "";
  return [`refresh_after_days: ${window}`, `last_reviewed: ${mark}${daysBefore(age)}`];
}

// Every state lets work stand for two weeks at least, and for 30 days at most.
function entered({ random, surroundings, plant }: PageSetting): string {
  const isLate = random.chance(surroundings.brokenShare);
  const mark = isLate ? plant("state/guardrail") : "";
  return `entered: ${mark}${daysBefore(isLate ? random.between(31, 90) : random.between(1, 14))}`;
}

function stage({ page: { stage }, random, surroundings, plant }: PageSetting): string[] {
  if (stage !== "review") return [`stage: ${stage}`];
  if (!random.chance(surroundings.brokenShare))
    return ["stage: review", `next_review: ${daysBefore(-random.between(1, 300))}`];
  if (random.chance(0.5)) return [`stage: ${plant("decision/review")}review`];
  return ["stage: review", `next_review: ${plant("decision/review")}${daysBefore(random.between(1, 300))}`];
}

function writeReferences(setting: PageSetting): { lines: string[]; links: number } {
  const { page, surroundings, random, plant } = setting;
  const contract = surroundings.contracts.get(page);
  const lines: string[] = [];
  let links = 0;
  const write = (target: PlannedPage, canAnchor = true): string => {
    links += 1;
    const path = random.chance(0.2) ? relativePath(page.path, target.path) : target.path;
    const anchor = canAnchor && random.chance(0.1) ? `#${random.pick(target.headings).id}` : "";
    return (random.chance(0.5) ? path : path.replace(/\.mdx?$/, "")) + anchor;
  };
  // What a contract rests on is settled.
  const settled = (kind: PlannedKind): readonly PlannedPage[] =>
    kind === "decision" && contract ? surroundings.settled : surroundings.targets[kind];
  const refer = (kind: PlannedKind): string => write(random.pick(settled(kind)));
  const addItems = (field: string, items: readonly string[]): void =>
    void lines.push(`${field}:`, ...items.map((item) => `  - ${item}`));
  const addList = (field: string, kind: PlannedKind, more: readonly string[] = []): void =>
    addItems(field, [...Array.from({ length: random.between(1, 2) }, () => refer(kind)), ...more]);
  if (page.isRetired) lines.push(`successor: ${refer(page.kind)}`);
  if (contract) {
    const open = contract.flaw === "unsettled-decision" ? surroundings.open : [];
    addList(
      "decisions",
      "decision",
      open.length === 0 ? [] : [plant("decision/unsettled") + write(random.pick(open), false)],
    );
    addList("answers", "answer");
    addItems("states", [write(contract.state, false), ...(random.chance(0.3) ? [refer("state")] : [])]);
    if (random.chance(0.3)) addList("streams", "stream");
    if (contract.dependsOn) addItems("depends_on", [write(contract.dependsOn, false)]);
  }
  if (page.kind === "stream") {
    lines.push(`state: ${refer("state")}`);
    addList("contracts", "contract");
  }
  const broken = random.chance(surroundings.brokenShare) ? plant("links/broken") + missing(setting) : undefined;
  if (broken !== undefined || random.chance(0.2)) addList("related", "guide", broken === undefined ? [] : [broken]);
  return { lines, links };
}
