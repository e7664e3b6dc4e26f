import { readWindow } from "../../core/promise/window/window.ts";
import { sayWindow } from "./say-window.ts";
import type { Speak } from "./speak.ts";

/** A state's guardrail in time, said as every window is: `48h` is “48 h”. What cannot be read comes back as it is. */
export function sayLimit(limit: string, speak: Speak): string {
  const window = readWindow(limit);
  return window ? sayWindow(window, speak) : limit;
}
