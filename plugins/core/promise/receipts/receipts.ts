import type { CivilDate } from "../../freshness/history.ts";
import type { ContractPage } from "../../handbook/page.ts";
import { diff } from "../diff/diff.ts";
import { fingerprintVersion, isFingerprint, versionOfFingerprint } from "./fingerprint.ts";
import { isBindingStep } from "../diff/levels.ts";
import type { Step } from "../diff/steps.ts";
import { fingerprintOf, type Version } from "./version.ts";

/** What somebody wrote down: that they reviewed a page, or agreed to it. */
export interface Receipt {
  by: string | undefined;
  on: CivilDate | undefined;
  /** The fingerprint of the version it is about; without it, it is about the text of the commit that wrote it. */
  of: string | undefined;
}

/** The receipts that a page carries. */
export interface Receipts {
  review: Receipt | undefined;
  /** In the order of the page. */
  parties: readonly { team: string; accepted: Receipt | undefined }[];
}

/** What history knows of the versions that receipts are about. */
export interface ReceiptHistory {
  /** The version of the commit that wrote the review; asked for where the review has no `of`. */
  review?: Version | undefined;
  /** The versions of the commits that wrote the parties' acceptances, in the order of the parties. */
  parties?: readonly (Version | undefined)[];
  /** Earlier versions by fingerprint, for what changed since. */
  versions?: ReadonlyMap<string, Version>;
}

/** How a receipt stands against the present version. */
export interface ReceiptStanding extends Receipt {
  /** The binding steps from the version it is about, where that is known and another. */
  since: readonly Step[];
  /** Why it is not known how it stands. */
  reason: string | undefined;
}

/** The last review: of this version, of another, of one that is not known, or none at all. */
export interface ReviewStanding extends ReceiptStanding {
  state: "same" | "changed" | "unknown" | "none";
}

/** One party's agreement: to this version, to another, never given, or to a version that is not known. */
export interface PartyStanding extends ReceiptStanding {
  team: string;
  state: "agreed" | "lapsed" | "missing" | "unknown";
}

/** How a contract's present version stands with those who reviewed it and agreed to it. */
export interface Standing {
  /** Of the present version; worked out when it is first asked for. */
  readonly fingerprint: string;
  review: ReviewStanding;
  parties: readonly PartyStanding[];
  /**
   * `not-asked` where no party has ever agreed; `agreed` where all agree to this version; `partly` where one's agreement is
   * missing or lapsed; `unknown` where none is, but one cannot be told.
   */
  whole: "not-asked" | "agreed" | "partly" | "unknown";
}

/** The receipts in a page's frontmatter. */
export function receiptsOf({ fields }: ContractPage): Receipts {
  const { last_reviewed: on, review, parties = [] } = fields;
  return {
    review: on === undefined && review === undefined ? undefined : { by: review?.by, on, of: review?.of },
    parties: parties.map(({ team, accepted }) => {
      return { team, accepted: accepted && { by: accepted.by, on: accepted.on, of: accepted.of } };
    }),
  };
}

/** Judges receipts against the present version. `moved` is what the settings say under `changes`. */
export function standingOf(
  present: Version,
  receipts: Receipts,
  history: ReceiptHistory = {},
  moved: Readonly<Record<string, unknown>> = {},
): Standing {
  const judging: Judging = { present, versions: history.versions, moved };
  const parties = receipts.parties.map(({ team, accepted }, index): PartyStanding => {
    return Object.assign(judgeReceipt(judging, accepted, history.parties?.[index], partyStates), { team });
  });
  return {
    get fingerprint() {
      return fingerprintOf(present);
    },
    review: judgeReceipt(judging, receipts.review, history.review, reviewStates),
    parties,
    whole: judgeWhole(parties),
  };
}

const reviewStates = { same: "same", changed: "changed", unknown: "unknown", none: "none" } as const;
const partyStates = { same: "agreed", changed: "lapsed", unknown: "unknown", none: "missing" } as const;

interface Judging {
  present: Version;
  versions: ReadonlyMap<string, Version> | undefined;
  moved: Readonly<Record<string, unknown>>;
}

function judgeReceipt<S>(
  { present, versions, moved }: Judging,
  receipt: Receipt | undefined,
  writtenIn: Version | undefined,
  states: Readonly<Record<ReviewStanding["state"], S>>,
): ReceiptStanding & { state: S } {
  const nothing = { by: undefined, on: undefined, of: undefined, since: [], reason: undefined };
  if (!receipt) return { ...nothing, state: states.none };
  const unknown = (reason: string) => ({ ...receipt, since: [], reason, state: states.unknown });
  if (receipt.of !== undefined && !isFingerprint(receipt.of)) return unknown(whyUnreadable(receipt.of));
  if (receipt.of === undefined && writtenIn === present) return sameVersion(receipt, present, states.same);
  const of = receipt.of ?? (writtenIn && fingerprintOf(writtenIn));
  if (of === undefined) return unknown("it names no version, and history does not tell which commit wrote it");
  if (of === fingerprintOf(present)) return { ...receipt, of, since: [], reason: undefined, state: states.same };
  const version = receipt.of === undefined ? writtenIn : versions?.get(of);
  const since = version ? diff(version, present, moved).filter(isBindingStep) : [];
  return { ...receipt, of, since, reason: undefined, state: states.changed };
}

// What is the same needs no fingerprint to tell.
function sameVersion<S>({ by, on }: Receipt, present: Version, state: S): ReceiptStanding & { state: S } {
  const rest = { since: [], reason: undefined, state };
  return {
    by,
    on,
    get of() {
      return fingerprintOf(present);
    },
    ...rest,
  };
}

function whyUnreadable(of: string): string {
  const version = versionOfFingerprint(of);
  if (version === undefined) return `“${of}” is no fingerprint`;
  if (version === fingerprintVersion) return `“${of}” is no whole fingerprint`;
  return `its fingerprint is of another form (${version}) than this program writes (${fingerprintVersion})`;
}

function judgeWhole(parties: readonly PartyStanding[]): Standing["whole"] {
  if (parties.every(({ state }) => state === "missing")) return "not-asked";
  if (parties.some(({ state }) => state === "missing" || state === "lapsed")) return "partly";
  return parties.some(({ state }) => state === "unknown") ? "unknown" : "agreed";
}
