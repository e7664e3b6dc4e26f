/** Every address the integration adds, with the file that renders it. */
export const routeTable: readonly { pattern: string; file: string }[] = [
  { pattern: "/", file: "home" },
  { pattern: "/contracts", file: "contracts" },
  { pattern: "/decisions", file: "decisions" },
  { pattern: "/answers", file: "answers" },
  { pattern: "/states", file: "states" },
  { pattern: "/streams", file: "streams" },
  { pattern: "/guides", file: "guides" },
  { pattern: "/who", file: "who" },
  { pattern: "/risks", file: "risks" },
  { pattern: "/owners", file: "owners" },
  { pattern: "/owners/[handle]", file: "owner" },
  { pattern: "/search", file: "search" },
  { pattern: "/health", file: "health" },
  { pattern: "/health/rules/[group]/[rule]", file: "rule" },
  { pattern: "/404", file: "not-found" },
  { pattern: "/[...slug]", file: "page" },
];
