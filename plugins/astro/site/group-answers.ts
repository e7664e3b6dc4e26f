import { slug } from "github-slugger";
import { isRetiredStatus } from "./decision-stages.ts";
import type { EntryOf } from "./entry-of.ts";

type Answer = EntryOf<"answers">;

/** Answers under one heading: of one topic, of one shared page, all others, or those no longer in force. */
export interface AnswerGroup {
  by: "tag" | "page" | "others" | "retired";
  /** The topic, or the address of the shared page. */
  name?: string;
  answers: Answer[];
}

/**
 * Puts answers in groups as far as they say where they belong: by the first of their tags, or by the page they share with
 * others. What belongs nowhere comes first, what no longer holds last.
 */
export function groupAnswers(answers: readonly Answer[]): AnswerGroup[] {
  const retired = answers.filter(({ data }) => isRetiredStatus(data.status));
  const live = answers.filter(({ data }) => !isRetiredStatus(data.status));
  const groups = Map.groupBy(live, (answer) => JSON.stringify(belonging(answer)));
  const named = [...groups].map(([key, list]): AnswerGroup => {
    const [by, name] = JSON.parse(key) as [AnswerGroup["by"], string?];
    return { by, ...(name !== undefined && { name }), answers: list };
  });
  // Topics by name; pages in the order of lists, as they come.
  const place = ({ by, name = "" }: AnswerGroup): string => (by === "others" ? "0" : by === "tag" ? `1${name}` : "2");
  const inOrder = named.sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
  return [...inOrder, ...(retired.length > 0 ? [{ by: "retired" as const, answers: retired }] : [])];
}

function belonging({ data: { tags, handbook } }: Answer): [AnswerGroup["by"], string?] {
  if (tags?.[0] !== undefined) return ["tag", tags[0]];
  return handbook.anchor === undefined ? ["others"] : ["page", handbook.address];
}

/** The id of each answer on the page of all answers: short, and its own. */
export function idsOfAnswers(answers: readonly Answer[]): Map<Answer, string> {
  const taken = new Set<string>();
  return new Map(
    answers.map((answer) => {
      const { anchor } = answer.data.handbook;
      const path = answer.data.handbook.file.replace(/\.mdx?$/i, "");
      const names = anchor === undefined ? [path.split("/").at(-1) ?? "", path] : [anchor, `${path} ${anchor}`];
      const plain = names.map((name) => `q-${slug(name.replaceAll("/", " ").trim())}`);
      const id = plain.find((candidate) => !taken.has(candidate)) ?? `q-${taken.size + 1}`;
      taken.add(id);
      return [answer, id];
    }),
  );
}
