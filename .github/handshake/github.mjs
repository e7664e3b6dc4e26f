/**
 * The few calls to the code host that the workflows make.
 * @typedef {{ api: string, token: string, repository: string }} Access
 * @typedef {(method: string, path: string, body?: object) => Promise<Response>} Call
 */

/**
 * What the workflow that runs this is given. Throws where a variable is missing.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {Access}
 */
export function accessFrom({ GITHUB_API_URL: api, GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository }) {
  if (!api || !token || !repository) throw new Error("GITHUB_API_URL, GITHUB_TOKEN and GITHUB_REPOSITORY must be set.");
  return { api, token, repository };
}

/**
 * Calls below the repository; an answer that is no success throws, unless it is 404.
 * @param {Access} access
 * @returns {Call}
 */
export function callsOf({ api, token, repository }) {
  return async (method, path, body) => {
    const response = await fetch(`${api}/repos/${repository}${path}`, {
      method,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "x-github-api-version": "2022-11-28",
        ...(body && { "content-type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok && response.status !== 404)
      throw new Error(
        `${method} ${path} was answered with ${response.status}: ${(await response.text()).slice(0, 500)}`,
      );
    return response;
  };
}

/**
 * Every entry of a list that comes in pages of a hundred.
 * @param {Call} call
 * @param {string} path with a query
 * @returns {Promise<any[]>}
 */
export async function listAll(call, path) {
  const all = [];
  for (let page = 1; ; page += 1) {
    const response = await call("GET", `${path}&per_page=100&page=${page}`);
    if (!response.ok) throw new Error(`${path} does not exist.`);
    const entries = /** @type {any[]} */ (await response.json());
    all.push(...entries);
    if (entries.length < 100) return all;
  }
}
