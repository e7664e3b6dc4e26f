import { describe, expect, it } from "vitest";
import { problemsOf, type Files } from "../../support/check-files.ts";

async function rulesOf(text: string, path = "a.md"): Promise<string[]> {
  const files: Files = { [path]: text };
  return (await problemsOf(files, undefined)).map(({ rule, line }) => `${rule} ${line}`);
}

describe("an excuse", () => {
  it("silences the line that follows, for its reason", async () => {
    expect(await rulesOf("<!-- handshake-ignore links/broken: moved next week -->\n[x](gone.md)\n")).toEqual([]);
    expect(
      await rulesOf("<!-- handshake-ignore links/broken: moved next week -->\n\n[x](gone.md)\n[y](gone.md)\n"),
    ).toEqual(["links/broken 4"]);
    expect(await rulesOf("See <!-- handshake-ignore links/broken: moved next week --> [x](gone.md)\n")).toEqual([]);
  });
  it("covers the whole of a table", async () => {
    expect(
      await rulesOf("<!-- handshake-ignore links/broken: old plan -->\n\n| a |\n| - |\n| b |\n| [x](gone.md) |\n"),
    ).toEqual([]);
  });
  it("works in MDX and in frontmatter", async () => {
    expect(await rulesOf("{/* handshake-ignore links/broken: moved next week */}\n\n[x](gone.md)\n", "a.mdx")).toEqual(
      [],
    );
    expect(
      await rulesOf("---\ntitle: A\n# handshake-ignore schema/frontmatter: agreed with Quay\nchange_type: huge\n---\n"),
    ).toEqual([]);
  });
  it("takes several rules and whole groups", async () => {
    expect(
      await rulesOf("<!-- handshake-ignore links/broken, links/anchor: both -->\n[x](gone.md) [y](#no)\n"),
    ).toEqual([]);
    expect(await rulesOf("<!-- handshake-ignore links/*: all -->\n[x](gone.md) [y](#no)\n")).toEqual([]);
  });
  it("needs a reason, and something to excuse", async () => {
    expect(await rulesOf("<!-- handshake-ignore links/broken -->\n[x](gone.md)\n")).toEqual(["excuse/reason 1"]);
    expect(await rulesOf("<!-- handshake-ignore links/broken: no longer -->\n[x](#a)\n\n# A\n")).toEqual([
      "excuse/unused 1",
    ]);
    const [problem] = await problemsOf(
      { "a.md": "<!-- handshake-ignore link/broken: typo -->\n[x](gone.md)\n" },
      "excuse/unused",
    );
    expect(problem?.help).toContain("links/broken");
  });
});
