import { brokenDestination, brokenImage } from "./broken-destinations.ts";
import type { PageSetting } from "./page-setting.ts";
import { imageDestination, soundDestination } from "./sound-destinations.ts";

/** A link as it stands in the text, and what belongs elsewhere on the page. */
export interface WrittenLink {
  /** Goes into a sentence, a list item or a table's cell; a block stands by itself. */
  text: string;
  isBlock: boolean;
  /** The definition that a reference link uses. */
  definition?: string;
}

interface Clothing {
  weight: number;
  /** Not taken where a destination cannot be written so. */
  fits?(url: string, isMdx: boolean): boolean;
  /** `mark` goes in front of the place where a fault is reported. */
  wear(url: string, setting: PageSetting, mark: string): WrittenLink;
}

const inText = (text: string, definition?: string): WrittenLink =>
  definition === undefined ? { text, isBlock: false } : { text, isBlock: false, definition };

const clothes: readonly Clothing[] = [
  { weight: 56, wear: (url, { prose }, mark) => inText(`[${prose.words()}](${mark}${url})`) },
  { weight: 4, wear: (url, { prose }, mark) => inText(`[the **${prose.words()}**](${mark}${url} "As agreed")`) },
  {
    weight: 4,
    fits: (_, isMdx) => !isMdx,
    wear: (url, { prose }, mark) => inText(`[${prose.words()}](<${mark}${plain(url)}>)`),
  },
  {
    weight: 8,
    wear: (url, setting, mark) => reference(url, setting, mark, (label) => `[${setting.prose.words()}][${label}]`),
  },
  { weight: 3, wear: (url, setting, mark) => reference(url, setting, mark, (label) => `[${label}][]`) },
  { weight: 3, wear: (url, setting, mark) => reference(url, setting, mark, (label) => `[${label}]`) },
  { weight: 6, wear: (url, { prose }, mark) => inText(`<a href="${mark}${url}">${prose.words()}</a>`) },
  {
    weight: 2,
    wear: (url, { prose }, mark) => inText(`<u><a class="plain" href='${mark}${url}'>${prose.words()}</a></u>`),
  },
  { weight: 1, wear: (url, setting, mark) => ({ text: area(url, setting, mark), isBlock: true }) },
  { weight: 1, wear: (url, setting, mark) => ({ text: htmlTable(url, setting, mark), isBlock: true }) },
  { weight: 3, fits: isAbsolute, wear: (url, _, mark) => inText(`<${mark}${url}>`) },
  { weight: 3, fits: isAbsolute, wear: (url, _, mark) => inText(mark + url) },
];

/** Writes one link, sound or (in the share asked for) broken, in one of the ways Markdown has. */
export function writeLink(setting: PageSetting): WrittenLink {
  const { random, surroundings, plant, page } = setting;
  const isBroken = random.chance(surroundings.brokenShare);
  if (random.chance(0.08)) return writeImage(setting, isBroken);
  if (isBroken && random.chance(0.08) && surroundings.links === "all") return undefinedReference(setting);
  const broken = isBroken ? brokenDestination(setting) : undefined;
  const url = broken?.url ?? soundDestination(setting);
  const isMdx = page.path.endsWith(".mdx");
  const { wear } = random.weigh(clothes.filter(({ fits }) => fits?.(url, isMdx) ?? true));
  return wear(url, setting, broken ? plant(broken.rule) : "");
}

function writeImage(setting: PageSetting, isBroken: boolean): WrittenLink {
  const { prose, plant, random } = setting;
  const broken = isBroken ? brokenImage(setting) : undefined;
  const mark = broken ? plant(broken.rule) : "";
  const url = broken?.url ?? imageDestination(setting);
  return inText(
    random.chance(0.6) ? `![${prose.words()}](${mark}${url})` : `<img src="${mark}${url}" alt="${prose.words()}" />`,
  );
}

function undefinedReference({ prose, nextNumber, plant }: PageSetting): WrittenLink {
  return inText(`${plant("links/undefined-reference")}[${prose.words()}][minutes ${nextNumber()}]`);
}

function reference(
  url: string,
  { prose, nextNumber }: PageSetting,
  mark: string,
  write: (label: string) => string,
): WrittenLink {
  const label = `${prose.words()} ${nextNumber()}`;
  return inText(mark + write(label), `[${label}]: ${url}`);
}

function area(url: string, { prose, nextNumber }: PageSetting, mark: string): string {
  return `<map name="chart-${nextNumber()}">\n  <area shape="rect" coords="0,0,40,40" href="${mark}${url}" alt="${prose.words()}" />\n</map>`;
}

function htmlTable(url: string, { prose }: PageSetting, mark: string): string {
  return `<table>\n  <tr><th>Watch</th><td><a href="${mark}${url}">${prose.words()}</a></td></tr>\n</table>`;
}

// Only angle brackets hold spaces; behind a bad escape nothing is decoded.
function plain(url: string): string {
  return url.includes("%zz") ? url : url.replaceAll("%20", " ");
}

function isAbsolute(url: string, isMdx: boolean): boolean {
  return !isMdx && url.startsWith("https://");
}
