import * as actWords from "./act-words.ts";
import { everyMatch } from "../window/every-match.ts";
import { saidIn, sliceLine, type Line } from "./line.ts";
import * as words from "./promise-words.ts";
import { readBackups, type BackupReading } from "./read-backups.ts";
import { bySeverity, type SaidPromise, type SentenceContext } from "./said-promise.ts";
import { findActs, openingOf, type SaidAct } from "./sentence-acts.ts";
import { readForms } from "./sentence-forms.ts";
import { readLabel } from "./sentence-label.ts";
import { readSigns, type Signs } from "./sentence-signs.ts";
import { readTail, saysAbsence } from "./sentence-tail.ts";

/** What a sentence says: promises, and who else is asked for the promise before it. */
export interface SentenceReading {
  promises: SaidPromise[];
  backup: string[];
}

// Nobody promises in longer sentences, and the time to read one grows faster than its length.
const longestSentence = 600;

/** Reads one sentence; one that promises nothing that can be read gives nothing. */
export function readSentence(sentence: Line, context: SentenceContext): SentenceReading {
  const reading: SentenceReading = { promises: [], backup: [] };
  const signs = readSigns(sentence.masked);
  const mayPromise = signs.act || signs.window || signs.backup || signs.away || context.when !== undefined;
  if (!(mayPromise || sentence.masked.includes(":")) || sentence.masked.length > longestSentence) return reading;
  if (signs.hope && words.hope.test(sentence.masked)) return reading;
  for (const piece of splitAtSeverities(sentence)) {
    const before = reading.promises.at(-1) ?? context.before;
    const { promises, backup } = readPiece(piece, { ...context, before }, signs, reading.promises.at(-1));
    const last = reading.promises.at(-1);
    if (last) last.backup.push(...backup);
    else reading.backup.push(...backup);
    reading.promises.push(...promises);
  }
  return reading;
}

/** “P1 within 1 hour, P2 within 4 hours” is two pieces; “within 1 hour for P1 and P2” is one. */
function splitAtSeverities(line: Line): Line[] {
  if (!/\d/.test(line.masked)) return [line];
  const cuts = everyMatch(words.splitAtSeverity, line.masked);
  if (cuts.length === 0) return [line];
  const ends = [...cuts.map(({ index }) => index), line.masked.length];
  const pieces = ends.map((end, index) => {
    const cut = cuts[index - 1];
    return sliceLine(line, cut ? cut.index + cut[0].length : 0, end);
  });
  return pieces.every(({ masked }) => words.severityThenWindow(masked)) ? pieces : [line];
}

function readPiece(
  piece: Line,
  context: SentenceContext,
  signs: Signs,
  sameSentence: SaidPromise | undefined,
): SentenceReading {
  const mayNameBackup = signs.backup || signs.away;
  const alone = mayNameBackup
    ? readBackups(piece, context.before?.who ?? [])
    : { line: piece, backup: [], isAll: false };
  if (alone.isAll) return { promises: [], backup: context.before ? alone.backup : [] };
  const labelled = readLabel(alone.line, context);
  const acts = findActs(labelled.line);
  if (acts.length === 0) {
    const promises = readForms(labelled.line, { ...context, ...labelled }, sameSentence);
    addBackup(promises, alone);
    return { promises, backup: promises.length === 0 && context.before ? alone.backup : [] };
  }
  return readActs(labelled.line, acts, { ...context, ...labelled, signs }, alone);
}

function readActs(
  line: Line,
  acts: readonly SaidAct[],
  context: SentenceContext & { signs: Signs },
  own: BackupReading,
): SentenceReading {
  const reading: SentenceReading = { promises: [], backup: [] };
  const { signs } = context;
  const opening = acts[0] && openingOf(line, acts[0].start);
  let who = context.before?.who ?? [];
  for (const [index, act] of acts.entries()) {
    const tailLine = sliceLine(line, act.end, acts[index + 1]?.start);
    if (words.notFirst.test(tailLine.masked)) continue;
    const isAway = (masked: string | undefined): boolean => masked !== undefined && saysAbsence(masked, who);
    const isAbsence = signs.away && (isAway(tailLine.masked) || (index === 0 && isAway(opening?.masked)));
    if (isAbsence && (reading.promises.length > 0 || context.before)) {
      (reading.promises.at(-1)?.backup ?? reading.backup).push(...act.who);
      continue;
    }
    who = act.who;
    const next = acts[index + 1];
    const shared =
      next?.isJoined && tailLine.masked.trim() === ""
        ? readTail(sliceLine(line, next.end, acts[index + 2]?.start))
        : readTail(tailLine);
    const light = actWords.actOfObject(act.verb, shared.what);
    const isNamed = act.act !== "do" || actWords.isDo(act.verb);
    const what = light
      ? ""
      : isNamed
        ? shared.what?.replace(words.aboutFirst, "")
        : [act.verb, shared.what].filter(Boolean).join(" ");
    const before = reading.promises.at(-1) ?? context.before;
    const said = index === 0 || act.isJoined ? opening && saidIn(opening) : undefined;
    const first = aboveThat(said, before) ?? said;
    const promise: SaidPromise = {
      act: light ?? act.act,
      what: what === "" ? undefined : what,
      who: act.who,
      within: act.within ?? shared.within,
      when: context.when ?? first ?? aboveThat(shared.when, before) ?? shared.when,
      backup: [],
    };
    reading.promises.push(...bySeverity(promise, shared.bySeverity));
  }
  const isDone = acts.every(({ verb }) => actWords.isDo(verb));
  const kept = reading.promises.filter(({ act, within }) => act !== "do" || isDone || within !== undefined);
  addBackup(kept, own);
  return { ...reading, promises: kept };
}

/** “above £60”, for “Above that” behind “up to £60”. */
function aboveThat(when: string | undefined, before: SaidPromise | undefined): string | undefined {
  const above = words.aboveThat.exec(when ?? "")?.groups?.above;
  const amount = words.amount.exec(before?.when ?? "")?.[0];
  return above && amount ? `${above.toLowerCase()} ${amount}` : undefined;
}

function addBackup(promises: readonly SaidPromise[], { backup }: BackupReading): void {
  promises.at(-1)?.backup.push(...backup);
}
