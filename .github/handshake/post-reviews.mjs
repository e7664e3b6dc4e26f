// Brings the review issues up to date: one an owner, opened, rewritten and closed. Never a commit.
// node post-reviews.mjs reviews.json [--dry-run]
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { accessFrom, callsOf, listAll } from "./github.mjs";

/**
 * @typedef {{ owner: string, title: string, body: string }} Review
 * @typedef {{ number: number, state: string, title: string, body: string | null, user: { type: string } | null, pull_request?: unknown }} Issue
 * @typedef {{ do: "open", owner: string, title: string, body: string }
 *   | { do: "rewrite", owner: string, number: number, title: string, body: string }
 *   | { do: "close", owner: string, number: number }} Step
 */

/** The label by which the issues are found; it is made with the first of them. */
export const label = "handbook-review";

/**
 * The reviews that `handshake list --format review` wrote. Throws for anything else, so that nothing is closed by mistake.
 * @param {string} text
 * @returns {Review[]}
 */
export function readReviews(text) {
  const { version, reviews } = JSON.parse(text);
  if (version !== 1 || !Array.isArray(reviews)) throw new Error("This is no list of reviews of version 1.");
  for (const { owner, title, body } of reviews)
    if (typeof owner !== "string" || typeof title !== "string" || typeof body !== "string" || ownerOf(body) !== owner)
      throw new Error("A review lacks its owner, its title or its body.");
  return reviews;
}

/**
 * What is to be done so that the open issues are these reviews and no others. Issues that people wrote are left alone.
 * @param {readonly Review[]} reviews
 * @param {readonly Issue[]} issues with the label, open and closed
 * @param {string} organisation whose teams may be called
 * @returns {Step[]}
 */
export function planSteps(reviews, issues, organisation) {
  /** @type {Map<string, Issue>} */
  const known = new Map();
  const own = issues.filter(({ user, pull_request }) => user?.type === "Bot" && pull_request === undefined);
  // Of several the open one counts, else the newest.
  const ordered = own.toSorted(
    (one, other) => Number(one.state === "open") - Number(other.state === "open") || one.number - other.number,
  );
  for (const issue of ordered) {
    const owner = ownerOf(issue.body ?? "");
    if (owner !== undefined) known.set(owner, issue);
  }
  const wanted = reviews.map(({ owner, title, body }) => ({ owner, title, body: callTeam(body, owner, organisation) }));
  const steps = wanted.flatMap(({ owner, title, body }) => {
    const issue = known.get(owner);
    if (!issue) return [/** @type {Step} */ ({ do: "open", owner, title, body })];
    const isSame = issue.state === "open" && issue.title === title && plain(issue.body ?? "") === plain(body);
    return isSame ? [] : [/** @type {Step} */ ({ do: "rewrite", owner, number: issue.number, title, body })];
  });
  const asked = new Set(wanted.map(({ owner }) => owner));
  const done = own.flatMap(({ number, state, body }) => {
    const owner = ownerOf(body ?? "");
    const isLeft = owner !== undefined && (!asked.has(owner) || known.get(owner)?.number !== number);
    return isLeft && state === "open" ? [/** @type {Step} */ ({ do: "close", owner, number })] : [];
  });
  return [...steps, ...done];
}

/** @param {string} body */
function ownerOf(body) {
  return /^<!-- handshake-review: (\S*) ?-->/.exec(body)?.[1];
}

// Handles stand as code, since an invented one may be a stranger's; a team of the repository's own organisation is no stranger.
/** @param {string} body @param {string} owner @param {string} organisation */
function callTeam(body, owner, organisation) {
  return owner.toLowerCase().startsWith(`@${organisation.toLowerCase()}/`) ? `${body}\ncc ${owner}\n` : body;
}

// An issue that was edited on the site comes back with other line ends.
/** @param {string} text */
function plain(text) {
  return text.replaceAll("\r\n", "\n").trimEnd();
}

/**
 * Does the steps, one after the other. A new issue is given to its owner where the repository lets that person be assigned.
 * @param {readonly Step[]} steps
 * @param {import("./github.mjs").Call} call
 * @param {number} pause between two writes, in milliseconds; the host asks for a second
 */
export async function takeSteps(steps, call, pause = 1_000) {
  for (const [index, step] of steps.entries()) {
    if (index > 0) await wait(pause);
    if (step.do === "close") {
      await write(call, "PATCH", `/issues/${step.number}`, { state: "closed", state_reason: "completed" });
    } else if (step.do === "rewrite") {
      await write(call, "PATCH", `/issues/${step.number}`, { title: step.title, body: step.body, state: "open" });
    } else {
      const assignees = await assigneesFor(step.owner, call);
      await write(call, "POST", "/issues", { title: step.title, body: step.body, labels: [label], assignees });
    }
  }
}

/** @param {import("./github.mjs").Call} call @param {string} method @param {string} path @param {object} body */
async function write(call, method, path, body) {
  const { ok, status } = await call(method, path, body);
  if (!ok) throw new Error(`${method} ${path} was answered with ${status}. Are issues turned on for this repository?`);
}

/** @param {string} owner @param {import("./github.mjs").Call} call */
async function assigneesFor(owner, call) {
  const login = owner.replace(/^@/, "");
  if (!/^[\w.-]+$/.test(login)) return [];
  const { status } = await call("GET", `/assignees/${login}`);
  return status === 204 ? [login] : [];
}

/** @param {readonly string[]} parameters @param {Readonly<Record<string, string | undefined>>} environment */
export async function run([file = "reviews.json", flag], environment) {
  const access = accessFrom(environment);
  const call = callsOf(access);
  const reviews = readReviews(readFileSync(file, "utf8"));
  const issues = await listAll(call, `/issues?labels=${label}&state=all`);
  const steps = planSteps(reviews, issues, access.repository.split("/")[0] ?? "");
  for (const step of steps)
    console.log(
      `${step.do}: ${step.do === "open" ? "a new issue" : `#${step.number}`} for ${step.owner || "pages without an owner"}`,
    );
  if (steps.length === 0) console.log("Every issue is as it should be.");
  if (flag !== "--dry-run") await takeSteps(steps, call, Number(environment["PAUSE"] ?? 1_000));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await run(process.argv.slice(2), process.env);
