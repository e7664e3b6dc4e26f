import { describe, expect, it } from "vitest";
import type { PageVersion } from "../../../../plugins/core/handbook/host.ts";
import { loadHandbook } from "../../../../plugins/core/handbook/load-handbook.ts";
import { tellHistory, type Comparison } from "../../../../plugins/core/promise/history/tell-history.ts";
import { buildPastReader } from "../../../../plugins/core/promise/receipts/read-past.ts";
import { memoryHost } from "../../../../plugins/host/memory-host.ts";
import { contract } from "../../../support/check-files.ts";

const path = "contracts/night-desk.md";
const body = (lead = "15m", more = "") =>
  `# Night desk\n\n- **Approvals:** The duty lead decides within 30 minutes.\n- **Escalation:** Desk (15m) → Duty lead (${lead}) → Harbour master (60m)\n\n## On the quay\n\nBring a lamp.${more}\n`;
const parties = '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada" }]';
const page = (text = body(), fields: Record<string, string> = {}) => contract({ parties, ...fields }, text);

async function historyOf(
  texts: string[],
  given: { most?: number; known?: Map<string, Comparison>; ignored?: number } = {},
) {
  const { most = 20, known = new Map<string, Comparison>(), ignored } = given;
  const handbook = await loadHandbook(memoryHost({ [path]: texts.at(-1) ?? "" }), { rules: [] });
  const [now] = handbook.pages;
  if (!now) throw new Error("The page is not there.");
  const read: string[] = [];
  const versions = texts.map((text, index): PageVersion => ({
    commit: `c${index}`,
    on: `2026-0${index + 1}-05`,
    at: index,
    author: "Mira",
    path,
    text,
    before: texts[index - 1],
    ...(index === ignored && { ignored: true }),
  }));
  const told = tellHistory(now, versions.reverse(), {
    textOf: (id) => (read.push(id), id),
    readPast: buildPastReader(handbook, undefined),
    moved: {},
    most,
    known,
  });
  return { ...told, read };
}

describe("the history of a page", () => {
  it("tells what each commit meant, newest first, and that the oldest one wrote the page", async () => {
    const { changes, goesOn } = await historyOf([page(), page(body("45m")), page(body("45m", " Mind the rope."))]);
    expect(goesOn).toBe(false);
    expect(changes).toEqual([
      {
        commit: "c2",
        on: "2026-03-05",
        at: 2,
        path,
        level: "patch",
        steps: [{ level: "patch", about: "text", sections: ["On the quay"] }],
      },
      {
        commit: "c1",
        on: "2026-02-05",
        at: 1,
        path,
        level: "major",
        steps: [
          {
            level: "major",
            about: "promise",
            clause: "escalation",
            kind: "window-loosened",
            facts: {
              was: { window: expect.objectContaining({ minutes: 15 }) as object },
              is: { window: expect.objectContaining({ minutes: 45 }) as object },
              who: ["Duty lead"],
              task: { act: "ladder" },
            },
          },
        ],
      },
      { commit: "c0", on: "2026-01-05", at: 0, path, level: "minor", isFirst: true, steps: [] },
    ]);
  });

  it("passes over form, reviews, and commits that only move things about", async () => {
    const formatted = page(body().replaceAll("- **", "* **"));
    const reviewed = page(body(), { last_reviewed: "2026-03-01", review: '{ by: "@mira" }' });
    const { changes } = await historyOf([page(), formatted, page(), reviewed, page(body("45m"))], { ignored: 4 });
    expect(changes.map(({ commit }) => commit)).toEqual(["c0"]);
  });

  it("follows facts, and names no other page", async () => {
    const linked = page(body("15m", " See [the vault](../guides/vault.md)."), {
      status: "pilot",
      decisions: "[decisions/vault]",
      tags: "[vault]",
    });
    const { changes } = await historyOf([page(), linked]);
    expect(changes[0]?.steps).toEqual([
      { level: "patch", about: "links" },
      { level: "patch", about: "field", field: "status", before: "live", after: "pilot" },
      { level: "patch", about: "text", sections: ["On the quay"] },
    ]);
    expect(JSON.stringify(changes)).not.toContain("vault");
  });

  it("begins where a page was first shown to these readers", async () => {
    const secret = page(body().replace("Duty lead", "Vault keeper"), { band: "C" });
    const { changes, goesOn } = await historyOf([page(), secret, page(), page(body("45m"))]);
    expect(changes.map(({ commit }) => commit)).toEqual(["c3"]);
    expect(goesOn).toBe(false);
    expect(JSON.stringify(changes)).not.toContain("Vault");
  });

  it("begins behind a version that cannot be read", async () => {
    const { changes } = await historyOf(["---\ntitle: [\n---\n", page(), page(body("45m"))]);
    expect(changes.map(({ commit }) => commit)).toEqual(["c2"]);
  });

  it("looks at so many versions, and reads none that was compared before", async () => {
    const texts = ["15m", "20m", "25m", "30m"].map((lead) => page(body(lead)));
    const known = new Map<string, Comparison>();
    const first = await historyOf(texts, { most: 2, known });
    expect([first.changes.length, first.goesOn]).toEqual([2, true]);
    expect(first.read.length).toBeGreaterThan(0);
    const again = await historyOf(texts, { most: 2, known });
    expect(again).toEqual({ ...first, read: [] });
  });
});
