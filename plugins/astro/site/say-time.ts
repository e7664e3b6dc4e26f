import type { TimeFacts } from "../content/agreement-facts.ts";
import type { Speak } from "./speak.ts";

/** A length of time, with what is known of its bounds. */
export function sayTime({ text, bound }: TimeFacts, speak: Speak): string {
  return bound === undefined ? text : speak(`promise.${bound}`, { time: text });
}
