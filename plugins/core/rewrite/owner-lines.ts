/** Lines of a CODEOWNERS file that name a path of the content folder, or something below it, each with its number from 1. */
export function findOwnerLines(
  source: { text: string; prefix: string } | undefined,
  path: string,
): { line: number; text: string }[] {
  if (!source) return [];
  const prefix = source.prefix === "" ? "" : `${source.prefix.replace(/\/+$/, "")}/`;
  const wanted = prefix + path;
  const name = path.split("/").at(-1) ?? path;
  return source.text.split(/\r?\n/).flatMap((text, index) => {
    const [pattern = ""] = text
      .replace(/(?:^|\s)#.*$/, "")
      .trim()
      .split(/\s+/);
    const bare = pattern.replace(/^\/+|\/+$/g, "");
    const names = bare === wanted || bare.startsWith(`${wanted}/`) || (!bare.includes("/") && bare === name);
    return names ? [{ line: index + 1, text: text.trim() }] : [];
  });
}
