import type { Speak } from "./speak.ts";

const form = /^(\d+(?:\.\d+)?)\s*(business\s+|working\s+)?([mhdw])/i;
const units = { m: "minutes", h: "hours", d: "days", w: "weeks" } as const;

/** A guardrail's length in words: `48h` is “48 hours”, `5 business days` says so. What cannot be read comes back as it is. */
export function sayLimit(limit: string, speak: Speak): string {
  const [, amount, business, letter = ""] = form.exec(limit.trim()) ?? [];
  const unit = units[letter.toLowerCase() as keyof typeof units] as (typeof units)["d"] | undefined;
  if (amount === undefined || unit === undefined) return limit;
  const time = speak(`work.${unit}`, { count: Number(amount) });
  return business === undefined ? time : speak("work.business", { time });
}
