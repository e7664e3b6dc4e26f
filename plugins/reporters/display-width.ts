const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const plain = /^[ -~]*$/;
const nothing = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
// Pictures, and the scripts whose signs take two columns in a terminal.
const wide =
  /^(?:\p{Emoji_Presentation}|.\ufe0f|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6])/u;

/** How many columns a terminal takes for a text, as well as can be told without asking it. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += nothing.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  return width;
}
