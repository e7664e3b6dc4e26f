/** A link or an anchor that a checker says is broken: where it stands, or only how it was written or resolved. */
export interface Finding {
  /** Relative to the content folder, with `/`. */
  file: string;
  place: { line: number } | { destination: string };
}

/** Reads `rumdl check --output-format json-lines`. */
export function readRumdl(out: string): Finding[] {
  return linesOf(out).flatMap((line) => {
    const { file, line: number } = JSON.parse(line) as { file: string; line: number };
    return [{ file: toPath(file), place: { line: number } }];
  });
}

/** Reads the report that remark-cli writes to stderr: a file's name, then its messages, indented or not. */
export function readRemark(err: string): Finding[] {
  const findings: Finding[] = [];
  let file = "";
  for (const line of linesOf(err)) {
    const message = /^\s*(\d+):\d+(?:-\d+:\d+)?\s+(?:warning|error)\s.*\sremark-validate-links(?::[\w-]+)?\s*$/.exec(
      line,
    );
    if (message) findings.push({ file, place: { line: Number(message[1]) } });
    else if (/\.mdx?$/.test(line)) file = toPath(line.trim());
  }
  return findings;
}

/** Reads what markdown-link-check writes to stdout: a file's name, then its links with a sign before each. */
export function readMarkdownLinkCheck(out: string): Finding[] {
  const findings: Finding[] = [];
  let file = "";
  for (const line of linesOf(out)) {
    file = /^FILE: (.+)$/.exec(line)?.[1] ?? file;
    // Dead links are listed twice; only the second time with a status.
    const destination = /^ {2}\[✖\] (.*) → Status: \d+/.exec(line)?.[1];
    if (destination !== undefined) findings.push({ file: toPath(file), place: { destination } });
  }
  return findings;
}

/** Reads `linkinator --format json`, which names pages and links from the root of what it serves. */
export function readLinkinator(out: string): Finding[] {
  const { links } = JSON.parse(out) as { links: { url: string; state: string; parent?: string }[] };
  return links.flatMap(({ url, state, parent }) =>
    state === "BROKEN" && parent !== undefined
      ? [{ file: decodeURI(parent), place: { destination: /^[a-z]+:/.test(url) ? url : `/${url}` } }]
      : [],
  );
}

/** Reads `handshake check --format json`: what it says of links and their anchors. */
export function readHandshake(out: string): Finding[] {
  const { problems } = JSON.parse(out) as { problems: { rule: string; file: string; line: number }[] };
  return problems.filter(({ rule }) => linkRules.includes(rule)).map(({ file, line }) => ({ file, place: { line } }));
}

/** The rules of planted faults that every checker of links can be asked about. */
export const linkRules: readonly string[] = ["links/broken", "links/anchor", "links/outside"];

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

function toPath(file: string): string {
  return file.replaceAll("\\", "/").replace(/^\.\//, "");
}
