import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../support/check-files.ts";
import { harbour } from "../support/harbour.ts";
import { createProject, type Project } from "../support/project.ts";

const parties =
  '[{ team: Desk, owner: "@mira", accepted: { by: "@mira", on: 2026-11-01 } }, { team: Quay, owner: "@ada" }]';
const crane =
  "# Crane\n\n## Purpose\n\n## Approvals\n\nThe Crane lead decides within 4 hours.\n\n## Escalation\n\nAsk whoever is on the quay, and be kind.\n";
const rope = "# Ropes\n\n- **Approvals:** Whoever holds the rope says when.\n";

describe("what a site shows of promises", () => {
  let project: Project;
  beforeAll(async () => {
    project = createProject({
      ...harbour,
      "contracts/crane.md": contract({ title: "Crane", parties, sunset: "2026-11-19" }, crane),
      "contracts/ropes.md": contract({ title: "Ropes", parties }, rope),
      "guides/clauses.md": "# Clauses\n\n## Approvals\n\nThe lead decides within 4 hours.\n",
    });
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
  });
  afterAll(() => {
    project.remove();
  });

  const words = (address: string): string =>
    (project.page(address) ?? "")
      .replace(/<svg[\s\S]*?<\/svg>/g, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ");

  it("says quietly what a contract does not say", () => {
    expect(words("/contracts/night-desk/")).toContain("Not said: Purpose, Approvals, Cadence, Exit metric, Sunset");
  });

  it("leaves text that is no data in its own words, and an empty clause empty", () => {
    const text = words("/contracts/crane/");
    expect(text).toContain("Nothing is said here.");
    expect(project.page("/contracts/crane/")).toMatch(/glance-text">\s*Ask whoever is on the quay, and be kind\./);
  });

  it("says that a contract has ended, and takes it from the rights", () => {
    expect(project.page("/contracts/crane/")).toMatch(/data-past>[^]*?Ended on/);
    expect(words("/who/")).not.toContain("Crane");
  });

  it("says whose agreement is missing", () => {
    expect(words("/contracts/ropes/")).toContain("1 of 2 agreed Waits for Quay.");
    expect(words("/contracts/night-desk/")).not.toContain("agreed");
  });

  it("lists a right that is no data as it is written", () => {
    expect(words("/who/")).toContain("Whoever holds the rope says when. in its own words");
  });

  it("shows nothing of clauses on a guide", () => {
    expect(project.page("/guides/clauses/")).not.toContain("promise-approvals");
    expect(words("/who/")).not.toContain("Clauses");
  });
});

it("tells a handbook without rights and risks how it gets them", async () => {
  const project = createProject({ "index.md": harbour["index.md"]!.replace(/Start with.*/, "") });
  try {
    const { code, output } = await project.build();
    expect(code, output).toBe(0);
    expect(project.page("/who/")).toContain("The duty lead decides within 4 hours");
    expect(project.page("/risks/")).toContain("under a heading Risks or Follow-ups");
  } finally {
    project.remove();
  }
});
