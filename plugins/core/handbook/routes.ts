import { slug } from "github-slugger";
import { folderOfKind, kinds } from "../schema/kind.ts";

/** Addresses the site generates itself, whatever the handbook holds. */
export const fixedRoutes: readonly string[] = [
  "/",
  ...kinds.map((kind) => `/${folderOfKind[kind]}/`),
  "/states/table/",
  "/states/weekly-review/",
  "/who/",
  "/risks/",
  "/owners/",
  "/teams/",
  "/search/",
  "/health/",
];

/** The address of the feed of changes, which a site has that knows where it stands. */
export const feedAddress = "/feed.xml";
/** Addresses at which the site writes something other than a page. */
export const feedRoutes: readonly string[] = ["/calendar.ics", "/handbook.json", "/llms.txt"];

/** Where something of a page in another form stands, beside the page: `/contracts/gate.ics`, `/index.md` of the first page. */
export function besideAddress(address: string, extension: "ics" | "md"): string {
  return `${address === "/" ? "/index" : address.slice(0, -1)}.${extension}`;
}

/** The calendar of what has an address of its own and several pages: an owner, a team. */
export function calendarBelow(address: string): string {
  return `${address}calendar.ics`;
}

/** The address of an owner's page: `@harbour/tickets` stands at `/owners/harbour-tickets/`. */
export function ownerAddress(handle: string): string {
  return `/owners/${slug(handle.replace(/^@/, "").replaceAll("/", "-"))}/`;
}

/** The address of a team's page: `@harbour/tickets` stands at `/teams/harbour-tickets/`. */
export function teamAddress(team: string): string {
  return `/teams/${slug(team.replace(/^@/, "").replaceAll("/", "-"))}/`;
}

/** The address at which a rule is explained. */
export function ruleAddress(rule: string): string {
  return `/health/rules/${rule}/`;
}
