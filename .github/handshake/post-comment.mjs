// Puts the report of a pull request's check under that pull request, as one comment that is rewritten in place.
// Runs with the right to write, so it runs none of the pull request's code and believes none of its words.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { accessFrom, callsOf, listAll } from "./github.mjs";
import { marker, readComment } from "./read-comment.mjs";

/**
 * @typedef {import("./github.mjs").Call} Call
 * @typedef {{ id: number, event: string, head_sha: string, head_branch: string | null, pull_requests?: { number: number }[],
 *   head_repository: { id: number, owner: { login: string } } | null }} WorkflowRun
 * @typedef {{ body?: string | null, user: { login: string, type: string } | null, id: number }} Comment
 */

const mostArchiveBytes = 262_144;

/**
 * The number of the pull request that a run was for, from the host's own word. Undefined where there is none any more, where it has
 * moved on since, and where it cannot be told from another.
 * @param {WorkflowRun} run
 * @param {Call} call
 */
export async function findPullRequest({ event, head_sha, head_branch, head_repository, pull_requests = [] }, call) {
  if (event !== "pull_request" || !head_repository || !head_branch) return undefined;
  const head = encodeURIComponent(`${head_repository.owner.login}:${head_branch}`);
  const open = await listAll(call, `/pulls?state=open&head=${head}`);
  const same = open.filter(({ head }) => head.sha === head_sha && head.repo?.id === head_repository.id);
  const named = same.filter(({ number }) => pull_requests.some((candidate) => candidate.number === number));
  const [only, another] = named.length > 0 ? named : same;
  return another ? undefined : /** @type {number | undefined} */ (only?.number);
}

/**
 * The archive of the newest artifact of that name; undefined where the run left none.
 * @param {WorkflowRun} run
 * @param {Call} call
 */
export async function fetchArtifact({ id }, call) {
  const response = await call("GET", `/actions/runs/${id}/artifacts?name=handshake-comment&per_page=100`);
  const { artifacts = [] } = response.ok ? await response.json() : {};
  const [newest] = artifacts
    .filter(/** @param {any} artifact */ ({ name, expired }) => name === "handshake-comment" && !expired)
    .sort(/** @param {any} one @param {any} other */ (one, other) => other.id - one.id);
  if (!newest) return undefined;
  if (newest.size_in_bytes > mostArchiveBytes) throw new Error("The artifact is too large.");
  const archive = await call("GET", `/actions/artifacts/${newest.id}/zip`);
  return archive.ok && archive.body ? readAtMost(archive.body, mostArchiveBytes) : undefined;
}

/** @param {ReadableStream<Uint8Array>} body @param {number} most */
async function readAtMost(body, most) {
  const chunks = [];
  let length = 0;
  for await (const chunk of /** @type {AsyncIterable<Uint8Array>} */ (/** @type {unknown} */ (body))) {
    length += chunk.length;
    if (length > most) throw new Error("The artifact is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** True for a report that there is nothing to say of. @param {string} text */
export function isQuiet(text) {
  return /^### Handshake: no (?:new )?problems$/m.test(text) && !/^#### /m.test(text);
}

/**
 * Writes the comment, or rewrites the one that is there; a first report of nothing is not worth one.
 * @param {number} number
 * @param {string} text
 * @param {Call} call
 * @param {string} bot who writes
 * @returns {Promise<"written" | "rewritten" | "left as it is" | "not needed">}
 */
export async function putComment(number, text, call, bot = "github-actions[bot]") {
  const comments = /** @type {Comment[]} */ (await listAll(call, `/issues/${number}/comments?sort=created`));
  const own = comments.find(({ user, body }) => user?.login === bot && user.type === "Bot" && body?.startsWith(marker));
  if (own?.body?.replaceAll("\r\n", "\n").trimEnd() === text.trimEnd()) return "left as it is";
  if (!own && isQuiet(text)) return "not needed";
  const { ok } = own
    ? await call("PATCH", `/issues/comments/${own.id}`, { body: text })
    : await call("POST", `/issues/${number}/comments`, { body: text });
  if (!ok) throw new Error(`The comment could not be put under #${number}.`);
  return own ? "rewritten" : "written";
}

/** @param {Readonly<Record<string, string | undefined>>} environment */
export async function run(environment) {
  const access = accessFrom(environment);
  const call = callsOf(access);
  const { workflow_run } = JSON.parse(readFileSync(environment["GITHUB_EVENT_PATH"] ?? "", "utf8"));
  const number = await findPullRequest(workflow_run, call);
  if (number === undefined) return console.log("No open pull request stands at the commit that was checked.");
  const archive = await fetchArtifact(workflow_run, call);
  if (!archive) return console.log(`The check of #${number} left no comment.`);
  const files = `${environment["GITHUB_SERVER_URL"]}/${access.repository}/blob/`;
  const text = readComment(archive, { files, site: environment["HANDBOOK_SITE"] });
  console.log(`#${number}: ${await putComment(number, text, call)}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await run(process.env);
