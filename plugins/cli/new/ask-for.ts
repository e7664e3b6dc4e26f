import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";

/** Asks for a line; undefined where nobody can answer. Throws `UsageError` when the person gives up. */
export async function askFor({ ask }: Streams, question: string): Promise<string | undefined> {
  if (!ask) return undefined;
  const answer = await ask(`${question} `);
  if (answer === undefined) throw new UsageError("nothing is written.");
  return answer.trim();
}

/** Asks for one of a few, by number or by name; the first for an empty answer. Undefined where nobody can answer. */
export async function chooseFrom(
  streams: Streams,
  question: string,
  choices: readonly string[],
): Promise<string | undefined> {
  if (!streams.ask) return undefined;
  const rows = choices.map((choice, index) => `  ${index + 1} ${choice}`).join("\n");
  const answer = (await askFor(streams, `${question}\n${rows}\nA number or a name (1):`)) ?? "";
  if (answer === "") return choices[0];
  return choices[Number(answer) - 1] ?? answer;
}
