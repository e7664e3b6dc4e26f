import { describe, expect, it } from "vitest";
import { contract } from "../support/check-files.ts";
import { harbour } from "../support/harbour.ts";
import { createProject } from "../support/project.ts";

const canary = "kanarinessing";

describe("a page of a band that is not shown", () => {
  const hidden = contract(
    {
      title: `Vault ${canary}`,
      band: "B",
      owner: `"@${canary}"`,
      parties: `[{ team: "${canary}", owner: "@mira" }, { team: Quay, owner: "@ada" }]`,
      decisions: "[decisions/one-queue]",
    },
    `# Vault ${canary}\n\n${canary} [queue](../decisions/one-queue.md) ![plan](${canary}.png)\n\n- **Approvals:** The ${canary} keeper decides within 2 hours.\n- **Escalation:** ${canary} keeper → Sponsor (24h each)\n\n## Risks\n\n| Risk | Trigger | Owner |\n| --- | --- | --- |\n| ${canary} flies | an open door | @${canary} |\n\n## Follow-ups\n\n| What | Owner | Due |\n| --- | --- | --- |\n| Feed the ${canary} | @${canary} | 2026-11-01 |\n`,
  );
  const files = {
    ...harbour,
    "handshake.json": JSON.stringify({ redirects: { "/old-vault/": `/contracts/${canary}/` } }),
    [`contracts/${canary}.md`]: hidden,
    [`contracts/${canary}.png`]: "png",
    "guides/leads-there.md": `# Leads there\n\nOur [vault rules](../contracts/${canary}.md#${canary}) and [again](/contracts/${canary}/).\n`,
    "guides/leads-there-too.mdx": `# Leads there too\n\nOur [vault rules](../contracts/${canary}.md).\n`,
    "guides/typo.md": `# Typo\n\n[x](../contracts/${canary.slice(0, -1)}.md)\n`,
  };
  const leaks = (output: Map<string, string>): string[] =>
    [...output].filter(([path, text]) => path.includes(canary) || text.includes(canary)).map(([path]) => path);

  it.each(["unified", "satteri"] as const)(
    "leaves no byte under %s, and its links become text",
    { timeout: 120_000 },
    async (processor) => {
      const project = createProject({ ...files, "guides/typo.md": "# Typo\n" }, { processor });
      try {
        const { code, output } = await project.build();
        expect(code, output).toBe(0);
        expect(output).toMatch(
          /1 page is withheld: this build shows band A\. Show more with `publish` in handshake\.json or HANDSHAKE_BANDS=A,B,C\./,
        );
        expect(leaks(project.output())).toEqual([]);
        for (const page of ["/guides/leads-there/", "/guides/leads-there-too/"])
          expect(project.page(page)).toContain("vault rules");
        expect(project.page("/health/")).toContain("a page that this build does not show");
      } finally {
        project.remove();
      }
    },
  );

  it("is there when its band is shown", { timeout: 60_000 }, async () => {
    const project = createProject(files);
    try {
      const { code, output } = await project.build({ HANDSHAKE_BANDS: "A,B" });
      expect(code, output).toBe(0);
      expect(project.page(`/contracts/${canary}/`)).toContain(`Vault ${canary}`);
      expect(project.output().has(`contracts/${canary}.png`)).toBe(true);
      expect(project.page("/old-vault/")).toContain(`/contracts/${canary}/`);
      // With bands named, a page without one is shown to nobody.
      expect(project.page("/guides/welcome/")).toBeUndefined();
    } finally {
      project.remove();
    }
  });
});
