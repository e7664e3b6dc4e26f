import { benchSite, pickTarget, relativePath, type PageSetting } from "./page-setting.ts";
import type { PlannedPage } from "./plan-pages.ts";

/** A destination that does not hold, and the rule that says so. */
export interface BrokenDestination {
  url: string;
  rule: string;
}

interface BrokenStyle {
  weight: number;
  isPlain?: true;
  rule: "links/broken" | "links/anchor" | "links/outside";
  write(setting: PageSetting, target: PlannedPage): string;
}

const encode = (path: string): string => path.replaceAll(" ", "%20");
const toFile = ({ page }: PageSetting, path: string): string => encode(relativePath(page.path, path));

const styles: readonly BrokenStyle[] = [
  { weight: 20, isPlain: true, rule: "links/broken", write: (setting) => toFile(setting, missing(setting)) },
  { weight: 6, rule: "links/broken", write: (setting) => toFile(setting, missing(setting)).replace(/\.md$/, "") },
  { weight: 4, rule: "links/broken", write: (setting) => toFile(setting, missing(setting)).replace(/\.md$/, "/") },
  { weight: 6, rule: "links/broken", write: (setting) => addressOf(missing(setting)) },
  { weight: 4, rule: "links/broken", write: (setting) => benchSite + addressOf(missing(setting)) },
  { weight: 4, rule: "links/broken", write: (_, target) => `/${encode(target.path)}` },
  {
    weight: 4,
    isPlain: true,
    rule: "links/broken",
    write: (setting, target) => toFile(setting, otherCase(target.path)),
  },
  {
    weight: 3,
    isPlain: true,
    rule: "links/broken",
    write: (setting, target) => toFile(setting, otherExtension(target.path)),
  },
  {
    weight: 2,
    isPlain: true,
    rule: "links/broken",
    write: (setting) => toFile(setting, missing(setting)).replace(/\.md$/, ".html"),
  },
  {
    weight: 2,
    isPlain: true,
    rule: "links/broken",
    write: (setting) => toFile(setting, missing(setting)).replace(/\.md$/, ".csv"),
  },
  { weight: 2, rule: "links/broken", write: (setting, target) => `${toFile(setting, target.path)}%zz` },
  {
    weight: 12,
    isPlain: true,
    rule: "links/anchor",
    write: (setting, target) => `${toFile(setting, target.path)}#what-we-forgot`,
  },
  {
    weight: 5,
    rule: "links/anchor",
    write: (setting, target) => `${target.address}#${missingNumber(setting, target)}`,
  },
  { weight: 5, isPlain: true, rule: "links/anchor", write: (setting) => `#${missingNumber(setting, setting.page)}` },
  { weight: 3, rule: "links/anchor", write: (setting, target) => `${toFile(setting, target.path)}#${shout(target)}` },
  {
    weight: 5,
    isPlain: true,
    rule: "links/outside",
    write: ({ page, nextNumber }) => `${climb(page.path)}minutes-${nextNumber()}.md`,
  },
];
const plainStyles = styles.filter(({ isPlain }) => isPlain);

/** A destination that leads nowhere, in one of the ways that happens. */
export function brokenDestination(setting: PageSetting): BrokenDestination {
  const style = setting.random.weigh(setting.surroundings.links === "plain" ? plainStyles : styles);
  return { url: style.write(setting, pickTarget(setting)), rule: style.rule };
}

/** An image that is not where the page says. */
export function brokenImage({ page, nextNumber, random, surroundings }: PageSetting): BrokenDestination {
  const path = `img/${random.pick(["mast", "anchor", "buoy"])}-${nextNumber()}.png`;
  return { url: surroundings.links === "plain" ? relativePath(page.path, path) : `/${path}`, rule: "links/broken" };
}

/** The path of a page that does not exist: the neighbour of one that does, named as its author might remember it. */
export function missing(setting: PageSetting): string {
  const { path } = pickTarget(setting);
  const stem = path.replace(/(?:\/index)?\.mdx?$/, "");
  for (;;) {
    const guess = `${stem}-${setting.random.pick(["old", "draft", "2019", "team", "new"])}-${setting.nextNumber()}.md`;
    if (!setting.surroundings.taken.has(guess) && !setting.surroundings.taken.has(addressOf(guess))) return guess;
  }
}

function addressOf(path: string): string {
  return `/${path
    .replace(/\.mdx?$/, "")
    .replaceAll(" ", "-")
    .toLowerCase()}/`;
}

function otherCase(path: string): string {
  return path.replace(/[^/]+$/, (name) => (/^[a-z]/.test(name) ? name.toUpperCase() : name.toLowerCase()));
}

// An extension is appended to a name or is part of it, and never taken for another one.
function otherExtension(path: string): string {
  return path.endsWith(".mdx") ? path.replace(/\.mdx$/, ".md") : path.replace(/\.md$/, ".mdx");
}

function missingNumber({ random }: PageSetting, target: PlannedPage): string {
  return `${random.pick(target.headings).id}-${random.between(20, 99)}`;
}

function shout(target: PlannedPage): string {
  return (target.headings[0]?.id ?? "notes").toUpperCase();
}

function climb(path: string): string {
  return "../".repeat(path.split("/").length);
}
