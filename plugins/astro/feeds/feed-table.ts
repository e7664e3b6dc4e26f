/** Every address at which something other than a page is written, with the file that writes it. */
export const feedTable: readonly { pattern: string; entrypoint: URL }[] = [
  { pattern: "/calendar.ics", entrypoint: new URL("../routes/calendar.ts", import.meta.url) },
  { pattern: "/owners/[handle]/calendar.ics", entrypoint: new URL("../routes/owner-calendar.ts", import.meta.url) },
  { pattern: "/teams/[team]/calendar.ics", entrypoint: new URL("../routes/team-calendar.ts", import.meta.url) },
  { pattern: "/handbook.json", entrypoint: new URL("../routes/handbook.ts", import.meta.url) },
  { pattern: "/llms.txt", entrypoint: new URL("../routes/llms.ts", import.meta.url) },
  { pattern: "/[...slug].md", entrypoint: new URL("../routes/page-source.ts", import.meta.url) },
  { pattern: "/[...slug].ics", entrypoint: new URL("../routes/page-calendar.ts", import.meta.url) },
];
