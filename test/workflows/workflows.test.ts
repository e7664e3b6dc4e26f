import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { z } from "zod";
import { publishedManifest } from "../../scripts/published-manifest.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const text = (path: string): string => readFileSync(root + path, "utf8");
const workflowPaths = globSync(".github/workflows/*.yml", { cwd: root }).sort();

const permissions = z.record(z.string(), z.enum(["read", "write", "none"]));
const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const job = z.looseObject({
  "runs-on": z.string(),
  "timeout-minutes": z.number(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  permissions: permissions.optional(),
  steps: z.array(step).min(1),
});
const workflow = z.looseObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.object({ group: z.string(), "cancel-in-progress": z.boolean().optional() }),
  jobs: z.record(z.string(), job),
});
const action = z.looseObject({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
  runs: z.object({ using: z.literal("composite"), steps: z.array(step).min(1) }),
});

function parse<S extends z.ZodType>(path: string, schema: S): z.infer<S> {
  const document = parseDocument(text(path), { version: "1.2", uniqueKeys: true });
  expect([...document.errors, ...document.warnings].map(String), path).toEqual([]);
  return schema.parse(document.toJS());
}

const workflows = workflowPaths.map((path) => ({ path, ...parse(path, workflow) }));
const composite = parse(".github/actions/handshake/action.yml", action);
const named = (name: string) => workflows.find((candidate) => candidate.path.endsWith(`/handbook-${name}.yml`))!;
const stepsOf = ({ jobs }: z.infer<typeof workflow>) => Object.values(jobs).flatMap(({ steps }) => steps);

const knownActions = [
  "actions/checkout@v5",
  "actions/setup-node@v5",
  "actions/upload-artifact@v6",
  "actions/download-artifact@v7",
  "actions/cache@v5",
  "actions/configure-pages@v5",
  "actions/upload-pages-artifact@v4",
  "actions/deploy-pages@v4",
  "./.github/actions/handshake",
];

describe("every workflow", () => {
  it("is there", () => {
    expect(workflows.map(({ name }) => name)).toEqual([
      "Handbook check",
      "Handbook comment",
      "Handbook deploy",
      "Handbook review",
    ]);
  });
  it.each(workflows)("$path uses known actions of a named version, and nothing else", (each) => {
    for (const { uses, run } of stepsOf(each)) {
      expect([uses, run].filter((part) => part !== undefined)).toHaveLength(1);
      if (uses !== undefined) expect(knownActions).toContain(uses);
    }
  });
  it.each(workflows)("$path ends in time, and waits only for jobs that it has", ({ jobs }) => {
    for (const { needs = [], "timeout-minutes": minutes } of Object.values(jobs)) {
      expect(minutes).toBeLessThanOrEqual(15);
      for (const name of [needs].flat()) expect(Object.keys(jobs)).toContain(name);
    }
  });
  it.each(workflows)("$path puts nothing that others write into a shell", (each) => {
    for (const { run = "" } of stepsOf(each)) expect(run).not.toContain("${{");
  });
  it.each(workflows)("$path leaves no token behind in the checkout", (each) => {
    const checkouts = stepsOf(each).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ "persist-credentials": false });
  });
  it.each(workflows)("$path gives the action only inputs that it has", (each) => {
    for (const { uses, with: given = {} } of stepsOf(each))
      if (uses === "./.github/actions/handshake")
        for (const name of Object.keys(given)) expect(Object.keys(composite.inputs)).toContain(name);
  });
  it("may do what it must, and no more", () => {
    const granted = workflows.map(({ path, permissions: all, jobs }) => [
      path.replace(/^.*handbook-|\.yml$/g, ""),
      { all, jobs: Object.fromEntries(Object.entries(jobs).map(([name, each]) => [name, each.permissions])) },
    ]);
    expect(Object.fromEntries(granted)).toEqual({
      check: { all: { contents: "read" }, jobs: { check: undefined } },
      comment: {
        all: {},
        jobs: { comment: { actions: "read", contents: "read", "pull-requests": "write" } },
      },
      deploy: {
        all: {},
        jobs: { build: { contents: "read", pages: "read" }, deploy: { pages: "write", "id-token": "write" } },
      },
      review: {
        all: {},
        jobs: { gather: { contents: "read" }, post: { contents: "read", issues: "write" } },
      },
    });
  });
});

describe("the comment", () => {
  it("follows the check, and runs nothing of the pull request", () => {
    const comment = named("comment");
    expect(comment.on).toEqual({ workflow_run: { workflows: [named("check").name], types: ["completed"] } });
    const [checkout, ...others] = stepsOf(comment);
    expect(checkout?.with).toMatchObject({
      ref: "${{ github.event.repository.default_branch }}",
      "sparse-checkout": ".github/handshake",
    });
    expect(others.flatMap(({ run }) => run ?? [])).toEqual(["node .github/handshake/post-comment.mjs"]);
    expect(text(comment.path)).not.toMatch(/head_sha|pull_request_target|npm |npx |secrets\./);
  });
  it("is made of nothing but Node's own modules and its neighbours", () => {
    for (const path of globSync(".github/handshake/*.mjs", { cwd: root })) {
      const imports = [...text(path).matchAll(/^import .* from "([^"]+)";$/gm)].map(([, from = ""]) => from);
      for (const from of imports) expect(from).toMatch(/^(?:node:[\w/]+|\.\/[\w-]+\.mjs)$/);
    }
  });
  it("finds the artifact under the name the check gives it", () => {
    const upload = stepsOf(named("check")).find(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
    expect(upload?.with?.["name"]).toBe("handshake-comment");
    expect(text(".github/handshake/post-comment.mjs")).toContain("name=handshake-comment");
    expect(String(upload?.with?.["path"])).toMatch(/\/comment\.md$/);
  });
});

describe("the others", () => {
  it("check with the whole history and against where the change began", () => {
    const [checkout, check] = stepsOf(named("check"));
    expect(checkout?.with).toMatchObject({ "fetch-depth": 0 });
    expect(check?.with).toMatchObject({ base: "origin/${{ github.base_ref }}" });
    expect(named("check").on).toHaveProperty("pull_request");
  });
  it("keep the content cache, after the install that would empty it", () => {
    const { build } = named("deploy").jobs;
    const [install, cache, built] = [/\bnpm ci/, /^actions\/cache@/, /^npx astro build/].map((wanted) =>
      build!.steps.findIndex(({ run = "", uses = "" }) => wanted.test(run) || wanted.test(uses)),
    );
    expect([0, install, cache, built].toSorted((a, b) => a! - b!)).toEqual([0, install, cache, built]);
    expect(build?.steps[cache!]?.with).toMatchObject({ path: "node_modules/.astro" });
  });
  it("review without a right to write contents, by a schedule and by hand", () => {
    expect(Object.keys(named("review").on)).toEqual(["schedule", "workflow_dispatch"]);
    expect(text(named("review").path)).not.toMatch(/contents: write|git (?:commit|push)/);
  });
});

describe("the list of what `init` copies", () => {
  const list = z
    .object({
      contentFolder: z.object({ written: z.string(), files: z.array(z.string()) }),
      branch: z.object({ written: z.string(), files: z.array(z.string()) }),
      files: z.array(z.object({ path: z.string(), needs: z.enum(["github", "astro"]) })),
    })
    .parse(JSON.parse(text("plugins/templates/workflows.json")));

  it("travels in the package", () => {
    const manifest = JSON.parse(text("package.json")) as Parameters<typeof publishedManifest>[0];
    const { files, exports } = publishedManifest(manifest);
    expect(files).toContain(".github");
    expect(exports["./schema/*"]).toBe("./public/schema/*");
  });
  it("names every file there is", () => {
    const there = globSync(".github/**/*.*", { cwd: root, exclude: ["**/CODEOWNERS"] });
    expect(list.files.map(({ path }) => path).sort()).toEqual(there.sort());
  });
  it.each([list.contentFolder, list.branch])("says where $written stands", ({ written, files }) => {
    const holding = workflowPaths.filter((path) => text(path).split(written).length === 2);
    expect(holding).toEqual(files.map((file) => `.github/workflows/${file}`));
  });
});

describe("the version that `init` writes", () => {
  it("stands once in the action", () => {
    expect(text(".github/actions/handshake/action.yml").split("default: latest")).toHaveLength(2);
    expect(composite.inputs["version"]?.default).toBe("latest");
  });
});

describe("issue forms and the template of pull requests", () => {
  const form = z.object({
    name: z.string(),
    description: z.string(),
    title: z.string(),
    labels: z.array(z.string()),
    body: z.array(
      z.object({
        type: z.enum(["input", "textarea", "dropdown"]),
        id: z.string().regex(/^[\w-]+$/),
        attributes: z.looseObject({ label: z.string() }),
        validations: z.object({ required: z.boolean() }).optional(),
      }),
    ),
  });
  it.each(globSync(".github/ISSUE_TEMPLATE/*.yml", { cwd: root }))("%s is a form", (path) => {
    const { body } = parse(path, form);
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length);
    expect(body.some(({ validations }) => validations?.required)).toBe(true);
  });
  it("name commands and fields that exist", () => {
    const template = text(".github/pull_request_template.md");
    expect(template).toContain("`handshake accept`");
    expect(existsSync(`${root}plugins/cli/accept.ts`)).toBe(true);
  });
});
