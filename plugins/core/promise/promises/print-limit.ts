import { readWindow } from "../window/window.ts";
import { printWindow } from "./print-promise.ts";

/** A state's guardrail in time, printed as every window is: `48h` is “48 h”. What cannot be read comes back as it is. */
export function printLimit(limit: string): string {
  const window = readWindow(limit);
  return window ? printWindow(window) : limit;
}
