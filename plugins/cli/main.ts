import { parseArgs } from "node:util";
import { nearest } from "../core/diagnostic/nearest.ts";
import { didYouMean, type Values } from "./arguments.ts";
import { commandHelp, commandNames, flagsOf, generalHelp, type CommandName } from "./help.ts";
import { processStreams, type Streams } from "./streams.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

export { processStreams, type Streams } from "./streams.ts";

type Run = (values: Values, positionals: readonly string[], streams: Streams) => Promise<number>;

// Loaded when it is called: none waits for what the others need.
const runs: Record<CommandName, () => Promise<Run>> = {
  check: async () => (await import("./check.ts")).runCheck,
  fix: async () => (await import("./fix.ts")).runFix,
  diff: async () => (await import("./diff.ts")).runDiff,
  renew: async () => (await import("./renew.ts")).runRenew,
  accept: async () => (await import("./accept.ts")).runAccept,
  move: async () => (await import("./move.ts")).runMove,
  retire: async () => (await import("./retire.ts")).runRetire,
  list: async () => (await import("./list.ts")).runList,
  explain: async () => (await import("./explain.ts")).runExplain,
  new: async () => (await import("./new.ts")).runNew,
  init: async () => (await import("./init.ts")).runInit,
};

/**
 * Runs the command line and returns its exit code: 0, nothing at the failing level; 1, problems; 2, it could not run.
 * `argv` holds the arguments alone, without the runtime and the script.
 */
export async function run(argv: readonly string[], streams: Streams = processStreams()): Promise<number> {
  try {
    return await dispatch(argv, streams);
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    streams.err(`handshake: ${cause.message}\n`);
    return 2;
  }
}

async function dispatch(argv: readonly string[], streams: Streams): Promise<number> {
  const [command, ...rest] = argv;
  if (command === undefined || command === "--help" || command === "-h" || command === "help") {
    streams.out(generalHelp());
    return 0;
  }
  if (command === "--version" || command === "-v") {
    streams.out(`${version()}\n`);
    return 0;
  }
  const name = commandNames.find((candidate) => candidate === command);
  if (name === undefined)
    throw new UsageError(
      `there is no command “${command}”.${didYouMean(nearest(command, [...commandNames, "help"]))} \`handshake --help\` lists them.`,
    );
  const { values, positionals } = readArguments(name, rest);
  if (values["help"] === true) {
    streams.out(commandHelp(name));
    return 0;
  }
  const runCommand = await runs[name]();
  return runCommand(values, positionals, streams);
}

function readArguments(command: CommandName, args: readonly string[]): { values: Values; positionals: string[] } {
  const flags = flagsOf(command);
  const options = Object.fromEntries(
    flags.map(({ name, value, many = false }) => [
      name,
      { type: value === undefined ? "boolean" : "string", multiple: many } as const,
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const unknown = /Unknown option '(-{1,2}[^']+)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(message.replace(/\.?\s*$/, "."));
    const names = flags.map(({ name }) => name);
    const near = nearest(unknown.replace(/^-+/, ""), names);
    throw new UsageError(
      `there is no flag ${unknown}.${near === undefined ? "" : ` Did you mean --${near}?`} \`handshake ${command} --help\` lists them.`,
    );
  }
}
