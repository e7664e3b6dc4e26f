import type { APIRoute } from "astro";
import { fixedRoutes } from "../../core/handbook/routes.ts";
import type { KnownAddresses } from "../site/nearest-pages.ts";
import { loadSite } from "../site/load-site.ts";
import { isWordKey } from "../site/speak.ts";

export const GET: APIRoute = async ({ request }) => {
  const { all, facts, speak, pageAt } = await loadSite(request);
  const named = fixedRoutes.flatMap((address): [string, string][] => {
    const word = address.slice(1, -1);
    return pageAt(address) === undefined && isWordKey(word) ? [[address, speak(word)]] : [];
  });
  const pages = all.flatMap(({ data: { handbook } }): [string, string][] =>
    handbook.anchor === undefined ? [[handbook.address, handbook.title]] : [],
  );
  const owners = facts.owners.map(({ address, handle }): [string, string] => [address, handle]);
  const known: KnownAddresses = { pages: [...named, ...pages, ...owners], moved: facts.moved };
  return new Response(JSON.stringify(known), { headers: { "Content-Type": "application/json; charset=utf-8" } });
};
