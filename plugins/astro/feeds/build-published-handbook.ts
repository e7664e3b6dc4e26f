import type { CivilDate } from "../../core/freshness/history.ts";
import { besideAddress } from "../../core/handbook/routes.ts";
import { referenceFields } from "../../core/schema/frontmatter.ts";
import { withoutEmpty } from "../content/without-empty.ts";
import { gistOf } from "../site/first-words.ts";
import type { Site, SiteEntry } from "../site/load-site.ts";
import { endDayOf } from "./end-day-of.ts";
import type { PublicUrls } from "./public-urls.ts";
import { publishedClauses } from "./published-clauses.ts";
import type { PublishedHandbook, PublishedPage } from "./published-handbook.ts";

/** What of a site its JSON is made from. */
export type HandbookSource = Pick<Site, "title" | "all" | "facts" | "refer" | "recordAt">;

/** The handbook as data: every page and record this build shows, by id, and how they hang together. Contacts are not in it. */
export function buildPublishedHandbook(site: HandbookSource, urls: PublicUrls): PublishedHandbook {
  const { title, facts } = site;
  const pages = site.all
    .map((entry) => publishPage(entry, site, urls))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return { version: 1, title, today: facts.today, timeZone: facts.timeZone, bands: facts.publish, pages };
}

function publishPage(entry: SiteEntry, site: HandbookSource, { ofPage, ofFile }: PublicUrls): PublishedPage {
  const { handbook, status, band, tags } = entry.data;
  const { kind, title, address, anchor, file, owners, verdict } = handbook;
  return withoutEmpty<PublishedPage>({
    id: entry.id,
    kind,
    title,
    url: ofPage(address, anchor),
    markdown: anchor === undefined ? ofFile(besideAddress(address, "md")) : undefined,
    file,
    owners,
    status,
    band,
    summary: gistOf(handbook),
    tags,
    dates: datesOf(entry),
    freshness: withoutEmpty<PublishedPage["freshness"]>({
      clock: verdict.clock,
      from: verdict.from,
      window: verdict.window,
      dueSoonDays: verdict.dueSoonDays,
    }),
    relations: relationsOf(entry, site),
    ...fieldsOf(entry),
  });
}

function datesOf(entry: SiteEntry): PublishedPage["dates"] {
  const { confirmed, verdict } = entry.data.handbook;
  const { reviewed, changed, due } = verdict;
  return withoutEmpty<PublishedPage["dates"]>({ reviewed, changed, confirmed, due, ...datesOfKind(entry) });
}

function datesOfKind(entry: SiteEntry): Partial<Record<keyof PublishedPage["dates"], CivilDate | undefined>> {
  switch (entry.collection) {
    case "contracts":
      return { ends: endDayOf(entry) };
    case "decisions":
      return { decided: entry.data.decided_on, nextReview: entry.data.next_review };
    case "streams":
      return { entered: entry.data.entered, blocked: entry.data.blocked?.since };
    default:
      return {};
  }
}

function relationsOf(entry: SiteEntry, { refer, recordAt }: HandbookSource): PublishedPage["relations"] {
  const relations: PublishedPage["relations"] = {};
  const links = entry.data.handbook.outgoing.flatMap((link) => recordAt(link)?.id ?? []);
  if (links.length > 0) relations.links = links;
  const fields: Record<string, unknown> = entry.data;
  for (const field of referenceFields) {
    const written = fields[field];
    const references = Array.isArray(written) ? written : [written];
    const ids = references.flatMap((name) => (typeof name === "string" ? (refer(entry, name)?.id ?? []) : []));
    if (ids.length > 0) relations[field] = [...new Set(ids)];
  }
  return relations;
}

function fieldsOf(entry: SiteEntry): Partial<PublishedPage> {
  switch (entry.collection) {
    case "contracts": {
      const { parties, handbook } = entry.data;
      const consents = handbook.agreement?.consents ?? [];
      return withoutEmpty<Partial<PublishedPage>>({
        parties: parties?.map(({ team, owner, backup, role }) => {
          const consent = consents.find((one) => one.team === team);
          const said = { team, owner, backup, role, agreement: consent?.state, agreed: consent?.on };
          return withoutEmpty<NonNullable<PublishedPage["parties"]>[number]>(said);
        }),
        clauses: handbook.agreement && publishedClauses(handbook.agreement),
      });
    }
    case "decisions":
      return withoutEmpty<Partial<PublishedPage>>({ stage: entry.data.stage, decider: entry.data.decider });
    case "states": {
      const { order, max_age: maxAge, max_wip: maxWip } = entry.data;
      return withoutEmpty<Partial<PublishedPage>>({ order, maxAge, maxWip });
    }
    case "streams":
      return withoutEmpty<Partial<PublishedPage>>({ waitingFor: entry.data.blocked?.waiting_for });
    default:
      return {};
  }
}
