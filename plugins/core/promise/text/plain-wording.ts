const tableRule = /^(?=[^\n]*(?:--|==|:-|-:|\|))[ \t|:=-]+$/gm;
const blockMark = /^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+)*/gm;
const headingEnd = /(?<![ \t])[ \t]+#+[ \t]*$/gm;
const destination = /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\]\[[^\][\n]*\]/g;
const definition = /^[ \t]{0,3}\[[^\][\n]*\]:[^\n]*$/gm;
const labelEnd = /:(?:\*\*|__)|(?:\*\*|__):/g;
const escape = /\\(?=[!-/:-@[-`{-~])/g;
const emphasis = /\*+|`+|~~+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
const bracket = /[[\]]/g;
const cellEnd = /\||<br ?\/?>/gi;

/**
 * A body's words and punctuation, without what only gives them form: marks of headings, lists, quotes, tables and emphasis,
 * white space, and where links lead. Two bodies that differ in form alone are equal. Takes time in line with the text's length.
 */
export function plainWording(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, "\n")
    .replace(tableRule, "")
    .replace(definition, "")
    .replace(blockMark, "")
    .replace(headingEnd, "")
    .replace(destination, "]")
    .replace(labelEnd, " ")
    .replace(escape, "")
    .replace(emphasis, "")
    .replace(bracket, "")
    .replace(cellEnd, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a clause, without the marks that only a layout puts between them. */
export function clauseWording(text: string): string {
  return text
    .replace(/[;:|–—]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
