import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { contract } from "../support/check-files.ts";
import { harbour } from "../support/harbour.ts";
import { createProject } from "../support/project.ts";

const canary = "kanarinessing";

/** A file's text, unpacked where it is packed as the parts of the search index are. */
function plain(text: string): string {
  const bytes = Buffer.from(text, "latin1");
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString("latin1") : text;
}

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
  const band = `title: ${canary}\nband: B\nowner: "@${canary}"\n`;
  const page = (more: string): string => `---\n${band}${more}---\n\n# ${canary}\n\n${canary} sings.\n`;
  // One of every kind, each in a place where others would tell of it.
  const withheld = {
    [`decisions/${canary}.md`]: page(
      "stage: decide\ndecided_on: 2026-11-01\nnext_review: 2026-12-01\nsupersedes: [decisions/one-queue]\n",
    ),
    [`states/${canary}.md`]: page("order: 9\nmax_age: 48h\n"),
    [`streams/${canary}.md`]: page(
      `state: states/build\nentered: 2026-11-02\nblocked: { since: 2026-11-03, on: ${canary}, waiting_for: "@${canary}" }\n`,
    ),
    [`answers/${canary}.md`]: page("last_reviewed: 2026-01-01\nrefresh_after_days: 30\n"),
  };
  const leaning = {
    "contracts/leaning.md": contract(
      {
        title: "Leaning",
        parties: "[{ team: Desk, owner: '@mira' }, { team: Quay, owner: '@ada' }]",
        depends_on: `[contracts/${canary}]`,
        decisions: `[decisions/one-queue, decisions/${canary}]`,
        answers: `[answers/${canary}]`,
        states: `[states/${canary}]`,
        streams: `[streams/${canary}]`,
      },
      `# Leaning\n\nWe rest on [vault rules](../decisions/${canary}.md) and [the yard](../states/${canary}.md).\n`,
    ),
    "streams/astray.md": `---\ntitle: Astray\nstate: states/${canary}\nentered: 2026-11-02\n---\n\n# Astray\n`,
  };
  const files = {
    ...harbour,
    "handshake.json": JSON.stringify({ redirects: { "/old-vault/": `/contracts/${canary}/` } }),
    [`contracts/${canary}.md`]: hidden,
    [`contracts/${canary}.png`]: "png",
    "guides/leads-there.md": `# Leads there\n\nOur [vault rules](../contracts/${canary}.md#${canary}) and [again](/contracts/${canary}/).\n`,
    "guides/leads-there-too.mdx": `# Leads there too\n\nOur [vault rules](../contracts/${canary}.md).\n`,
    ...withheld,
    ...leaning,
    "guides/typo.md": `# Typo\n\n[x](../contracts/${canary.slice(0, -1)}.md)\n`,
  };
  const leaks = (output: Map<string, string>): string[] =>
    [...output].filter(([path, text]) => path.includes(canary) || plain(text).includes(canary)).map(([path]) => path);

  it.each(["unified", "satteri"] as const)(
    "leaves no byte under %s, and its links become text",
    { timeout: 120_000 },
    async (processor) => {
      const project = createProject(
        { ...files, "guides/typo.md": "# Typo\n" },
        { processor, config: 'site: "https://harbour.example",' },
      );
      try {
        const { code, output } = await project.build();
        expect(code, output).toBe(0);
        expect(output).toMatch(
          /5 pages are withheld: this build shows band A\. Show more with `publish` in handshake\.json or HANDSHAKE_BANDS=A,B,C\./,
        );
        expect(leaks(project.output())).toEqual([]);
        for (const address of ["/guides/leads-there/", "/guides/leads-there-too/", "/contracts/leaning/"])
          expect(project.page(address)).toContain("vault rules");
        const written = [...project.output().keys()];
        expect(written).toEqual(
          expect.arrayContaining(["calendar.ics", "handbook.json", "llms.txt", "contracts/leaning.md"]),
        );
        expect(written.some((path) => path.endsWith(".pf_fragment"))).toBe(true);
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
