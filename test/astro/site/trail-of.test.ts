import { expect, it } from "vitest";
import type { SiteEntry } from "../../../plugins/astro/site/load-site.ts";
import { speakWith } from "../../../plugins/astro/site/speak.ts";
import { trailOf } from "../../../plugins/astro/site/trail-of.ts";

function entry(kind: string, address: string, anchor?: string, label?: string): SiteEntry {
  return { data: { nav_label: label, handbook: { kind, address, title: address, anchor } } } as unknown as SiteEntry;
}

function wayTo(page: SiteEntry, ...others: SiteEntry[]): string[] {
  const all = [page, ...others];
  const pageAt = (address: string) => all.find(({ data: { handbook } }) => handbook.address === address);
  return trailOf(page, { speak: speakWith({}), pageAt, all }).map(({ address }) => address);
}

it("leads to a page through the index of its kind", () => {
  expect(wayTo(entry("contract", "/contracts/gates/"))).toEqual(["/contracts/"]);
  expect(wayTo(entry("stream", "/streams/ramp/"))).toEqual(["/states/", "/streams/"]);
});

it("leads to a page that holds answers through the index that lists them", () => {
  const desk = entry("guide", "/answers/desk/");
  expect(wayTo(desk, entry("answer", "/answers/desk/", "do-dogs-need-a-ticket"))).toEqual(["/answers/"]);
  expect(wayTo(desk, entry("answer", "/answers/other/", "do-dogs-need-a-ticket"))).toEqual(["/guides/"]);
});

it("passes through the pages of the folders a page stands in", () => {
  const folder = entry("guide", "/guides/rules/");
  expect(wayTo(entry("guide", "/guides/rules/lost/"), folder)).toEqual(["/guides/", "/guides/rules/"]);
});

it("calls a page by its shorter name, which is there for such places", () => {
  const folder = entry("guide", "/guides/rules/", undefined, "Rules");
  const page = entry("guide", "/guides/rules/lost/");
  const pageAt = (address: string) => [page, folder].find(({ data }) => data.handbook.address === address);
  const trail = trailOf(page, { speak: speakWith({}), pageAt, all: [page, folder] });
  expect(trail.map(({ title }) => title)).toEqual(["Guides", "Rules"]);
});
