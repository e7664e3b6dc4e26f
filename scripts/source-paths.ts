const relativeSource = /(["'`])(\.{1,2}\/[^"'`\n]*)\.ts\1/g;
const declaration = /\.d$/;

/** Points the relative paths to `.ts` files that stand in imports and in `new URL(…)` to the `.js` files built from them. */
export function pointToBuilt(text: string): string {
  const context = /(\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)(["'])(\.{1,2}\/[^"'\n]*)\.ts\2/g;
  return text.replace(context, (whole, before: string, quote: string, path: string) =>
    declaration.test(path) ? whole : `${before}${quote}${path}.js${quote}`,
  );
}

/** The relative paths to `.ts` files that `pointToBuilt` did not recognise. */
export function remainingSourcePaths(text: string): string[] {
  return [...text.matchAll(relativeSource)]
    .filter((match) => !declaration.test(match[2] ?? ""))
    .map((match) => `${match[2]}.ts`);
}
