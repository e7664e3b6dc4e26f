import { replaceFile, WriteError } from "../host/write-files.ts";
import { checkOptions, textOf, type Values } from "./arguments.ts";
import { findProject, type Project } from "./init/find-project.ts";
import { readCodeHost } from "./init/code-host.ts";
import { planFiles } from "./init/plan-files.ts";
import { planWorkflows } from "./init/plan-workflows.ts";
import { relativePath, type PlannedFile } from "./init/planned-file.ts";
import { readContent } from "./init/read-handbook.ts";
import { pathOf, renderPlan } from "./init/render-plan.ts";
import { sayAstro } from "./init/say-astro.ts";
import { sayWorkflows } from "./init/say-workflows.ts";
import type { Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";
import { writeNewFile } from "./write-new-file.ts";

/** `handshake init`: brings Handshake into a folder of Markdown or an Astro project; shows everything before it writes. */
export async function runInit(values: Values, positionals: readonly string[], streams: Streams): Promise<number> {
  const [named, ...more] = positionals;
  if (more.length > 0) throw new UsageError("name one folder: `handshake init docs`.");
  const here = process.cwd();
  const project = findProject(named, textOf(values, "content"));
  const reading = await readContent(project, checkOptions(values));
  const codeHost = await readCodeHost(project.root);
  const takesWorkflows = takesThem(values, codeHost.github);
  const files = [...planFiles(project, reading.settings), ...(takesWorkflows ? planWorkflows(project, codeHost) : [])];
  const notes = sayWorkflows(project, values["no-workflows"] === true ? undefined : takesWorkflows);
  const wanted = files.filter(({ state }) => state !== "kept");
  streams.out(`${renderPlan(project, reading, files, notes, here)}\n`);
  const byHand = sayAstro(project).map((said) => `\n${said}`);
  if (wanted.length === 0) {
    streams.out(`${byHand.join("")}\nNothing to do: every file is there.\n`);
    return 0;
  }
  if (values["dry-run"] === true) {
    streams.out(`${byHand.join("")}\nNothing is written: this was a dry run.\n`);
    return 0;
  }
  if (values["yes"] !== true && !(await agrees(streams, wanted.length))) {
    streams.err("Nothing is written.\n");
    return 0;
  }
  for (const file of wanted) {
    write(file, here);
    streams.err(`${pathOf(file, here)} is written.\n`);
  }
  streams.out(
    `${byHand.join("")}\nNext: \`handshake ${nextCommand(project, relativePath(here, project.content))}\`.\n`,
  );
  return 0;
}

function nextCommand({ begins }: Project, content: string): string {
  if (!begins) return `check ${content}`;
  return content === "content" ? "new contract" : `new contract --content ${content}`;
}

function takesThem(values: Values, github: boolean): boolean {
  const [wanted, unwanted] = [values["workflows"] === true, values["no-workflows"] === true];
  if (wanted && unwanted) throw new UsageError("--workflows and --no-workflows say opposite things.");
  return wanted || (github && !unwanted);
}

async function agrees({ ask }: Streams, count: number): Promise<boolean> {
  if (!ask) throw new UsageError("nothing is written, since nobody is there to say yes. Run it again with --yes.");
  const answer = await ask(`Write ${count === 1 ? "this file" : `these ${count} files`}? (y/N) `);
  return /^y(?:es)?$/i.test((answer ?? "").trim());
}

function write({ root, path, state, before, after }: PlannedFile, here: string): void {
  if (state === "new") {
    writeNewFile(root, path, after);
    return;
  }
  const encoder = new TextEncoder();
  try {
    replaceFile(root, path, encoder.encode(after), { expected: encoder.encode(before ?? "") });
  } catch (cause) {
    if (cause instanceof WriteError) throw new UsageError(`${relativePath(here, root)}: ${cause.message}`);
    throw cause;
  }
}
