import type { PlantedFault } from "../generate.ts";
import { linkRules, type Finding } from "./read-findings.ts";

/** How well findings agree with planted links and anchors, line by line. */
export interface LinkScore {
  planted: number;
  found: number;
  precision: number;
  recall: number;
  missed: string[];
  invented: string[];
}

/**
 * Compares findings with planted faults. A reference link counts as found at its use and at its definition alike; a
 * link that the page excuses counts neither way; faults of frontmatter, which no other checker reads, are left out.
 */
export function scoreLinks(
  findings: readonly Finding[],
  faults: readonly PlantedFault[],
  readText: (file: string) => string,
): LinkScore {
  const pages = new Map<string, LinkedPage>();
  const pageOf = (file: string): LinkedPage => {
    const page = pages.get(file) ?? readLinkedPage(file, readText(file));
    pages.set(file, page);
    return page;
  };
  const planted = faults
    .filter(({ rule, file, line }) => linkRules.includes(rule) && line > pageOf(file).firstLine)
    .map((fault) => ({
      fault,
      lines: linesOfFault(fault, pageOf(fault.file)).map((line) => sayPlace(fault.file, line)),
    }));
  const said = new Map<string, string[]>();
  for (const { file, place } of findings) {
    const page = pageOf(file);
    const lines = "line" in place ? [place.line] : page.linesOf(place.destination);
    // Who names no line is not blamed for what stands excused on one of several.
    if (lines.some((line) => page.excused.has(line) || line <= page.firstLine)) continue;
    const name = "line" in place ? sayPlace(file, place.line) : `${file}: ${place.destination}`;
    said.set(
      name,
      lines.map((line) => sayPlace(file, line)),
    );
  }
  const right = new Set(planted.flatMap(({ lines }) => lines));
  const hit = new Set([...said.values()].flat());
  const invented = [...said].filter(({ 1: lines }) => !lines.some((line) => right.has(line))).map(([name]) => name);
  const missed = planted.filter(({ lines }) => !lines.some((line) => hit.has(line)));
  return {
    planted: planted.length,
    found: said.size,
    precision: said.size === 0 ? 1 : (said.size - invented.length) / said.size,
    recall: planted.length === 0 ? 1 : (planted.length - missed.length) / planted.length,
    missed: missed.map(({ fault: { file, line, rule } }) => `${sayPlace(file, line)} ${rule}`),
    invented,
  };
}

interface LinkedPage {
  lines: readonly string[];
  /** The line that closes the frontmatter; 0 where there is none. */
  firstLine: number;
  excused: ReadonlySet<number>;
  /** The lines on which a destination is written, also under another spelling. */
  linesOf(destination: string): number[];
}

const written = /\]\((?:<([^>]*)>|([^\s)]*))|^\[[^\]]+\]: (\S+)|(?:href|src)=(?:"([^"]*)"|'([^']*)')|<(https:[^>]*)>/g;

function readLinkedPage(file: string, text: string): LinkedPage {
  const lines = text.split(/\r?\n/);
  const base = `http://page/${file.split("/").map(encodeURIComponent).join("/")}`;
  const resolve = (destination: string): string =>
    URL.canParse(destination, base) ? new URL(destination, base).href : "";
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    for (const match of line.matchAll(written)) {
      const key = resolve(match.slice(1).find((group) => group !== undefined) ?? "");
      places.set(key, [...(places.get(key) ?? []), index + 1]);
    }
  });
  return {
    lines,
    firstLine: lines[0] === "---" ? lines.indexOf("---", 1) + 1 : 0,
    excused: new Set(lines.flatMap((line, index) => (line.includes("handshake-ignore links/") ? [index + 2] : []))),
    linesOf: (destination) => places.get(resolve(destination)) ?? [],
  };
}

function linesOfFault({ line, column }: PlantedFault, { lines }: LinkedPage): number[] {
  const reference = /^\[([^\]]+)\](?:\[([^\]]*)\])?(?!\()/.exec((lines[line - 1] ?? "").slice(column - 1));
  const label = reference?.[2] || reference?.[1];
  const definition = label === undefined ? -1 : lines.findIndex((text) => text.startsWith(`[${label}]: `));
  return definition === -1 ? [line] : [line, definition + 1];
}

function sayPlace(file: string, line: number): string {
  return `${file}:${line}`;
}
