import { describe, expect, it } from "vitest";
import { contract, pointedAt, problemsOf, type Files } from "../../support/check-files.ts";

const settings = {
  teams: { "@harbour/desk": { name: "Desk", members: ["@mira", "@jon"] }, "@harbour/quay": { members: ["@ada"] } },
  contacts: { "Duty lead": "tel:+4712345678", "Harbour master": "tel:+4712345679" },
};
const found = async (files: Files, known: object = settings): Promise<string[]> =>
  (await problemsOf(files, "people/unknown", { settings: known })).map(
    (problem) => `${pointedAt(files, problem)}: ${problem.message} ${problem.help}`,
  );
const answer = (owner: string): Files => ({ "answers/a.md": `---\ntitle: A\nowner: ${owner}\n---\n\n# A\n` });
const parties =
  '[{ team: Desk, owner: "@mira", backup: "@jhon" }, { team: "@harbour/quay", owner: "@ada", backup: "@finn" }]';

describe("people/unknown", () => {
  it("knows members, teams and contacts", async () => {
    expect(await found(answer('["@mira", "@harbour/quay"]'))).toEqual([]);
  });
  it("names an owner who is nowhere, at the owner's own place", async () => {
    expect(await found(answer('["@mira", "@sven"]'))).toEqual([
      '"@sven": @sven is named as owner, but is in no team and no contact of the settings. Name somebody who is there, or add them to teams or contacts in handshake.json.',
    ]);
  });
  it("has a message of its own for another case", async () => {
    expect(await found(answer('"@Mira"'))).toEqual([
      '"@Mira": @Mira is written @mira in the settings. Write @mira; code hosts and contacts tell the two apart.',
    ]);
  });
  it("judges parties, with the nearest name", async () => {
    const messages = await found({ "contracts/night-desk.md": contract({ parties }) });
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain("@jhon is named as backup of Desk");
    expect(messages[0]).toContain("Did you mean @jon?");
    expect(messages[1]).toContain("@finn is named as backup of @harbour/quay");
  });
  it("judges the steps of an escalation, in the plural and with articles", async () => {
    const body = (steps: string): string => `# Night desk\n\n- **Escalation:** ${steps}\n`;
    const two = '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada" }]';
    const page = (steps: string): Files => ({ "contracts/night-desk.md": contract({ parties: two }, body(steps)) });
    expect(await found(page("Duty leads (1h) → the harbour master (2h)"))).toEqual([]);
    expect((await found(page("Duty lead (1h) → Harbor master (2h)"))).join()).toContain("Did you mean Harbour master?");
    expect(
      await found({ "contracts/a.md": contract({ parties: two, status: "draft" }, body("Nobody (1h) → Noone (2h)")) }),
    ).toEqual([]);
  });
  it("judges the handle beside a role, and leaves nobody in particular to contract/vague-owner", async () => {
    const body = "# Night desk\n\n- **Escalation:** Quay watch (@ada, 1h) → The team (1h) → Pier watch @finn (2h)\n";
    const two = '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada" }]';
    const messages = await found({ "contracts/a.md": contract({ parties: two }, body) });
    expect(messages.map((message) => message.replace(/^.*?: /, "").slice(0, 40))).toEqual([
      "@finn is named as a step of the escalati",
    ]);
  });
  it("asks nothing of a handbook without a roster, of retired pages, and of owners from CODEOWNERS", async () => {
    expect(await found(answer('"@sven"'), {})).toEqual([]);
    expect(await found({ "a.md": '---\nowner: "@sven"\nstatus: archived\n---\n# A\n' })).toEqual([]);
    const host = { codeowners: { text: "* @sven", prefix: "" } };
    expect(await problemsOf({ "a.md": "# A\n" }, "people/unknown", { settings, host })).toEqual([]);
  });
});
