import type { Interface } from "node:readline";

/** Asks the person at a terminal one question after another; what is typed or pasted ahead answers the next. */
export class AskTerminal {
  readonly #typed: string[] = [];
  #waiting: ((answer: string | undefined) => void) | undefined;
  #terminal: Interface | undefined;
  #closed = false;

  /** The line that is typed; undefined after Ctrl-C or Ctrl-D. */
  async ask(question: string): Promise<string | undefined> {
    const terminal = (this.#terminal ??= await this.#open());
    const typed = this.#typed.shift();
    if (typed !== undefined) {
      process.stderr.write(`${question}${typed}\n`);
      return typed;
    }
    if (this.#closed) return undefined;
    const answer = new Promise<string | undefined>((resolve) => (this.#waiting = resolve));
    terminal.setPrompt(question);
    terminal.prompt();
    // A terminal that is listened to would keep the process alive.
    return answer.finally(() => {
      if (!this.#closed) terminal.pause();
    });
  }

  async #open(): Promise<Interface> {
    const { createInterface } = await import("node:readline");
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    terminal.on("line", (line) => {
      if (this.#waiting) this.#answer(line);
      else this.#typed.push(line);
    });
    terminal.on("SIGINT", () => terminal.close());
    terminal.on("close", () => {
      this.#closed = true;
      this.#answer(undefined);
    });
    return terminal;
  }

  #answer(line: string | undefined): void {
    this.#waiting?.(line);
    this.#waiting = undefined;
  }
}
