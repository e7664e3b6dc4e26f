import { expect, it } from "vitest";
import { sayChange } from "../../../plugins/astro/site/say-change.ts";
import { sayPromiseStep } from "../../../plugins/astro/site/say-promise-step.ts";
import { speakWith } from "../../../plugins/astro/site/speak.ts";
import { englishOfSteps } from "../../../plugins/astro/site/words-of-steps.ts";
import { bindingSteps } from "../../../plugins/core/promise/diff/step-kinds.ts";
import { loadHandbook } from "../../../plugins/core/handbook/load-handbook.ts";
import { tellSteps } from "../../../plugins/core/promise/history/tell-steps.ts";
import { buildPastReader } from "../../../plugins/core/promise/receipts/read-past.ts";
import { memoryHost } from "../../../plugins/host/memory-host.ts";
import { contract } from "../../support/check-files.ts";

const teams = { "@harbour/quay": { name: "Quay" } };
const handbook = await loadHandbook(memoryHost({}), { rules: [] });
const readPast = buildPastReader(handbook, undefined);

const page = (body: string, quay = "@ada") =>
  readPast(
    "contracts/desk.md",
    contract(
      { parties: `[{ team: Desk, owner: "@mira" }, { team: "@harbour/quay", owner: "${quay}" }]` },
      `# Desk\n\n${body}\n`,
    ),
  ).page;

function said(before: ReturnType<typeof page>, after: ReturnType<typeof page>, words = {}): string[] {
  const change = { commit: "c", on: "2026-01-05", at: 1, path: "a.md", level: "major", goesOn: false } as const;
  const steps = tellSteps(before, after, {});
  return sayChange({ ...change, steps }, { speak: speakWith(words), teams }).map(({ text }) => text);
}

it("says who has how long, who else carries more, and calls teams by their names", () => {
  const ladder = (time: string) => page(`- **Escalation:** Desk (15m) → Duty lead (${time}) → Harbour master (60m)`);
  expect(said(ladder("20m"), ladder("45m"))).toEqual(["Duty lead now has 45 min in the ladder; it was 20 min."]);
  const target = (most: number) => page(`- **Exit metric:** Under ${most} tickets older than 3 days`);
  expect(said(target(5), target(3))[0]).toMatch(/^The target is now harder to meet, .* Desk and Quay carry more\.$/);
  expect(said(page("- **Purpose:** Tides."), page("- **Purpose:** Tides.", "@noor"))).toEqual([
    "@noor now answers for Quay; it was @ada.",
  ]);
});

it("says meetings, ends and clauses that come or go", () => {
  const meeting = (text: string) => page(`- **Cadence:** ${text}`);
  expect(said(meeting("Weekly on Friday at 10:00"), meeting("Monthly on the 5th"))[0]).toMatch(
    /^The meeting is now rarer: monthly/,
  );
  expect(said(page("- **Sunset:** Ends on 2026-06-30."), page("- **Sunset:** Ends on 2026-09-30."))).toEqual([
    "It now ends on 30 Sep 2026; it was to end sooner, on 30 Jun 2026.",
  ]);
  expect(
    said(page("- **Purpose:** Tides."), page("- **Approvals:** The duty lead decides within 30 minutes.")),
  ).toEqual(["Nothing on this page says it any more.", "It is new. Desk and Quay carry more."]);
});

it("says all of it in the words of a handbook", () => {
  const words = {
    "step.window-loosened": "{who} a désormais {is} {task} au lieu de {was}. | {who} ont désormais {is}.",
    "step.task.ladder": "dans l’échelle",
    "time.minutes": "{count} minutes",
  };
  const ladder = (time: string) => page(`- **Escalation:** Desk (15m) → Duty lead (${time}) → Harbour master (60m)`);
  expect(said(ladder("20m"), ladder("45m"), words)).toEqual([
    "Duty lead a désormais 45 minutes dans l’échelle au lieu de 20 minutes.",
  ]);
});

it("has a sentence for every step that binds", () => {
  for (const kind of Object.keys(bindingSteps) as (keyof typeof bindingSteps)[]) {
    expect(Object.keys(englishOfSteps)).toContain(`step.${kind}`);
    expect(sayPromiseStep({ kind, facts: { was: "A", is: "B" } }, { speak: speakWith({}), teams })).not.toContain("{");
  }
});
