import type { Page } from "../core/handbook/page.ts";
import type { Settings } from "../core/schema/settings.ts";
import { prefixInRepository } from "../host/prefix-in-repository.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where each page can be edited: as the settings say, else where the code host that runs the command has it, else nowhere known. */
export function editUrls(
  folder: string,
  settings: Settings,
  environment: Environment,
): (page: Page) => string | undefined {
  const pattern = settings.editUrl ?? hostPattern(folder, environment);
  return ({ path }) => pattern?.replaceAll("{path}", () => path.split("/").map(encodeURIComponent).join("/"));
}

function hostPattern(folder: string, environment: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_REF_NAME: branch } = environment;
  if (server === undefined || repository === undefined || branch === undefined) return undefined;
  if (!/^https?:\/\/[\w.:-]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  const parts = `${branch}/${prefixInRepository(folder)}`.split("/").map(encodeURIComponent).join("/");
  return `${server}/${repository}/edit/${parts}{path}`;
}
