import { english } from "../../vocabulary/english.ts";
import { oneOf, wordEnd as end, wordStart as edge } from "../../vocabulary/one-of.ts";
import { acts, type Act } from "../agreement.ts";

const words = english.promises;

/** Each form of each verb with its act: plain and third person say who acts, a participle what is acted on. */
const active = new Map<string, Act>();
const participles = new Map<string, Act>();
const thirds = new Set<string>();
const nouns = new Map<string, Act>();
for (const { act, verbs, nouns: names } of words.acts) {
  const known = actNamed(act);
  if (!known) continue;
  for (const verb of verbs) {
    const [plain = "-", third = "-", participle = "-"] = verb.split(" ").map((form) => form.replaceAll("_", " "));
    for (const form of [plain, third]) if (form !== "-") active.set(form, known);
    thirds.add(third);
    if (participle !== "-") participles.set(participle, known);
  }
  for (const noun of names) nouns.set(noun, known);
}

/** The act of that name. */
export function actNamed(name: string): Act | undefined {
  return acts.find((act) => act === name);
}

/** The act of a verb in the active, of a participle, of a noun; the text as it stands in a sentence. */
export const actOfVerb = (text: string, otherwise: Act = "do"): Act => active.get(plain(text)) ?? otherwise;
export const actOfParticiple = (text: string): Act => participles.get(plain(text)) ?? "do";
export const actOfNoun = (text: string): Act | undefined => nouns.get(text.toLowerCase().trim());

const does = new Set<string>(Object.values(words.written.do));

/** True for the verb that stands for acts without a word of their own. */
export function isDo(verb: string): boolean {
  return does.has(verb.toLowerCase());
}

export const verbPattern = new RegExp(`${edge}${oneOf(active.keys())}${end}`, "giu");
export const participlePattern = new RegExp(`${edge}${oneOf(participles.keys())}${end}`, "giu");
export const nounPattern = new RegExp(
  `^(?:${oneOf(english.roles.articles)} )?(?<noun>${oneOf(nouns.keys())})${end}`,
  "iu",
);
/** A noun of an act at the end of a text. */
export const nounLast = new RegExp(`${edge}${oneOf(nouns.keys())}$`, "iu");
export const nounInside = new RegExp(`${edge}(?<noun>${oneOf(nouns.keys())})${end}`, "iu");

const light = new Set<string>(words.light);
const articleFirst = new RegExp(`^(?:${oneOf(english.roles.articles)} )`, "iu");

/** The act of “makes a decision”, whose verb says nothing and whose object all. */
export function actOfObject(verb: string, object: string | undefined): Act | undefined {
  return light.has(verb.toLowerCase()) ? actOfNoun((object ?? "").replace(articleFirst, "")) : undefined;
}

/** Verbs in the third person. */
export const thirdPerson: ReadonlySet<string> = thirds;

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, " ");
}
