import { expect, it } from "vitest";
import { findBacklinks } from "../../../plugins/astro/content/find-backlinks.ts";
import { buildPublished } from "../../../plugins/astro/content/published.ts";
import { checkHandbook } from "../../../plugins/core/check.ts";
import { memoryHost } from "../../../plugins/host/memory-host.ts";
import { contract } from "../../support/check-files.ts";

async function backlinksOf(files: Record<string, string>) {
  const checked = await checkHandbook(memoryHost({ "guides/desk.md": "# Desk\n", ...files }), {
    now: 0,
    today: "2026-11-20",
    forSite: true,
  });
  const page = checked.handbook.byPath.get("guides/desk.md");
  if (!page) throw new Error("The page is not there.");
  return findBacklinks(checked, page, buildPublished(checked));
}

it("lists a page once, with each sentence once, three of them, and the heading each stands under", async () => {
  const [backlink, ...others] = await backlinksOf({
    "guides/a.md":
      "# A\n\nAsk [the desk](desk.md), or [the desk](desk.md).\n\n## Night {#late}\n\n- **Ring** [the `desk`](desk.md).\n\n| Who | Where |\n| --- | --- |\n| Mira | [desk](desk.md) <br> |\n\n[One](desk.md) more. [Two](desk.md) more.\n",
  });
  expect(others).toEqual([]);
  expect(backlink).toMatchObject({ from: { title: "A" }, fields: [], further: 2 });
  expect(backlink?.quotes).toEqual([
    { before: "Ask ", text: "the desk", after: ", or the desk." },
    { before: "Ring ", text: "the desk", after: ".", section: { text: "Night", id: "late" } },
    { before: "Mira · ", text: "desk", after: "", section: { text: "Night", id: "late" } },
  ]);
});

it("puts sentences before fields, keeps both of one page, and names the record a link stands in", async () => {
  const backlinks = await backlinksOf({
    "handshake.json": JSON.stringify({ records: { answer: ["faq.md"] } }),
    "contracts/a.md": contract({ title: "A", related: "[guides/desk]" }, "# A\n"),
    "contracts/b.md": contract({ title: "B", related: "[guides/desk]" }, "# B\n\nSee [it](../guides/desk.md).\n"),
    "faq.md": "# Questions\n\n## Who is awake?\n\n**Answer:** [The desk](guides/desk.md).\n\n**Owner:** @mira\n",
  });
  expect(backlinks.map(({ from, quotes, fields }) => [from.title, from.anchor, quotes.length, fields])).toEqual([
    ["B", undefined, 1, ["related"]],
    ["Who is awake?", "who-is-awake", 1, []],
    ["A", undefined, 0, ["related"]],
  ]);
});

it("knows nothing of a page that this build hides", async () => {
  const hidden = contract({ title: "Vault", band: "C", related: "[guides/desk]" }, "# Vault\n\n[x](../guides/desk.md)\n");
  expect(await backlinksOf({ "contracts/vault.md": hidden })).toEqual([]);
});
