/** Colours and weights as functions, so that a report can be rendered with and without them. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  underline(text: string): string;
}

const same = (text: string): string => text;

/** Leaves every text as it is. */
export const plainPaint: Paint = { bold: same, dim: same, red: same, yellow: same, blue: same, underline: same };

/** A text that leads to an address on terminals that know hyperlinks (OSC 8); the text alone where there is no address. */
export function hyperlink(text: string, url: string | undefined): string {
  return url === undefined ? text : `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`;
}
