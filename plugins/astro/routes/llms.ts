import type { APIRoute } from "astro";
import { publicUrls } from "../feeds/public-urls.ts";
import { renderLlms } from "../feeds/render-llms.ts";
import { loadSite } from "../site/load-site.ts";

export const GET: APIRoute = async ({ request }) => {
  const site = await loadSite(request);
  const text = renderLlms({ ...site, urlOf: publicUrls(site.shape).ofFile });
  return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
};
