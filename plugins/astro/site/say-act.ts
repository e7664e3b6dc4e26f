import type { Act } from "../../core/promise/agreement.ts";
import type { Speak } from "./speak.ts";

/** What people do, in the form that goes with how many do it: “the Desk lead approves”, “the Desk lead and the Ports lead approve”. */
export function sayAct(
  act: Act,
  speak: Speak,
  { who = [], either }: { who?: readonly unknown[]; either?: true } = {},
): string {
  return speak(`act.${act}`, { count: either ? 1 : Math.max(1, who.length) });
}
