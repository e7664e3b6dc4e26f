import { inflateSync } from "node:zlib";

// Chromium draws in 300 dots an inch; a pixel of the page, of which an inch has 96, is so many of them where nothing is shrunk.
const dotsOfPixel = 300 / 96;

/** How many sheets a PDF of Chromium's has, and by how much it has shrunk what stands on the first. */
export function readSheets(pdf: Buffer): { sheets: number; scale: number } {
  const source = pdf.toString("latin1");
  const sheets = source.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  for (const { 0: opening, index } of source.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)) {
    const drawn = inflateSync(pdf.subarray(index + opening.length)).toString("latin1");
    const dots = / Tf\n/.test(drawn) ? /^q\n([\d.]+) 0 0 \1 \S+ \S+ cm$/m.exec(drawn)?.[1] : undefined;
    if (dots !== undefined) return { sheets, scale: Math.round((Number(dots) / dotsOfPixel) * 1000) / 1000 };
  }
  throw new Error("This PDF was not drawn the way Chromium draws.");
}
