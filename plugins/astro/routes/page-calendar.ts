import type { APIRoute } from "astro";
import { answerWithCalendar } from "../feeds/answer-with-calendar.ts";
import { listPages } from "../site/load-site.ts";

export async function getStaticPaths() {
  const { pages } = await listPages();
  return pages
    .filter(({ collection, data }) => collection === "contracts" && !data.handbook.isIndex)
    .map(({ data: { handbook } }) => ({
      params: { slug: handbook.address.slice(1, -1) },
      props: { address: handbook.address, title: handbook.title },
    }));
}

export const GET: APIRoute<{ address: string; title: string }> = ({ request, props: { address, title } }) =>
  answerWithCalendar(request, title, (event) => event.address === address);
