/** One page of a kind that this repository's site has. */
export interface PageKind {
  name: string;
  /** Its address below the site's base, with a slash at either end. */
  address: string;
  /** What its search field asks for when it is photographed. */
  query?: string;
}

/** Every kind of page, one line each: what is photographed and what the tests in a browser go through. */
export const pageKinds: readonly PageKind[] = [
  { name: "home", address: "/" },
  { name: "contracts", address: "/contracts/" },
  { name: "contract", address: "/contracts/gate-release/" },
  { name: "contract-due-soon", address: "/contracts/on-call-handover/" },
  { name: "contract-stale", address: "/contracts/phone-refunds/" },
  { name: "contract-measured", address: "/contracts/refunds/" },
  { name: "contract-draft", address: "/contracts/haulier-accounts/" },
  { name: "who", address: "/who/" },
  { name: "risks", address: "/risks/" },
  { name: "decisions", address: "/decisions/" },
  { name: "decision", address: "/decisions/one-live-feed/" },
  { name: "decision-open", address: "/decisions/haulier-monthly-account/" },
  { name: "decision-replaced", address: "/decisions/boards-fed-by-hand/" },
  { name: "answers", address: "/answers/" },
  { name: "answer", address: "/answers/how-long-do-we-keep-names/" },
  { name: "answers-shared", address: "/answers/ticket-desk/" },
  { name: "states", address: "/states/" },
  { name: "states-table", address: "/states/table/" },
  { name: "weekly-review", address: "/states/weekly-review/" },
  { name: "state", address: "/states/verify/" },
  { name: "streams", address: "/streams/" },
  { name: "stream", address: "/streams/text-alerts/" },
  { name: "guides", address: "/guides/" },
  { name: "guide", address: "/guides/settings/" },
  { name: "rule", address: "/health/rules/links/broken/" },
  { name: "owners", address: "/owners/" },
  { name: "owner", address: "/owners/jonas-arkle/" },
  { name: "teams", address: "/teams/" },
  { name: "team", address: "/teams/tarrow-ticketing/" },
  { name: "health", address: "/health/" },
  { name: "search", address: "/search/", query: "who approves gate software" },
  { name: "missing", address: "/nowhere/" },
];
