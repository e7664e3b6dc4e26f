import { defineCollection } from "astro/content/config";
import { z } from "zod";
import { buildSchemas } from "../../core/schema/frontmatter.ts";
import { sayUnknownOptions } from "../options.ts";
import type { EntryFacts, HandbookFacts } from "./facts.ts";
import { handbookLoader } from "./handbook-loader.ts";
import { sharedLoader } from "./shared-loader.ts";

/** What the collections are made of. */
export interface CollectionOptions {
  /** The content folder, relative to the project. Default: that of `handshake()`, else `./content`. */
  content?: string;
}

const common = buildSchemas(["A"]);
// The names of bands are the settings' business, which were consulted before an entry gets here.
const band = z.string();
const facts = z.custom<EntryFacts>((value) => typeof value === "object" && value !== null);
// No author writes it: an editor that completes frontmatter by this schema must not ask for it.
const handbook = z.unknown().optional().pipe(facts);

/** The zod schemas of the collections: each kind's frontmatter, and what the handbook knows of the entry under `handbook`. */
export const schemas = {
  contracts: common.contract.extend({ band, handbook }),
  decisions: common.decision.extend({ band: band.optional(), handbook }),
  answers: common.answer.extend({ band: band.optional(), handbook }),
  states: common.state.extend({ band: band.optional(), handbook }),
  streams: common.stream.extend({ band: band.optional(), handbook }),
  guides: common.guide.extend({ band: band.optional(), handbook }),
};

const shared = z.custom<HandbookFacts>((value) => typeof value === "object" && value !== null);

/**
 * The collections of a handbook, for `src/content.config.ts`: contracts, decisions, answers, states, streams and guides, and
 * `handbook`, whose one entry holds what they share. Pages with wrong frontmatter are in, with fallbacks; unreadable ones are not.
 */
export function handbookCollections(options: CollectionOptions = {}) {
  const { content } = options;
  return {
    contracts: defineCollection({ loader: handbookLoader("contract", content), schema: schemas.contracts }),
    decisions: defineCollection({ loader: handbookLoader("decision", content), schema: schemas.decisions }),
    answers: defineCollection({ loader: handbookLoader("answer", content), schema: schemas.answers }),
    states: defineCollection({ loader: handbookLoader("state", content), schema: schemas.states }),
    streams: defineCollection({ loader: handbookLoader("stream", content), schema: schemas.streams }),
    guides: defineCollection({ loader: handbookLoader("guide", content), schema: schemas.guides }),
    handbook: defineCollection({ loader: sharedLoader(content, sayUnknownOptions(options, ["content"])), schema: shared }),
  };
}
