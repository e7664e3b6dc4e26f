/** From so many characters on, the text of a contract is set smaller on paper, so that it still stands on one sheet. */
const longText = 2600;

/** Whether the text of a contract leaves room on its sheet, or needs all of it. */
export function sheetLength(body: string): "short" | "long" {
  return body.length > longText ? "long" : "short";
}
