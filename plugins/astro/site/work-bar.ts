import type { WorkVerdict } from "./judge-work.ts";

/** How long the bar of a piece of work is and where on it the guardrail stands, both of a hundred; none without a guardrail. */
export function measureBar({ days, allowed }: WorkVerdict): { filled: number; limit: number } | undefined {
  if (days === undefined || allowed === undefined) return undefined;
  const whole = Math.max(days, allowed, 1);
  return { filled: Math.round((days / whole) * 100), limit: Math.round((Math.max(0, allowed) / whole) * 100) };
}
