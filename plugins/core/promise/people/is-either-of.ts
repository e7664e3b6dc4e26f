import { english } from "../../vocabulary/english.ts";
import { oneOf, wordEnd, wordStart } from "../../vocabulary/one-of.ts";

const or = new RegExp(`${wordStart}${oneOf(english.roles.or)}${wordEnd}`, "iu");

/** True where any one of these people will do: the text that names them says “or” before the last. */
export function isEitherOf(text: string, who: readonly string[]): boolean {
  const [last, before] = who.toReversed().map((name) => name.toLowerCase());
  if (last === undefined || before === undefined) return false;
  const plain = text.toLowerCase();
  const start = plain.indexOf(before);
  const end = plain.indexOf(last, start + before.length);
  return start !== -1 && end !== -1 && or.test(plain.slice(start + before.length, end));
}
