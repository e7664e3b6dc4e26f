import { english } from "../../vocabulary/english.ts";
import { readEndText, type EndReading } from "./read-end-text.ts";

const { ends: words, printed } = english.times;

/** Writes an end in one form: `ends on 31 March 2028, or if the booking system is replaced, or after Q1`. Read again it is the same. */
export function printEnd({ on, triggers }: EndReading): string {
  const date = on === undefined ? [] : [`${words.printedOn} ${printDate(on)}`];
  return [...date, ...triggers.map(printTrigger)].join(words.printedOr);
}

/** “After Q1” is an event by itself; “a fifth word is wanted” is one behind “if”. */
function printTrigger(trigger: string): string {
  const [alone, another] = readEndText(trigger)?.triggers ?? [];
  return alone === trigger && another === undefined ? trigger : `${words.printedCondition} ${trigger}`;
}

function printDate(date: string): string {
  const month = printed.months[Number(date.slice(5, 7)) - 1] ?? "";
  return `${Number(date.slice(8))} ${month} ${date.slice(0, 4)}`;
}
