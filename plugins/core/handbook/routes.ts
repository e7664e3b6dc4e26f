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
