const blank = /\s/;

/** A word and where it begins. */
interface Word {
  word: string;
  at: number;
}

/** The words between two places, counted back from the last, each looked for when it is asked for. */
export function wordsBefore(text: string, from: number, to: number): (back: number) => Word | undefined {
  const found: Word[] = [];
  let end = to;
  return (back) => {
    while (found.length <= back && end > from) {
      while (end > from && blank.test(text.charAt(end - 1))) end--;
      let at = end;
      while (at > from && !blank.test(text.charAt(at - 1))) at--;
      if (at < end) found.push({ word: text.slice(at, end), at });
      end = at;
    }
    return found[back];
  };
}
