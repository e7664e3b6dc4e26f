import type { CheckedHandbook } from "../../plugins/core/check.ts";
import { checkFiles, type Files } from "../support/check-files.ts";

const escape = "\u001b";
const turnRight = "\u202e";

const nightDesk = (ladder: string, metric: string): string => `---
title: Night desk
owner: "@mira"
band: A
change_type: minor
refresh_after_days: 90
last_reviewed: 2026-11-01
parties:
  - team: "@harbour/desk"
    owner: "@mira"
    accepted: { by: "@mira", on: 2026-10-01, of: c1-aaaaaaaaaaaa }
  - team: Quay <b>& sons</b>
    owner: "@ada"
---

# Night desk

- **Purpose:** A ship that arrives at night is moored within the hour.
- **Approvals:** The Duty lead decides about a berth within 30 minutes; the Harbour master is the backup.
- **Escalation:** ${ladder}
- **Cadence:** Monthly, first Tuesday 09:00, for 15 minutes.
- **Exit metric:** ${metric}
- **Sunset:** Ends on 30 April 2027.
`;

const page = (body: string): string => `---\nlast_reviewed: 2026-11-01\n---\n\n${body}`;

const before: Files = {
  "contracts/night-desk.md": nightDesk(
    "Duty lead (30m) → Harbour master (24h) → Board (24h).",
    "At least 95% of calls answered in under 5 minutes.",
  ),
  "guides/welcome.md": page("# Welcome\n\n## After ten\n\nAsk [the Desk](../contracts/night-desk.md).\n"),
  "guides/more.md": page("# More\n\nSee [after ten](welcome.md#after-ten) and [that](not-there.md).\n"),
  "guides/old.md": page("# Old\n\n[Gone](long-gone.md)\n"),
};

const now: Files = {
  ...before,
  "contracts/night-desk.md": nightDesk(
    "Duty lead (30m) → Harbour master (72h) → Board (24h).",
    "At least 95% of calls answered in under 5 minutes.",
  ),
  "guides/welcome.md": page("# Welcome\n\n## Past ten\n\nAsk [the Desk](../contracts/night-desk.md).\n"),
  "guides/old.md": page("# Old\n\n[Welcome](welcome.md)\n"),
  // Signs that mean something to a runner, to Markdown, to a terminal, and to who reads from the right.
  "guides/100%, or: nothing.md": page(
    [
      "# 100%, or: nothing",
      "::add-mask::[every word](masked.md) ##[error]and this",
      `A bell \u0007, a colour ${escape}[31m and a [turn](<${turnRight}gnp.exe.md>) of direction.`,
      "👩‍💻 Wen writes 🚢 about 港口, [here](nowhere.md).",
      "שָׁלוֹם ומברכות [לרציף](רציף.md) ועוד.",
      "[markup](<a|b*c* _d_ &lt;b&gt;@ada&lt;/b&gt; $x$.md>) and [an image\nover lines](<100%25 of {it}.md>)",
      "[like a link](<[x](1).md>)",
      "[see also](welcom.md)",
    ].join("\n\n"),
  ),
};

/** The handbook of a harbour, full of signs that mean something elsewhere. With `isChange`, judged as a change since `main`. */
export function checkAwkward(isChange: boolean): Promise<CheckedHandbook> {
  return checkFiles(now, { settings: { site: "https://harbour.example" }, ...(isChange && { base: before }) });
}

/** The same handbook before the change. */
export const awkwardFiles = now;
