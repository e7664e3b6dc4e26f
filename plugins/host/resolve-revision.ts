import { nearest } from "../core/diagnostic/nearest.ts";
import type { Repository } from "./git-repository.ts";
import { RevisionError } from "./revision-error.ts";
import { askGit } from "./run-git.ts";

/**
 * The commit that `ref` names: a branch, a tag, a commit's hash, `HEAD~3`. What is asked goes to git as input and never
 * as an argument. Throws `RevisionError`.
 */
export async function resolveRevision(repository: Repository, ref: string): Promise<string> {
  if (!isName(ref)) throw new RevisionError("not-a-name", ref, notAName(ref));
  const answer = await askGit(repository.top, ["cat-file", "--batch-check"], `${ref}^{commit}\n`);
  const commit = /^([0-9a-f]+) commit \d+\n$/.exec(answer ?? "")?.[1];
  if (answer?.endsWith(" ambiguous\n")) {
    throw new RevisionError(
      "ambiguous",
      ref,
      `“${ref}” begins the names of several commits. Give more of its letters.`,
    );
  }
  const names = await readNames(repository);
  if (commit === undefined) throw unknown(repository, ref, names);
  const meant = new Set(names.filter(({ name }) => isNamed(name, ref)).map(({ commit }) => commit));
  if (meant.size > 1) {
    const full = names.filter(({ name }) => isNamed(name, ref)).map(({ name }) => name);
    throw new RevisionError("ambiguous", ref, `“${ref}” names several commits. Write ${full.join(" or ")}.`, full[0]);
  }
  return commit;
}

/**
 * Where the present commit and another part: what came with the present one since is its own change, as a pull request
 * shows it. For histories that never met it is the other commit itself. Throws `RevisionError` in a clone that is cut
 * off before that.
 */
export async function findMergeBase(repository: Repository, ref: string, commit: string): Promise<string> {
  const answer = await askGit(repository.top, ["merge-base", repository.head, commit]);
  const base = answer?.trim();
  if (base !== undefined && base !== "") return base;
  if (!repository.isShallow) return commit;
  const message = `This clone is too shallow to hold the commit at which “${ref}” and the present one part.`;
  throw new RevisionError("no-common-commit", ref, `${message} ${howToDeepen}`);
}

const howToDeepen = "Fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` in actions/checkout.";

function isName(ref: string): boolean {
  return ref !== "" && !ref.startsWith("-") && !/\p{Cc}/u.test(ref);
}

function notAName(ref: string): string {
  if (ref === "") return "No revision is named. Name a branch, a tag or a commit.";
  const shown = JSON.stringify(ref).slice(1, -1);
  return `“${shown}” cannot be the name of a revision. Name a branch, a tag or a commit.`;
}

function unknown(repository: Repository, ref: string, names: readonly Name[]): RevisionError {
  const short = names.map(({ name }) => shortOf(name));
  const remote = short.find((name) => name.endsWith(`/${ref}`));
  const near = remote ?? nearest(ref, short);
  const found = `There is no branch, tag or commit “${ref}” in this clone.`;
  const guess = near === undefined ? "" : ` Did you mean “${near}”?`;
  const branch = /^[\w./-]+$/.test(ref) ? ref.replace(/^origin\//, "") : "<branch>";
  const fetch = ` A branch that the clone does not hold is fetched by \`git fetch origin ${branch}:refs/remotes/origin/${branch}\`.`;
  const deepen = repository.isShallow ? ` This clone is shallow. ${howToDeepen}` : "";
  return new RevisionError("unknown", ref, found + (guess || fetch) + deepen, near);
}

interface Name {
  name: string;
  commit: string;
}

// A tag that has a body of its own names the commit it wraps.
async function readNames({ top }: Repository): Promise<Name[]> {
  const format = "--format=%(refname) %(objectname) %(*objectname)";
  const answer = await askGit(top, ["for-each-ref", format, "refs/heads", "refs/tags", "refs/remotes"]);
  return (answer ?? "").split("\n").flatMap((line) => {
    const [name = "", commit = "", wrapped] = line.split(" ");
    return name === "" || name.endsWith("/HEAD")
      ? []
      : [{ name, commit: wrapped === undefined || wrapped === "" ? commit : wrapped }];
  });
}

function shortOf(name: string): string {
  return name.replace(/^refs\/(?:heads|tags|remotes)\//, "");
}

// A tag and a branch of one name: git would take the tag, silently.
function isNamed(name: string, ref: string): boolean {
  return name === `refs/heads/${ref}` || name === `refs/tags/${ref}` || name === `refs/remotes/${ref}`;
}
