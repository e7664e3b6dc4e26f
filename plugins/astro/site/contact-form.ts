import type { IconName } from "./icons.ts";
import type { WordKey } from "./speak.ts";

/** The icon of a way to reach somebody. */
export function iconOfContact(href: string): IconName {
  if (/^(?:tel|sms):/i.test(href)) return "phone";
  return /^mailto:/i.test(href) ? "mail" : "chat";
}

/** What following a way to reach somebody does, in a word. */
export function wordOfContact(href: string): WordKey {
  if (/^tel:/i.test(href)) return "promise.call";
  return /^(?:mailto|sms):/i.test(href) ? "promise.write" : "promise.reach";
}
