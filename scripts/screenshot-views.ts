import type { BrowserContextOptions } from "playwright-core";

/** A way of looking at a page. */
export interface View {
  name: string;
  context: BrowserContextOptions;
  media?: "print";
  /** Whether the whole length of a page is shown, in place of the first screen or beside it. */
  whole: "only" | "also";
}

const desk = { width: 1280, height: 800 };
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** The ways of looking that `npm run screenshots` knows. */
export const namedViews: readonly View[] = [
  { name: "light", context: { viewport: desk, colorScheme: "light" }, whole: "only" },
  { name: "dark", context: { viewport: desk, colorScheme: "dark" }, whole: "only" },
  { name: "phone", context: { ...phone, colorScheme: "light" }, whole: "also" },
  { name: "phone-dark", context: { ...phone, colorScheme: "dark" }, whole: "also" },
  { name: "narrow", context: { viewport: { width: 320, height: 640 }, colorScheme: "light" }, whole: "only" },
  // A4 at 96 dots an inch less its margins.
  {
    name: "print",
    context: { viewport: { width: 794, height: 1123 }, colorScheme: "light" },
    media: "print",
    whole: "only",
  },
  { name: "forced", context: { viewport: desk, colorScheme: "dark", forcedColors: "active" }, whole: "only" },
];
