import type { APIRoute } from "astro";
import { buildPublishedHandbook } from "../feeds/build-published-handbook.ts";
import { publicUrls } from "../feeds/public-urls.ts";
import { loadSite } from "../site/load-site.ts";

export const GET: APIRoute = async ({ request }) => {
  const site = await loadSite(request);
  const text = `${JSON.stringify(buildPublishedHandbook(site, publicUrls(site.shape)), undefined, 1)}\n`;
  return new Response(text, { headers: { "Content-Type": "application/json; charset=utf-8" } });
};
