/** How much a change means, the highest first. */
export const changeLevels = ["major", "minor", "patch", "none"] as const;
export type ChangeLevel = (typeof changeLevels)[number];

/** What a kind of step means. */
export interface StepMeaning {
  /** Its level unless settings move it. */
  level: ChangeLevel;
  /** The kind of the same change read backwards. */
  opposite: string;
  /** One sentence for the reference. */
  says: string;
}

const as =
  (level: ChangeLevel) =>
  (opposite: string, says: string): StepMeaning => ({ level, opposite, says });
const [major, minor, patch, none] = [as("major"), as("minor"), as("patch"), as("none")];

/**
 * Steps that change the fingerprint. Major: a side can count on less than before. Minor: on more, on somebody else, or on
 * something of which it cannot be told whether it is less.
 */
export const bindingSteps = {
  "party-removed": major("party-added", "A team no longer takes part."),
  "party-added": minor("party-removed", "Another team takes part."),
  "party-replaced": minor("party-replaced", "Another team stands in a team's place."),
  "party-role-changed": minor("party-role-changed", "A team is on another side of the interface."),
  "core-clause-removed": major("core-clause-added", "A core clause is gone or empty."),
  "core-clause-added": minor("core-clause-removed", "A core clause that was missing is there."),
  "clause-removed": major("clause-added", "Another clause that committed somebody to something is gone."),
  "clause-added": minor("clause-removed", "Another clause that commits somebody to something is new."),
  "text-clause-removed": minor("text-clause-added", "Another clause, of nothing but text, is gone."),
  "text-clause-added": minor("text-clause-removed", "Another clause, of nothing but text, is new."),
  "promise-removed": major("promise-added", "A promise is gone from a clause that stays."),
  "promise-added": minor("promise-removed", "A clause holds one promise more."),
  "act-weakened": major("act-strengthened", "Less is promised: a response where it was a resolution."),
  "act-strengthened": minor("act-weakened", "More is promised: a resolution where it was a response."),
  "act-changed": minor("act-changed", "Something else is promised, neither more nor less."),
  "condition-added": major("condition-removed", "What held in every case holds in one case only."),
  "condition-removed": minor("condition-added", "What held in one case holds in every case."),
  "condition-changed": minor("condition-changed", "A promise or a ladder is for another case."),
  "window-loosened": major("window-tightened", "Somebody may take longer."),
  "window-tightened": minor("window-loosened", "Somebody has less time."),
  "window-removed": major("window-added", "No time is promised any more."),
  "window-added": minor("window-removed", "A time is promised where there was none."),
  "window-changed": minor(
    "window-changed",
    "A time is counted in another way, and is neither longer nor shorter for certain.",
  ),
  "role-replaced": minor("role-replaced", "Another role answers."),
  "role-removed": major("role-added", "Nobody is named any more."),
  "role-added": minor("role-removed", "Somebody is named where nobody was."),
  "backup-removed": major("backup-added", "Nobody stands behind a promise any more."),
  "backup-added": minor("backup-removed", "Somebody stands behind a promise."),
  "backup-replaced": minor("backup-replaced", "Another role stands behind a promise."),
  "ladder-removed": major("ladder-added", "An escalation ladder is gone from a clause that stays."),
  "ladder-added": minor("ladder-removed", "A clause holds one escalation ladder more."),
  "ladder-loosened": major("ladder-tightened", "Several hops of a ladder may take longer."),
  "ladder-tightened": minor("ladder-loosened", "Several hops of a ladder have less time."),
  "ladder-reordered": minor("ladder-reordered", "The same hops are asked in another order."),
  "hop-removed": major("hop-added", "A hop of a ladder is gone."),
  "hop-added": minor("hop-removed", "A ladder has one hop more."),
  "schedule-removed": major("schedule-added", "A meeting is gone from a clause that stays."),
  "schedule-added": minor("schedule-removed", "A meeting is new."),
  "schedule-rarer": major("schedule-more-often", "People meet less often."),
  "schedule-more-often": minor("schedule-rarer", "People meet more often."),
  "schedule-moved": minor("schedule-moved", "People meet as often, at another time or for another length."),
  "target-removed": major("target-added", "A target is gone from a clause that stays."),
  "target-added": minor("target-removed", "A target is new."),
  "target-loosened": major("target-tightened", "A target is easier to meet."),
  "target-tightened": minor("target-loosened", "A target is harder to meet."),
  "target-changed": minor("target-changed", "Something else is measured, neither easier nor harder for certain."),
  "sunset-put-off": major("sunset-brought-forward", "The agreement ends later."),
  "sunset-brought-forward": minor("sunset-put-off", "The agreement ends sooner."),
  "sunset-removed": major("sunset-added", "No date ends the agreement any more."),
  "sunset-added": minor("sunset-removed", "A date ends the agreement."),
  "trigger-removed": major("trigger-added", "An event no longer ends the agreement."),
  "trigger-added": minor("trigger-removed", "One more event ends the agreement."),
  "end-changed": minor("end-changed", "Another event, or a date in place of an event, ends the agreement."),
} as const;

/** Steps that leave the fingerprint alone. Patch: a side can count on exactly the same. None: nothing is said anew. */
export const looseSteps = {
  "owner-replaced": minor("owner-replaced", "Another team owns the page or answers for a party."),
  "handle-replaced": patch("handle-replaced", "Another person stands in the same role."),
  "party-backup-removed": patch("party-backup-added", "A party names no backup any more."),
  "party-backup-added": patch("party-backup-removed", "A party names a backup."),
  "link-removed": patch("link-added", "A link is gone."),
  "link-added": patch("link-removed", "A link is new."),
  "receipt-changed": patch("receipt-changed", "A review or an agreement was written down."),
  "metadata-changed": patch("metadata-changed", "A field of the frontmatter that promises nothing is another."),
  wording: patch("wording", "The same in other words."),
  formatting: none("formatting", "The same words in another form."),
} as const;

/** Every kind of step. */
export const stepKinds = { ...bindingSteps, ...looseSteps } as const;

/** The stable id of a kind of step. */
export type StepKind = keyof typeof stepKinds;
