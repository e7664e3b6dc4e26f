import { parseArgs } from "node:util";
import { nearest } from "../core/diagnostic/nearest.ts";
import { runCheck } from "./check.ts";
import { version } from "./version.ts";
import { commandHelp, flagsOf, generalHelp } from "./help.ts";
import { UsageError } from "./usage-error.ts";

/** Where a command writes: the report to `out`, notices to `err`. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** True where `out` is a terminal that shows colour. */
  colour: boolean;
}

/** The process's own streams. */
export function processStreams(): Streams {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: process.env["NO_COLOR"] === undefined && (process.stdout.isTTY || process.env["FORCE_COLOR"] !== undefined),
  };
}

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
  if (command !== "check") {
    const near = nearest(command, ["check", "help"]);
    throw new UsageError(
      `there is no command “${command}”.${near === undefined ? "" : ` Did you mean “${near}”?`} \`handshake --help\` lists them.`,
    );
  }
  const flags = flagsOf(command);
  const { values, positionals } = readArguments(rest, flags);
  if (values["help"] === true) {
    streams.out(commandHelp(command));
    return 0;
  }
  return runCheck(values, positionals, streams);
}

type Values = Record<string, string | boolean | undefined>;

function readArguments(
  args: readonly string[],
  flags: ReturnType<typeof flagsOf>,
): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    flags.map(({ name, value }) => [name, { type: value === undefined ? "boolean" : "string" } as const]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as Values, positionals };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const unknown = /Unknown option '(-{1,2}[^']+)'/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(message.replace(/\.?\s*$/, "."));
    const near = nearest(
      unknown.replace(/^-+/, ""),
      flags.map(({ name }) => name),
    );
    throw new UsageError(
      `there is no flag ${unknown}.${near === undefined ? "" : ` Did you mean --${near}?`} \`handshake check --help\` lists them.`,
    );
  }
}
