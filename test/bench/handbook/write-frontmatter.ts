import { missing } from "./broken-destinations.ts";
import { benchToday, relativePath, type PageSetting } from "./page-setting.ts";
import type { PlannedKind } from "./plan-pages.ts";
import { vocabulary } from "./vocabulary.ts";

const dayLength = 86_400_000;
const windows = [30, 60, 90, 180, 365];

/** Writes the frontmatter of a page, and counts the links in it. */
export function writeFrontmatter(setting: PageSetting): { text: string; links: number } {
  const { page, random } = setting;
  const { kind, isIndex, isRetired, owner, title } = page;
  const lines = [`title: ${title.endsWith("?") ? `"${title}"` : title}`, `owner: "${owner}"`, "band: A"];
  if (kind === "contract" || random.chance(0.3)) lines.push(`change_type: ${random.pick(["patch", "minor", "major"])}`);
  if (isIndex) lines.push("kind: guide", "refresh_after_days: never");
  else lines.push(...freshness(setting));
  if (random.chance(0.4)) lines.push(`tags: [${random.pick(vocabulary.topic)}, ${random.pick(vocabulary.area)}]`);
  if (isRetired) lines.push("status: superseded");
  else if (kind === "contract" && random.chance(0.1)) lines.push("status: pilot");
  if (kind === "contract") lines.push(...parties(setting));
  if (kind === "stream") lines.push(`entered: ${daysBefore(random.between(1, 40))}`);
  if (kind === "decision") lines.push(`stage: ${random.pick(["frame", "options", "decide", "review"])}`);
  if (kind === "state") lines.push(`order: ${random.between(1, 5)}`, "max_age: 10 days");
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

function parties({ page, random }: PageSetting): string[] {
  const other = random.pick(vocabulary.area);
  return [
    "parties:",
    `  - team: ${page.owner}`.replace("@tarrow/", ""),
    `    owner: "${page.owner}"`,
    `    role: producer`,
    `  - team: ${other}`,
    `    owner: "@tarrow/${other}"`,
    `    backup: "@tarrow/duty-${random.between(1, 9)}"`,
  ];
}

function writeReferences(setting: PageSetting): { lines: string[]; links: number } {
  const { page, surroundings, random, plant } = setting;
  const lines: string[] = [];
  let links = 0;
  const refer = (kind: PlannedKind): string => {
    links += 1;
    const target = random.pick(surroundings.targets[kind]);
    const path = random.chance(0.2) ? relativePath(page.path, target.path) : target.path;
    const anchor = random.chance(0.1) ? `#${random.pick(target.headings).id}` : "";
    return (random.chance(0.5) ? path : path.replace(/\.mdx?$/, "")) + anchor;
  };
  const addList = (field: string, kind: PlannedKind, broken?: string): void => {
    const items = Array.from({ length: random.between(1, 2) }, () => refer(kind));
    lines.push(`${field}:`, ...items.concat(broken ?? []).map((item) => `  - ${item}`));
  };
  if (page.isRetired) lines.push(`successor: ${refer(page.kind)}`);
  if (page.kind === "contract") {
    for (const other of ["decision", "answer", "state"] as const) addList(`${other}s`, other);
    if (random.chance(0.3)) addList("streams", "stream");
  }
  if (page.kind === "stream") {
    lines.push(`state: ${refer("state")}`);
    addList("contracts", "contract");
  }
  const broken = random.chance(surroundings.brokenShare) ? plant("links/broken") + missing(setting) : undefined;
  if (broken !== undefined || random.chance(0.2)) addList("related", "guide", broken);
  return { lines, links };
}

function daysBefore(days: number): string {
  return new Date(Date.parse(benchToday) - days * dayLength).toISOString().slice(0, 10);
}
