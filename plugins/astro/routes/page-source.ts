import type { APIRoute } from "astro";
import { besideAddress } from "../../core/handbook/routes.ts";
import { joinSource } from "../content/published-source.ts";
import { listPages, loadSite } from "../site/load-site.ts";

export async function getStaticPaths() {
  const { pages } = await listPages();
  return pages.map(({ data: { handbook } }) => ({
    params: { slug: besideAddress(handbook.address, "md").slice(1, -".md".length) },
    props: { address: handbook.address },
  }));
}

export const GET: APIRoute<{ address: string }> = async ({ request, props }) => {
  const { pageAt } = await loadSite(request);
  const entry = pageAt(props.address);
  const source = entry?.data.handbook.source;
  const text = source ? joinSource(source, entry.body ?? "") : "";
  return new Response(text, { headers: { "Content-Type": "text/markdown; charset=utf-8" } });
};
