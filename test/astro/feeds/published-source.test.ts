import { describe, expect, it } from "vitest";
import { buildPublishedSource, joinSource } from "../../../plugins/astro/content/published-source.ts";
import { checkFiles } from "../../support/check-files.ts";

const vault = { "contracts/vault.md": "---\ntitle: Vault rules\nband: B\n---\n\n# Vault rules\n" };

async function publish(text: string, name = "guides/leads-there.md"): Promise<string> {
  const checked = await checkFiles(
    { ...vault, "guides/open.md": "---\nband: A\n---\n\n# Open\n", [name]: text },
    { publish: ["A"] },
  );
  const page = checked.handbook.byPath.get(name);
  if (!page) throw new Error(`There is no ${name}`);
  const { text: whole, frontmatter } = page.document;
  return joinSource(buildPublishedSource(checked)(page), whole.slice(frontmatter.bodyStart));
}

describe("a page's file, as far as it is published", () => {
  it("is the file itself, byte for byte, where it names nothing hidden", async () => {
    const text =
      '---\r\ntitle: "Leads: there"\r\nband: A\r\nnote: |\r\n  # not a comment\r\n---\r\n\r\n# Leads\r\n\r\n[Open](open.md) `<!-- kept -->`\r\n';
    expect(await publish(text)).toBe(text);
    expect(await publish("# No frontmatter\n\nText\n")).toBe("# No frontmatter\n\nText\n");
  });
  it("keeps the text of a link to a hidden page, and nothing else of it", async () => {
    const head = "---\nband: A\n---\n\n";
    const links: Record<string, string> = {
      'See [the *rules*](../contracts/vault.md#x "Vault rules"), please.\n': "See the *rules*, please.\n",
      "See [the rules][v].\n\n[v]: ../contracts/vault.md 'Vault'\n": "See the rules.\n\n",
      "See [vault].\n\n[vault]: <../contracts/vault.md>\n": "See vault.\n\n",
      "Nobody uses it.\n\n[v]: /contracts/vault/\n\nEnd.\n": "Nobody uses it.\n\n\nEnd.\n",
      'See <a title="Vault" href="/contracts/vault/">the <b>rules</b></a>.\n': "See the <b>rules</b>.\n",
      "![Vault](../contracts/vault.md)\n": "\n",
      "| a |\n| - |\n| [x](../contracts/vault) |\n": "| a |\n| - |\n| x |\n",
      "> [q]: ../contracts/vault.md\n\n[q]\n": "\nq\n",
    };
    for (const [written, published] of Object.entries(links))
      expect(await publish(head + written)).toBe(head + published);
  });
  it("says of a hidden page nothing in the frontmatter either, and keeps the rest as it is written", async () => {
    const text =
      '---\nband: A # of Vault rules\n# and contracts/vault.md\nrelated: [guides/open, contracts/vault]\nsuccessor: "contracts/vault"\nmy_note: see /contracts/vault/\n"of": {  a:   Vault rules }\ntags: [ "#one" ]\n---\n\n# It\n';
    expect(await publish(text)).toBe('---\nband: A\nrelated: [guides/open]\ntags: [ "#one" ]\n---\n\n# It\n');
  });
  it("leaves comments out, of Markdown and of MDX", async () => {
    const head = "---\nband: A\n---\n\n";
    expect(await publish(`${head}One <!-- Vault --> two.\n\n<!--\nVault\n-->\n\nThree\n`)).toBe(
      `${head}One  two.\n\n\nThree\n`,
    );
    expect(await publish(`${head}One {/* Vault */} two.\n\n{/* Vault */}\n\n{1 + 1}\n`, "guides/a.mdx")).toBe(
      `${head}One  two.\n\n\n{1 + 1}\n`,
    );
  });
});
