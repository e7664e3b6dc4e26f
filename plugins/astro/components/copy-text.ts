/** Puts text on the clipboard; false where the browser does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Says beside what was pressed how copying went, for as long as it takes to read. */
export function sayCopied(line: Element | null, words: string | undefined): void {
  if (!line) return;
  line.textContent = words ?? "";
  setTimeout(() => (line.textContent = ""), 4000);
}
