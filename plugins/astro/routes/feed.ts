import type { APIRoute } from "astro";
import { renderChangesFeed } from "../feeds/changes-feed.ts";
import { feedAddress } from "../../core/handbook/routes.ts";
import { basePrefix } from "../../core/handbook/address.ts";
import { loadSite } from "../site/load-site.ts";

/** The Atom feed of changes; made only for a site that knows where it stands. */
export const GET: APIRoute = async ({ request }) => {
  const { all, facts, title, speak, href, shape } = await loadSite(request);
  const urlOf = (path: string): string => new URL(path, shape.site).href;
  const pages = all.map(({ data }) => data.handbook).filter(({ anchor }) => anchor === undefined);
  const body = renderChangesFeed({
    title,
    home: urlOf(href("/")),
    self: urlOf(`${basePrefix(shape.base)}${feedAddress}`),
    urlOf: (address) => urlOf(href(address)),
    pages,
    speak,
    teams: facts.teams,
  });
  return new Response(body, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
};
