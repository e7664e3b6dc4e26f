import { describe, expect, it } from "vitest";
import { namesInLabel } from "../../../plugins/core/document/clause-label.ts";
import { clauseNames } from "../../../plugins/core/document/clause.ts";

function names(label: string): string[] {
  return namesInLabel(label).map(({ name, needsCompany }) => (needsCompany ? `${name}?` : name));
}

describe("a label names", () => {
  it.each(clauseNames)("%s by its own name, in singular and plural, in any case", (name) => {
    const words = name.replace("-", " ");
    const forms = [words, words.toUpperCase(), name, `✅ ${words}:`, `3. ${words}`, `Our ${words} (draft)`];
    for (const form of forms) expect(namesInLabel(form).map((found) => found.name)).toEqual([name]);
    const other = words.endsWith("ies")
      ? `${words.slice(0, -3)}y`
      : words.endsWith("s")
        ? words.slice(0, -1)
        : `${words}s`;
    if (name !== "acceptance-criteria") expect(namesInLabel(other).map((found) => found.name)).toEqual([name]);
  });

  it.each([
    ["Intent", "purpose"],
    ["Turnaround", "approvals"],
    ["Sign-offs", "approvals"],
    ["Escalation path", "escalation"],
    ["Escalation ladder", "escalation"],
    ["Escalation: who to call", "escalation"],
    ["Approvals template", "approvals"],
    ["Review cadence", "cadence"],
    ["Status cadence", "cadence"],
    ["Success metric", "exit-metric"],
    ["The sunset clause", "sunset"],
    ["Sunsets", "sunset"],
    ["Service-level expectations", "service-levels"],
    ["SLOs", "service-levels"],
    ["Definition of Ready and Done", "acceptance-criteria"],
    ["Action items", "follow-ups"],
    ["Goal", "purpose?"],
    ["Why", "purpose?"],
    ["Checkpoints", "cadence?"],
    ["End date", "sunset?"],
    ["Response times", "service-levels?"],
    ["RACI", "decision-rights?"],
    ["Leading and lagging indicators", "metrics?"],
  ])("%s", (label, name) => {
    expect(names(label)).toEqual([name]);
  });

  it.each([
    ["SLA + escalation", ["service-levels", "escalation"]],
    ["Decision rights and escalation", ["decision-rights", "escalation"]],
    ["Purpose, scope & sunset", ["purpose", "scope?", "sunset"]],
    ["Approvals and sign-offs", ["approvals"]],
    ["Cadence and shared artefacts", ["cadence"]],
    ["Dependencies and risks", ["dependencies?", "risks?"]],
  ])("several: %s", (label, found) => {
    expect(names(label)).toEqual(found);
  });

  it("and says which of its words do", () => {
    expect(namesInLabel("2. SLA + escalation path").map(({ written }) => written)).toEqual(["SLA", "escalation path"]);
  });
});

it.each([
  "Why it works",
  "Why, and where it stands",
  "WHY — the reasoning",
  "Purpose of this page",
  "Review",
  "Options",
  "Decide",
  "Exit",
  "Escalation package",
  "When to escalate",
  "Metrics that nobody reads",
  "",
  "→",
  "Purpose and ".repeat(9000),
])("nothing is named by %j", (label) => {
  expect(namesInLabel(label)).toEqual([]);
});
