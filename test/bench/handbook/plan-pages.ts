import GithubSlugger, { slug } from "github-slugger";
import { capitalise } from "./prose.ts";
import type { LinkStyles } from "./page-setting.ts";
import type { Random } from "./random.ts";
import { headings, vocabulary } from "./vocabulary.ts";

export type PlannedKind = "contract" | "decision" | "answer" | "state" | "stream" | "guide";

/** A page before it is written: all that other pages need to link to it. */
export interface PlannedPage {
  path: string;
  kind: PlannedKind;
  title: string;
  /** `/contracts/pier/late-refunds/` */
  address: string;
  isIndex: boolean;
  /** Superseded: nothing links to it. */
  isRetired: boolean;
  headings: PlannedHeading[];
  owner: string;
  /** Of a decision: how far it has come. */
  stage: DecisionStage;
}

export type DecisionStage = "frame" | "options" | "decide" | "review";

export interface PlannedHeading {
  depth: 2 | 3;
  /** As it is written behind the `#` signs. */
  markdown: string;
  id: string;
}

export const fewestPages = 20;
const states = ["frame", "ready", "build", "verify", "watch"];
const folders = ["contracts", "decisions", "answers", "states", "streams", "guides"];
const mix: readonly { kind: PlannedKind; weight: number }[] = [
  { kind: "contract", weight: 25 },
  { kind: "guide", weight: 27 },
  { kind: "decision", weight: 20 },
  { kind: "answer", weight: 20 },
  { kind: "stream", weight: 8 },
];

const stages: readonly { weight: number; is: DecisionStage }[] = [
  { weight: 1, is: "frame" },
  { weight: 1, is: "options" },
  { weight: 3, is: "decide" },
  { weight: 3, is: "review" },
];

/** What a handbook is made of: all kinds as handbooks mix them, or contracts and the few pages that these need. */
export type Mix = "handbook" | "contracts";

/**
 * Lays out a handbook of exactly `count` pages: indexes and states first, then the kinds as a handbook mixes them. Of
 * `contracts` there are `count`, and the pages that they need come on top.
 */
export function planPages(
  count: number,
  random: Random,
  content: Mix = "handbook",
  links: LinkStyles = "all",
): PlannedPage[] {
  if (count < fewestPages)
    throw new RangeError(`A generated handbook has at least ${fewestPages} pages, not ${count}.`);
  const addresses = new Set<string>();
  const pages: PlannedPage[] = [];
  const add = (path: string, kind: PlannedKind): void => {
    const page = planPage(path, kind, random, links);
    addresses.add(page.address);
    pages.push(page);
  };
  add("index.md", "guide");
  for (const folder of folders) add(`${folder}/index.md`, "guide");
  for (const state of states) add(`states/${state}.md`, "state");
  const areas = vocabulary.area.slice(0, Math.min(vocabulary.area.length, Math.max(2, Math.round(count / 80))));
  for (const area of areas) add(`guides/${area}/index.md`, "guide");
  const frame = pages.length;
  const mixed = content === "handbook" ? count : frame + Math.max(mix.length * 2, Math.round(count / 50));
  while (pages.length < mixed) {
    // One of each kind before chance decides, so that small handbooks have them all.
    const kind = mix[pages.length - frame]?.kind ?? random.weigh(mix).kind;
    add(freePath(kind, random.pick(areas), random, addresses, links), kind);
  }
  // Contracts rest on decisions that have been taken.
  const decision = pages.find(({ kind }) => kind === "decision");
  if (decision) decision.stage = "decide";
  if (content === "handbook") return pages;
  const rest = count - pages.filter(({ kind }) => kind === "contract").length;
  for (let left = rest; left > 0; left -= 1)
    add(freePath("contract", random.pick(areas), random, addresses, links), "contract");
  return pages;
}

function freePath(
  kind: PlannedKind,
  area: string,
  random: Random,
  addresses: ReadonlySet<string>,
  links: LinkStyles,
): string {
  const folder = {
    contract: `contracts/${area}`,
    decision: `decisions/${random.between(2021, 2026)}`,
    answer: `answers/${area}`,
    state: "states",
    stream: "streams",
    guide: `guides/${area}/${random.pick(vocabulary.topic)}`,
  }[kind];
  const words = [random.pick(vocabulary.quality), random.pick(vocabulary.subject), random.pick(vocabulary.object)];
  // Names with spaces and capitals are what a handbook from elsewhere brings along.
  const spaced = kind === "guide" && random.chance(0.04);
  const name = spaced ? capitalise(words.join(" ")) : words.join("-");
  const extension = kind === "guide" && random.chance(0.03) && links === "all" ? "mdx" : "md";
  for (let number = 1; ; number += 1) {
    const stem = `${folder}/${name}${number === 1 ? "" : `${spaced ? " " : "-"}${number}`}`;
    if (!addresses.has(addressOf(stem))) return `${stem}.${extension}`;
  }
}

function planPage(path: string, kind: PlannedKind, random: Random, links: LinkStyles): PlannedPage {
  const isIndex = path.endsWith("index.md");
  const title = titleOf(path, kind);
  const slugger = new GithubSlugger();
  slugger.slug(title);
  const planned: PlannedHeading[] = [];
  const add = (depth: 2 | 3, markdown: string, text: string): void => {
    const explicit =
      !path.endsWith(".mdx") && random.chance(0.05) && links === "all" ? `kept-${planned.length}` : undefined;
    const written = explicit === undefined ? markdown : `${markdown} {#${explicit}}`;
    // What stands below a deeper heading would be part of the clause before it.
    const first = kind === "contract" && planned.length === 0;
    planned.push({ depth: first ? 2 : depth, markdown: written, id: explicit ?? slugger.slug(text) });
  };
  const own = {
    decision: ["Frame", "Options", "Decide", "Review"],
    state: ["Entry signals", "Exit signals", "Guardrail"],
  };
  if (!isIndex && (kind === "decision" || kind === "state")) for (const text of own[kind]) add(2, text, text);
  for (let rest = random.between(5, 9); rest > 0; rest -= 1) {
    const { markdown, text } = random.pick(headings);
    add(random.chance(0.3) ? 3 : 2, markdown, text);
  }
  const isRetired = !isIndex && (kind === "guide" || kind === "answer") && random.chance(0.02);
  const owner = `@tarrow/${random.pick(vocabulary.area)}`;
  const stage = random.weigh(stages).is;
  return { path, kind, title, address: addressOf(path), isIndex, isRetired, headings: planned, owner, stage };
}

function titleOf(path: string, kind: PlannedKind): string {
  const segments = path.replace(/\.mdx?$/, "").split("/");
  const name = segments.at(-1) === "index" ? (segments.at(-2) ?? "the Tarrow Sound handbook") : (segments.at(-1) ?? "");
  const words = capitalise(name.replaceAll("-", " "));
  return kind === "answer" ? `What happens to ${words.toLowerCase()}?` : words;
}

function addressOf(path: string): string {
  const segments = path
    .replace(/\.mdx?$/, "")
    .split("/")
    .map((segment) => slug(segment));
  if (segments.at(-1) === "index") segments.pop();
  return segments.length === 0 ? "/" : `/${segments.join("/")}/`;
}
