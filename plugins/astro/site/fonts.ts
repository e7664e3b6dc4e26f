import "../styles/fonts.css";
import text from "../fonts/source-serif-4-latin.woff2?url";
import ui from "../fonts/source-sans-3-latin.woff2?url";

/** The two files that every page needs at once. */
export const preloaded: readonly string[] = [text, ui];
