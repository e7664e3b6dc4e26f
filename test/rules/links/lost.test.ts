import { describe, expect, it } from "vitest";
import { problemsOf, type Files, type TestOptions } from "../../support/check-files.ts";

const rule = "links/lost";
const link = "# Who is awake?\n\nSee [the desk](../contracts/night-desk.md).\n";
const desk = "# Night desk\n";
const base: Files = { "answers/awake.md": link, "guides/night.md": link, "contracts/night-desk.md": desk };
const pages = (more: Files = {}): Files => ({ "answers/awake.md": link, "guides/night.md": link, ...more });

async function found(files: Files, options: TestOptions = {}): Promise<string[]> {
  return (await problemsOf(files, rule, { base, ...options })).map(({ file, message, related }) => {
    return `${file}: ${message} ${related.map((each) => `${each.file}:${each.line}`).join(" ")}`.trim();
  });
}

describe("links/lost", () => {
  const said =
    "contracts/night-desk.md: This page was deleted although 2 pages linked to it, and /contracts/night-desk/ leads nowhere now.";
  it("names the page, how many leaned on it, and where they still do", async () => {
    expect(await found(pages())).toEqual([`${said} answers/awake.md:3 guides/night.md:3`]);
  });
  it("says it even where the links were taken out, since readers keep addresses", async () => {
    expect(await found({ "answers/awake.md": "# Who is awake?\n", "guides/night.md": "# Night\n" })).toEqual([said]);
  });
  it("is content with a move, a tombstone, a redirect or the same address in another file", async () => {
    const renamed = { "contracts/night-desk.md": "contracts/desk.md" };
    expect(await found(pages({ "contracts/desk.md": desk }), { renamed })).toEqual([]);
    expect(await found(pages({ "contracts/night-desk.md": "---\nstatus: archived\n---\n# Night desk\n" }))).toEqual([]);
    expect(await found(pages({ "contracts/night-desk/index.md": desk }))).toEqual([]);
    const settings = { redirects: { "/contracts/night-desk": "/answers/awake/" } };
    expect(await found(pages(), { settings })).toEqual([]);
  });
  it("does not miss a page that nobody linked to, or whose readers went with it", async () => {
    expect(
      await found({ "answers/awake.md": "# A\n" }, { base: { "answers/awake.md": "# A\n", "guides/alone.md": desk } }),
    ).toEqual([]);
    expect(await found({})).toEqual([]);
  });
  it("does not take a page that became unreadable, or is excluded now, for a deleted one", async () => {
    expect(await found(pages({ "contracts/night-desk.md": new Uint8Array([0xff, 0xfe]) }))).toEqual([]);
    expect(await found(pages(base), { settings: { exclude: ["contracts/**"] } })).toEqual([]);
  });
  it("says nothing without a base", async () => {
    expect(await problemsOf(pages(), rule)).toEqual([]);
  });
});
