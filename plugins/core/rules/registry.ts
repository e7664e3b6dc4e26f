import { changeContentLoss } from "./change/content-loss.ts";
import { changeType } from "./change/type.ts";
import { contractContradiction } from "./contract/contradiction.ts";
import { contractLadder } from "./contract/ladder.ts";
import { contractMissingClause } from "./contract/missing-clause.ts";
import { contractNotAgreed } from "./contract/not-agreed.ts";
import { contractSunset } from "./contract/sunset.ts";
import { contractUnmeasurableExit } from "./contract/unmeasurable-exit.ts";
import { contractUnmeasured } from "./contract/unmeasured.ts";
import { contractVagueOwner } from "./contract/vague-owner.ts";
import { decisionReview } from "./decision/review.ts";
import { decisionUnsettled } from "./decision/unsettled.ts";
import type { Rule } from "./define-rule.ts";
import { excuseReason } from "./excuse/reason.ts";
import { excuseUnused } from "./excuse/unused.ts";
import { freshnessDueSoon } from "./freshness/due-soon.ts";
import { freshnessFuture } from "./freshness/future.ts";
import { freshnessOverdue } from "./freshness/overdue.ts";
import { freshnessStale } from "./freshness/stale.ts";
import { freshnessUnreviewed } from "./freshness/unreviewed.ts";
import { historyShallow } from "./history/shallow.ts";
import { linksAnchor } from "./links/anchor.ts";
import { linksBroken } from "./links/broken.ts";
import { linksHidden } from "./links/hidden.ts";
import { linksLost } from "./links/lost.ts";
import { linksOneHop } from "./links/one-hop.ts";
import { linksOrphan } from "./links/orphan.ts";
import { linksOutside } from "./links/outside.ts";
import { linksRetired } from "./links/retired.ts";
import { linksSameAddress } from "./links/same-address.ts";
import { linksStale } from "./links/stale.ts";
import { linksUndefinedReference } from "./links/undefined-reference.ts";
import { pagePrimaryAction } from "./page/primary-action.ts";
import { peopleUnknown } from "./people/unknown.ts";
import { reviewChangedSince } from "./review/changed-since.ts";
import { reviewNoEvidence } from "./review/no-evidence.ts";
import { schemaDisagreement } from "./schema/disagreement.ts";
import { schemaFrontmatter } from "./schema/frontmatter.ts";
import { schemaUnknownField } from "./schema/unknown-field.ts";
import { schemaUnreadable } from "./schema/unreadable.ts";
import { settingsUnknownKey } from "./settings/unknown-key.ts";
import { settingsValue } from "./settings/value.ts";
import { stateGuardrail } from "./state/guardrail.ts";

/** Every rule, in the order of the reference. */
export const rules: readonly Rule[] = [
  schemaFrontmatter,
  schemaUnknownField,
  schemaUnreadable,
  schemaDisagreement,
  linksBroken,
  linksAnchor,
  linksOutside,
  linksSameAddress,
  linksUndefinedReference,
  linksStale,
  linksRetired,
  linksHidden,
  linksOrphan,
  linksLost,
  linksOneHop,
  freshnessStale,
  freshnessOverdue,
  freshnessDueSoon,
  freshnessUnreviewed,
  freshnessFuture,
  historyShallow,
  excuseReason,
  excuseUnused,
  settingsValue,
  settingsUnknownKey,
  contractMissingClause,
  contractVagueOwner,
  contractLadder,
  contractUnmeasurableExit,
  contractContradiction,
  contractSunset,
  contractNotAgreed,
  contractUnmeasured,
  reviewChangedSince,
  reviewNoEvidence,
  changeType,
  changeContentLoss,
  peopleUnknown,
  stateGuardrail,
  decisionReview,
  decisionUnsettled,
  pagePrimaryAction,
];

/** The ids of every rule. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id);
