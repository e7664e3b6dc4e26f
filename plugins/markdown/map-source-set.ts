/**
 * Replaces each URL of a `srcset` value by what `replace` makes of it.
 * Returns undefined as soon as `replace` does.
 */
export function mapSourceSet(value: string, replace: (url: string) => string | undefined): string | undefined {
  const candidates: string[] = [];
  for (const candidate of value.split(/,(?=\s)|(?<=\s[\d.]+[wxh]),/)) {
    const [url = "", ...descriptors] = candidate.trim().split(/\s+/);
    if (url === "") continue;
    const replaced = replace(url);
    if (replaced === undefined) return undefined;
    candidates.push([replaced, ...descriptors].join(" "));
  }
  return candidates.join(", ");
}
