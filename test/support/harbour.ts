import { contract } from "./check-files.ts";

/** A small handbook with a page of every kind: two teams at a harbour, and what they agreed. */
export const harbour: Record<string, string> = {
  "index.md":
    '---\ntitle: Harbour handbook\nowner: "@mira"\nlast_reviewed: 2026-11-01\n---\n\n# Harbour handbook\n\nStart with [the night desk](contracts/night-desk.md).\n',
  "contracts/night-desk.md": contract(
    {
      parties: '[{ team: Desk, owner: "@mira", backup: "@jon" }, { team: Quay, owner: "@ada" }]',
      decisions: "[decisions/one-queue]",
      answers: "[answers/who-is-awake]",
      states: "[states/build]",
      streams: "[streams/new-gate]",
    },
    "# Night desk\n\nThe desk answers the quay at night. Why it is so stands in [one queue](../decisions/one-queue.md#decide).\n\n- **Escalation:** Desk → Duty lead → Sponsor (24h each)\n\n## Hours {#hours}\n\nFrom ten to six.\n",
  ),
  "decisions/one-queue.md":
    '---\ntitle: One queue\nowner: "@ada"\nstage: decide\ndecided_on: 2026-03-01\n---\n\n# One queue\n\n## Frame\n\nTwo queues met at one gate.\n\n## Options\n\nOne queue, or two.\n\n## Decide\n\nOne queue. It governs [the night desk](../contracts/night-desk.md#hours).\n\n## Review\n\nIn spring.\n',
  "answers/who-is-awake.md":
    '---\ntitle: Who is awake?\nowner: "@mira"\nlast_reviewed: 2026-11-02\n---\n\n# Who is awake?\n\nThe desk; ring [the night desk](../contracts/night-desk.md).\n',
  "states/build.md":
    '---\ntitle: Build\nowner: "@jon"\norder: 2\nmax_age: 48h\nlast_reviewed: 2026-11-02\n---\n\n# Build\n\n## Entry signals\n\nScope agreed.\n\n## Exit signals\n\nGate tested.\n\n## Guardrail\n\nForty-eight hours.\n',
  "streams/new-gate.md":
    '---\ntitle: New gate\nowner: "@ada"\nstate: states/build\nentered: 2026-11-10\nblocked: { since: 2026-11-15, on: steel, waiting_for: the yard }\ncontracts: [contracts/night-desk]\n---\n\n# New gate\n\nThe gate grows.\n',
  "guides/welcome.md":
    '---\ntitle: Welcome\nowner: "@mira"\nlast_reviewed: 2026-11-02\n---\n\n# Welcome\n\nRead [who is awake](../answers/who-is-awake.md), then [the queue](/decisions/one-queue/).\n',
};
