import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { coreClauses, type ClauseName } from "../../plugins/core/document/clause.ts";
import { isBinding } from "../../plugins/core/promise/receipts/covered.ts";
import type { Agreement, Clause } from "../../plugins/core/promise/agreement.ts";
import { checkFiles } from "../support/check-files.ts";

const folder = fileURLToPath(new URL("../../plugins/templates/contracts/", import.meta.url));
const templates = globSync("*.md", { cwd: folder })
  .sort()
  .map((name) => ({ name, text: readFileSync(folder + name, "utf8") }));

async function read(text: string) {
  const checked = await checkFiles({ "contracts/ours.md": text });
  const agreement: Agreement = [...checked.agreements.values()][0] ?? { clauses: [], risks: [], followUps: [] };
  const clause = (name: ClauseName): Clause | undefined => agreement.clauses.find((each) => each.name === name);
  return { ...checked, agreement, clause };
}

async function readTemplate(name: string) {
  return read(templates.find((template) => template.name === `${name}.md`)?.text ?? "");
}

/** What nobody can write before there are people: a link from elsewhere, a first review. */
const ofDrafts = new Set(["links/orphan", "freshness/unreviewed"]);

describe("the templates of contracts", () => {
  it("are three", () => {
    expect(templates.map(({ name }) => name)).toEqual([
      "release-contract.md",
      "support-handshake.md",
      "working-agreement.md",
    ]);
  });

  describe.each(templates)("$name", ({ text }) => {
    it.each(["draft", "pilot", "live"])(
      "is a handbook of which there is nothing to say when it is %s",
      async (status) => {
        expect(text).toContain("\nstatus: draft\n");
        const { report } = await read(text.replace("status: draft", `status: ${status}`));
        expect(report.problems.filter(({ rule }) => !ofDrafts.has(rule))).toEqual([]);
      },
    );

    it("has every core clause, and all but the purpose as data", async () => {
      const { agreement } = await read(text);
      const core = agreement.clauses.filter(({ name }) => coreClauses.some((each) => each === name));
      expect(core.map(({ name }) => name).sort()).toEqual([...coreClauses].sort());
      expect(core.filter((clause) => !isBinding(clause)).map(({ name }) => name)).toEqual(["purpose"]);
    });

    it("says of every promise who and within what time, and of every hop", async () => {
      const { agreement } = await read(text);
      const promises = agreement.clauses.flatMap((clause) => clause.promises);
      const hops = agreement.clauses.flatMap(({ ladders }) => ladders).flatMap((ladder) => ladder.hops);
      expect([...promises, ...hops].filter(({ who, within }) => who.length === 0 || !within)).toEqual([]);
      expect(hops.length).toBeGreaterThanOrEqual(3);
    });

    it("has follow-ups with an owner and a day", async () => {
      const { agreement } = await read(text);
      expect(agreement.followUps.length).toBeGreaterThan(0);
      expect(agreement.followUps.filter(({ owner, due, done }) => !owner || !due || done)).toEqual([]);
    });
  });
});

describe("the support handshake", () => {
  it("promises a response and a resolution for every severity", async () => {
    const { clause } = await readTemplate("support-handshake");
    expect(clause("service-levels")?.promises.map(({ when, act }) => `${when ?? ""} ${act}`)).toEqual(
      ["Sev-1", "Sev-2", "Sev-3", "Sev-4"].flatMap((severity) => [`${severity} respond`, `${severity} resolve`]),
    );
  });
});

describe("the release contract", () => {
  it("has a producer and a consumer", async () => {
    const { handbook } = await readTemplate("release-contract");
    const [page] = handbook.pages;
    const roles = page?.kind === "contract" ? page.fields.parties?.map(({ role }) => role) : [];
    expect(roles).toEqual(["producer", "consumer"]);
  });
  it("measures every acceptance criterion", async () => {
    const { clause } = await readTemplate("release-contract");
    expect(clause("acceptance-criteria")?.targets).toHaveLength(4);
  });
  it("knows each risk by a trigger, and who answers for it", async () => {
    const { agreement } = await readTemplate("release-contract");
    expect(agreement.risks.length).toBeGreaterThan(1);
    expect(agreement.risks.filter(({ trigger, mitigation, owner }) => !trigger || !mitigation || !owner)).toEqual([]);
  });
  it("says who makes an interface, who takes it, who takes a release back, and how it is looked at afterwards", async () => {
    const { handbook } = await readTemplate("release-contract");
    const headings = handbook.pages[0]?.document.headings.map(({ text }) => text);
    expect(headings).toEqual(
      expect.arrayContaining(["Interfaces", "Rollback", "Change control", "After each release"]),
    );
  });
});

describe("the working agreement", () => {
  it("says who decides what, and who in their place", async () => {
    const { clause } = await readTemplate("working-agreement");
    const rights = clause("decision-rights")?.promises ?? [];
    expect(rights.length).toBeGreaterThan(2);
    expect(rights.filter(({ backup, act }) => backup.length !== 1 || act !== "decide")).toEqual([]);
  });
  it("has service levels by severity", async () => {
    const { clause } = await readTemplate("working-agreement");
    expect(clause("service-levels")?.promises.map(({ when }) => when)).toEqual(["High", "Medium", "Low"]);
  });
  it("has metrics that lead and lag, each with a number", async () => {
    const { clause } = await readTemplate("working-agreement");
    expect(clause("metrics")?.targets).toHaveLength(4);
    expect(clause("metrics")?.text).toMatch(/Leading:.*Lagging:.*Pulse:/);
  });
  it("measures when work is ready and when it is done", async () => {
    const { clause } = await readTemplate("working-agreement");
    expect(clause("acceptance-criteria")?.targets).toHaveLength(6);
  });
});
