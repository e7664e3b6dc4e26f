import { AskTerminal } from "./ask-terminal.ts";
import { showsHyperlinks } from "./shows-hyperlinks.ts";

/** Where a command writes: the report to `out`, notices to `err`. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** True where `out` is a terminal that shows colour. */
  colour: boolean;
  /** True where `out` is a terminal that shows hyperlinks. Default: false. */
  hyperlinks?: boolean;
  /** Asks the person at the terminal for a line; undefined when they give up. Not there where nobody can answer. */
  ask?: (question: string) => Promise<string | undefined>;
}

/** The process's own streams. */
export function processStreams(): Streams {
  const terminal = new AskTerminal();
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour: process.env["NO_COLOR"] === undefined && (process.stdout.isTTY || process.env["FORCE_COLOR"] !== undefined),
    hyperlinks: showsHyperlinks(process.env, process.stdout.isTTY),
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask: (question: string) => terminal.ask(question) }),
  };
}
