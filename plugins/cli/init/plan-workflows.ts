import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { version } from "../version.ts";
import type { CodeHost } from "./code-host.ts";
import { readText, type Project } from "./find-project.ts";
import { planKept, planNew, relativePath, type PlannedFile } from "./planned-file.ts";

// The files stand where the code host reads them: at the top of a clone, and of the package.
const home = new URL("../../../", import.meta.url);
const replaced = z.object({ written: z.string(), becomes: z.string(), files: z.array(z.string()) });
const listed = z.object({
  contentFolder: replaced,
  branch: replaced,
  version: replaced,
  files: z.array(z.object({ path: z.string(), needs: z.enum(["github", "astro"]) })),
});

const folder = ".github/workflows";
const ofCheck = [`${folder}/handbook-check.yml`, `${folder}/handbook-comment.yml`];
const ofSite = [`${folder}/handbook-deploy.yml`];
const ofPullRequests = [".github/pull_request_template.md"];
const checks = /(?:astro-)?handshake(?:@\S+)? check\b/;
const publishes = /\b(?:actions\/deploy-pages|withastro\/action|peaceiris\/actions-gh-pages)@/;
const otherSites = ["netlify.toml", "vercel.json", "wrangler.toml", "wrangler.jsonc"];

/** The workflows and forms for GitHub, without those whose work something in the project does already. */
export function planWorkflows(project: Project, { branch }: CodeHost): PlannedFile[] {
  const { root, content } = project;
  const list = listed.parse(
    JSON.parse(readFileSync(new URL("../../templates/workflows.json", import.meta.url), "utf8")),
  );
  const kept = [
    ...keepFor(ofCheck, root, findWorkflow(root, checks), "it checks the handbook already"),
    ...keepFor(ofSite, root, findSite(root), "it publishes a site already"),
    ...keepFor(ofPullRequests, root, findPullRequestTemplate(root), "it is there already"),
  ];
  const left = new Set(kept.flatMap(({ instead }) => instead));
  const lines = [
    { ...list.contentFolder, value: relativePath(root, content) },
    { ...list.branch, value: branch },
    { ...list.version, value: version() },
  ];
  const files = list.files
    .filter(({ path, needs }) => !left.has(path) && (needs === "github" || buildsAtTop(project)))
    .map(({ path }) => {
      const own = lines.filter(({ files }) => files.some((file) => path.endsWith(`/${file}`)));
      const text = own.reduce(
        (text, { written, becomes, value }) =>
          text.replace(written, () => becomes.replace("{value}", () => asYaml(value))),
        readText(new URL(path, home)),
      );
      return planNew(root, path, text);
    });
  return [...files, ...kept.map(({ file }) => file)];
}

/** True for an Astro project at the top of its repository, where the workflow that publishes it builds. */
export function buildsAtTop({ astro, root }: Project): boolean {
  return astro?.folder === root;
}

function keepFor(instead: readonly string[], root: string, path: string | undefined, reason: string) {
  return path === undefined || instead.includes(path) ? [] : [{ instead, file: planKept(root, path, reason) }];
}

function findWorkflow(root: string, wanted: RegExp): string | undefined {
  const names = namesIn(join(root, folder)).filter((name) => /\.ya?ml$/.test(name));
  const paths = names.map((name) => `${folder}/${name}`);
  return paths.find((path) => !ofSite.includes(path) && wanted.test(readText(join(root, path))));
}

function findSite(root: string): string | undefined {
  return findWorkflow(root, publishes) ?? otherSites.find((name) => existsSync(join(root, name)));
}

// The code host takes it from three folders, and in small letters or capitals.
function findPullRequestTemplate(root: string): string | undefined {
  const places = ["", "docs/", ".github/"];
  return places
    .flatMap((place) => namesIn(join(root, place)).map((name) => place + name))
    .find((path) => /(?:^|\/)pull_request_template(?:\.(?:md|txt))?$/i.test(path));
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function asYaml(text: string): string {
  const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
