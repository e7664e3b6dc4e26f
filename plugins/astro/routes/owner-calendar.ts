import type { APIRoute } from "astro";
import { ownerAddress } from "../../core/handbook/routes.ts";
import { answerWithCalendar } from "../feeds/answer-with-calendar.ts";
import { listPages } from "../site/load-site.ts";

export async function getStaticPaths() {
  const { facts } = await listPages();
  return facts.owners.map(({ address, handle: name }) => ({
    params: { handle: address.split("/")[2] },
    props: { address, name },
  }));
}

export const GET: APIRoute<{ address: string; name: string }> = ({ request, props: { address, name } }) =>
  answerWithCalendar(request, name, ({ people }) => people.some((handle) => ownerAddress(handle) === address));
