/** Where in a text a word was found. */
export interface Found {
  start: number;
  end: number;
}

// Written without spaces between words, so that any place may be a beginning.
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const inWord = /[\p{L}\p{N}]/u;

/** A text as it is compared: without case, accents and the difference between kinds of quotes; character for character as long as before. */
export function foldText(text: string): string {
  return [...text].map(foldCharacter).join("");
}

// A character whose folded form has another length stays as it is, so that places in the text hold.
function foldCharacter(character: string): string {
  if (character === "’" || character === "‘") return "'";
  const folded = character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.length === character.length ? folded : character;
}

/** The words of a query. */
export function wordsOf(query: string): string[] {
  return foldText(query)
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, ""))
    .filter((word) => word !== "");
}

/** Every place where one of the words begins a word of a folded text; nothing unless each of them is there. */
export function findWords(folded: string, words: readonly string[]): Found[] | undefined {
  const found: Found[] = [];
  for (const word of words) {
    const places = placesOf(folded, word);
    if (places.length === 0) return undefined;
    found.push(...places);
  }
  return found.sort((a, b) => a.start - b.start);
}

function placesOf(folded: string, word: string): Found[] {
  const places: Found[] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
    if (unspaced.test(word) || at === 0 || !inWord.test(folded.charAt(at - 1)))
      places.push({ start: at, end: at + word.length });
  }
  return places;
}
