const firstHeading = /<h1\b(?:[^>"']|"[^"]*"|'[^']*')*>[\s\S]*?<\/h1\s*>\s*/i;

/** Takes the first level-1 heading out of a body, so that something may stand between it and the text. */
export function splitHeading(html: string): { heading: string | undefined; text: string } {
  const match = firstHeading.exec(html);
  if (!match) return { heading: undefined, text: html };
  return { heading: match[0].trimEnd(), text: html.slice(0, match.index) + html.slice(match.index + match[0].length) };
}
