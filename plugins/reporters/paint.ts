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
