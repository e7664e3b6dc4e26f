import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findMarks, markOf } from "./handbook/find-marks.ts";
import {
  benchSite,
  daysBefore,
  type LinkStyles,
  type PageSetting,
  type Surroundings,
} from "./handbook/page-setting.ts";
import { planContracts } from "./handbook/plan-contracts.ts";
import { planPages, type Mix, type PlannedKind, type PlannedPage } from "./handbook/plan-pages.ts";
import { createProse } from "./handbook/prose.ts";
import { createRandom, type Random } from "./handbook/random.ts";
import { createRoster, rosterSettings, type Roster } from "./handbook/roster.ts";
import { sealText } from "./handbook/seal.ts";
import { writePage } from "./handbook/write-page.ts";

export { benchSite, benchToday } from "./handbook/page-setting.ts";

export interface GenerateOptions {
  /** How many pages; at least 20. */
  pages: number;
  seed: number;
  /** The share of links that are broken; of contracts, five times as many are at fault. Default: 0.01. */
  brokenShare?: number;
  /** All kinds as handbooks mix them, or `pages` contracts with the few other pages that they need. Default: `handbook`. */
  content?: Mix;
  /** Every way that Markdown and a site have to write a link, or the plain ones that every checker reads. Default: `all`. */
  links?: LinkStyles;
}

/** A fault of known place. */
export interface PlantedFault {
  /** Relative to the content folder. */
  file: string;
  line: number;
  column: number;
  rule: string;
}

/** A handbook on disk, and what is wrong with it. */
export interface GeneratedHandbook {
  contentFolder: string;
  publicFolder: string;
  pages: number;
  /** The paths of the contracts. */
  contracts: string[];
  /** All links, external ones among them. */
  links: number;
  bytes: number;
  /** Everything a check must warn of, but links to stale pages, which follow from the stale ones. In order of file and place. */
  faults: PlantedFault[];
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><path d="M4 24h56l-8 6H12z"/></svg>\n';
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Writes a handbook below `folder`, in `content` and `public`. The same options write the same bytes, everywhere. */
export function generateHandbook(folder: string, options: GenerateOptions): GeneratedHandbook {
  const random = createRandom(options.seed);
  const pages = planPages(options.pages, random, options.content, options.links);
  const contracts = pages.filter(({ kind }) => kind === "contract");
  const roster = createRoster(contracts.length);
  const brokenShare = options.brokenShare ?? 0.01;
  const plans = planContracts(pages, roster, Math.min(0.5, brokenShare * 5), random);
  const surroundings = { ...planTargets(pages), contracts: plans, brokenShare, links: options.links ?? "all" };
  const contentFolder = join(folder, "content");
  const publicFolder = join(folder, "public");
  writeFiles(contentFolder, publicFolder, surroundings, roster, random);
  const faults: PlantedFault[] = [];
  let links = 0;
  let bytes = 0;
  for (const page of pages) {
    const written = composePage(page, surroundings, random);
    write(join(contentFolder, page.path), written.text);
    faults.push(...written.faults);
    links += written.links;
    bytes += Buffer.byteLength(written.text);
  }
  return {
    contentFolder,
    publicFolder,
    pages: pages.length,
    contracts: contracts.map(({ path }) => path),
    links,
    bytes,
    faults: faults.sort(comparePlaces),
  };
}

function composePage(
  page: PlannedPage,
  surroundings: Surroundings,
  random: Random,
): { text: string; links: number; faults: PlantedFault[] } {
  const rules: string[] = [];
  let number = 0;
  const setting: PageSetting = {
    page,
    surroundings,
    random,
    prose: createProse(random, random.chance(0.3)),
    plant: (rule) => markOf(rules.push(rule) - 1),
    nextNumber: () => (number += 1),
  };
  const { text: marked, links } = writePage(setting, random.between(6_000, 10_000));
  const { text, places } = findMarks(random.chance(0.02) ? marked.replaceAll("\n", "\r\n") : marked);
  const faults = [...places].map(([index, place]) => ({ file: page.path, ...place, rule: rules[index] ?? "" }));
  return { text: sealText(text, page.path), links, faults };
}

function planTargets(pages: readonly PlannedPage[]): Omit<Surroundings, "contracts" | "brokenShare" | "links"> {
  const ofKind = (kind: PlannedKind): PlannedPage[] => pages.filter((page) => page.kind === kind && !page.isRetired);
  const isSettled = ({ stage }: PlannedPage): boolean => stage === "decide" || stage === "review";
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
  return {
    targets: {
      contract: ofKind("contract"),
      decision: ofKind("decision"),
      answer: ofKind("answer"),
      state: ofKind("state"),
      stream: ofKind("stream"),
      guide: ofKind("guide"),
    },
    settled: ofKind("decision").filter(isSettled),
    open: ofKind("decision").filter((page) => !isSettled(page)),
    taken: new Set(pages.flatMap(({ path, address }) => [path, address])),
    files: numbers.map((number) => `files/count-${number}.csv`),
    images: numbers.map((number) => `files/pier-${number}.svg`),
    publicFiles: numbers.map((number) => `forms/request-${number}.txt`),
    publicImages: numbers.map((number) => `img/boat-${number}.png`),
    redirects: numbers.map((number) => `/old/desk-${number}/`),
  };
}

function writeFiles(
  contentFolder: string,
  publicFolder: string,
  surroundings: Surroundings,
  roster: Roster,
  random: Random,
): void {
  const { files, images, publicFiles, publicImages, redirects, targets, contracts } = surroundings;
  for (const path of files) write(join(contentFolder, path), "day,count\n2026-11-19,4\n");
  for (const path of images) write(join(contentFolder, path), drawing);
  for (const path of publicFiles) write(join(publicFolder, path), "Who asks, and by when?\n");
  for (const path of publicImages) write(join(publicFolder, path), Buffer.from(pixel, "base64"));
  for (const { path } of contracts.keys())
    if (random.chance(0.05)) write(join(contentFolder, path.replace(/\.md$/, ".readings.csv")), readings(random));
  const settings = {
    timeZone: "Europe/London",
    site: benchSite,
    redirects: Object.fromEntries(redirects.map((from) => [from, random.pick(targets.guide).address])),
    ...rosterSettings(roster),
  };
  write(join(contentFolder, "handshake.json"), `${JSON.stringify(settings, undefined, 2)}\n`);
}

function readings(random: Random): string {
  const lines = [28, 21, 14, 7].map((days) => `${daysBefore(days)},exit metric,${random.between(1, 9)},`);
  return ["date,metric,value,note", ...lines, ""].join("\n");
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function comparePlaces(a: PlantedFault, b: PlantedFault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
