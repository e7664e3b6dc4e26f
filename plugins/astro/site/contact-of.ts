import { buildContacts } from "../../core/promise/people/contacts.ts";
import type { HandbookFacts } from "../content/facts.ts";

/** Makes the lookup of how a person, a role or a team is reached, as the pages of contracts do it. */
export function buildContactOf({
  contacts,
  teams,
}: Pick<HandbookFacts, "contacts" | "teams">): (who: string) => string | undefined {
  const find = buildContacts({ contacts, teams });
  return (who) => find(who)?.href;
}
