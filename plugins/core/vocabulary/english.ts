import { adoptionWords } from "./adoption.ts";
import { factWords } from "./facts.ts";
import { labelWords } from "./labels.ts";
import { ladderWords } from "./ladders.ts";
import { promiseColumns, promiseWords } from "./promises.ts";
import { roleWords } from "./roles.ts";
import { windowWords } from "./windows.ts";
import { targetWords } from "./targets.ts";
import { timeWords } from "./times.ts";

/** Every English word the grammar knows. Another language is another table of this shape. */
export const english = {
  adoption: adoptionWords,
  facts: factWords,
  labels: labelWords,
  targets: targetWords,
  times: timeWords,
  windows: windowWords,
  roles: roleWords,
  promises: promiseWords,
  promiseColumns,
  ladders: ladderWords,
} as const;
