import { nearest } from "../core/diagnostic/nearest.ts";
import type { Problem } from "../core/diagnostic/problem.ts";
import { leftToPeople, remedies } from "../core/rewrite/remedies.ts";
import { ruleIds } from "../core/rules/registry.ts";
import { diskHost } from "../host/disk-host.ts";
import { WriteError } from "../host/write-files.ts";
import { writeMany, type TakeStep } from "../host/write-many.ts";
import { renderUnifiedDiff } from "../reporters/unified-diff.ts";
import { checkOptions, contentFolder, didYouMean, textOf, type Values } from "./arguments.ts";
import { bytesOf, mendHandbook, type Mending } from "./fix/mend-handbook.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";

/** `handshake fix`: mends what has one right answer. Shows a diff, and writes it when told to. */
export async function runFix(
  values: Values,
  positionals: readonly string[],
  streams: Streams,
  take?: TakeStep,
): Promise<number> {
  if (positionals.length > 1)
    throw new UsageError(`one folder at a time, not ${positionals.length}: ${positionals.join(", ")}.`);
  const folder = contentFolder(values, positionals[0] ?? textOf(values, "content"));
  const only = rulesOf(values);
  const wanted = ({ rule }: Problem): boolean => only === undefined || only.has(rule);
  const mending = await mendHandbook(diskHost(folder), checkOptions(values), wanted);
  const { texts, mended } = mending;
  for (const [path, text] of inOrder(texts)) streams.out(diffOf(mending, path, text));
  const what = `${count(mended.length, "problem")} in ${count(texts.size, "page")}`;
  if (texts.size === 0) streams.err("There is nothing to fix that has one right answer.\n");
  else if (values["dry-run"] === true) streams.err(`Would mend ${what}. Nothing is written.\n`);
  else if (values["yes"] === true || (await isAgreed(streams, what))) {
    write(folder, mending, take);
    streams.err(`Mended ${what}.\n`);
  } else {
    const way = streams.ask ? "" : ` \`handshake fix --yes\` mends ${what}.`;
    streams.err(`Nothing is written.${way}\n`);
    return 1;
  }
  sayWhatIsLeft(mending, wanted, streams);
  return 0;
}

function rulesOf(values: Values): ReadonlySet<string> | undefined {
  const named = textOf(values, "only")
    ?.split(",")
    .map((rule) => rule.trim());
  for (const rule of named ?? []) {
    if (Object.hasOwn(remedies, rule)) continue;
    const why = leftToPeople[rule] ?? (ruleIds.includes(rule) ? "its problems have more than one answer" : undefined);
    const near = didYouMean(nearest(rule, Object.keys(remedies)));
    throw new UsageError(
      why === undefined
        ? `there is no rule “${rule}”.${near} \`fix\` mends ${Object.keys(remedies).join(", ")}.`
        : `${rule} is left to people: ${why}. \`fix\` mends ${Object.keys(remedies).join(", ")}.`,
    );
  }
  return named && new Set(named);
}

async function isAgreed({ ask }: Streams, what: string): Promise<boolean> {
  const answer = await ask?.(`Mend ${what}? (y/n) `);
  return /^\s*y(?:es)?\s*$/i.test(answer ?? "");
}

function inOrder(texts: Mending["texts"]): [string, string][] {
  return [...texts].sort(([one], [other]) => (one < other ? -1 : 1));
}

function diffOf({ before }: Mending, path: string, text: string): string {
  const document = before.handbook.byPath.get(path)?.document;
  const mark = document?.hasByteOrderMark ? "\uFEFF" : "";
  return renderUnifiedDiff(mark + (document?.text ?? ""), mark + text, path);
}

function write(folder: string, { before, texts }: Mending, take: TakeStep | undefined): void {
  const paths = inOrder(texts).map(([path]) => path);
  const now = bytesOf(texts, before);
  const was = bytesOf(
    new Map(paths.map((path) => [path, before.handbook.byPath.get(path)?.document.text ?? ""])),
    before,
  );
  const steps = paths.flatMap((path) => {
    const [bytes, expected] = [now.get(path), was.get(path)];
    return bytes && expected ? [{ does: "write" as const, path, bytes, expected }] : [];
  });
  try {
    writeMany(folder, steps, take);
  } catch (cause) {
    if (cause instanceof WriteError) throw new UsageError(`${cause.message} Run the command again to finish.`);
    throw cause;
  }
}

function sayWhatIsLeft({ after }: Mending, wanted: (problem: Problem) => boolean, streams: Streams): void {
  const left = after.report.problems.filter((problem) => problem.suggestion !== undefined && wanted(problem));
  if (left.length > 0)
    streams.err(`Left to you: ${count(left.length, "problem")} with a suggestion. \`handshake check\` shows them.\n`);
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
