/** Marks stand in private characters, which no page uses otherwise. */
const marks = /\uE000(\d+)\uE001/g;

/** A mark that remembers a place while a text is still being put together. */
export function markOf(number: number): string {
  return `\uE000${number}\uE001`;
}

/** Takes the marks out of a text and says where each of them stood; lines and columns count from 1. */
export function findMarks(marked: string): { text: string; places: Map<number, { line: number; column: number }> } {
  const places = new Map<number, { line: number; column: number }>();
  let text = "";
  let from = 0;
  let line = 1;
  let lineStart = 0;
  const take = (end: number): void => {
    for (let at = marked.indexOf("\n", from); at !== -1 && at < end; at = marked.indexOf("\n", at + 1)) {
      line += 1;
      lineStart = text.length + at + 1 - from;
    }
    text += marked.slice(from, end);
  };
  for (const match of marked.matchAll(marks)) {
    take(match.index);
    places.set(Number(match[1]), { line, column: text.length - lineStart + 1 });
    from = match.index + match[0].length;
  }
  take(marked.length);
  return { text, places };
}
