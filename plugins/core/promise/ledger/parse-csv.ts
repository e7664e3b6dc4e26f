/** One field with its place; lines and columns count from 1, in UTF-16 units, the end exclusive and on the field's first line. */
export interface CsvField {
  text: string;
  line: number;
  column: number;
  endColumn: number;
}

/** A table of fields. Lines that hold nothing are left out. */
export interface Csv {
  rows: CsvField[][];
  separator: "," | ";";
  /** The field whose quote never closes; it ends with its line. */
  open: CsvField | undefined;
}

/** Reads fields parted by commas, or by semicolons where the first line has those alone. Quoted fields may hold separators and lines. */
export function parseCsv(source: string): Csv {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  const [header = ""] = text.split(/[\r\n]/, 1);
  const separator = header.includes(";") && !header.includes(",") ? ";" : ",";
  const csv: Csv = { rows: [], separator, open: undefined };
  let [at, line, lineStart] = [0, 1, 0];

  const takeLineEnd = (): void => {
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line += 1;
    lineStart = at;
  };
  const readPlain = (): string => {
    const start = at;
    while (at < text.length && text.charAt(at) !== separator && !isLineEnd(text, at)) at += 1;
    return text.slice(start, at);
  };
  const readQuoted = (field: CsvField): void => {
    const close = closingQuote(text, at + 1);
    if (close === -1) {
      csv.open ??= field;
      field.text = readPlain().slice(1);
      return;
    }
    field.text = text.slice(at + 1, close).replaceAll('""', '"');
    while (at < close) {
      if (!isLineEnd(text, at)) at += 1;
      else {
        if (line === field.line) field.endColumn = at - lineStart + 1;
        takeLineEnd();
      }
    }
    at += 1;
    field.text += readPlain().trim();
  };
  const readField = (): CsvField => {
    const field: CsvField = { text: "", line, column: at - lineStart + 1, endColumn: 0 };
    const start = at;
    while (text.charAt(at) === " " || text.charAt(at) === "\t") at += 1;
    if (text.charAt(at) === '"') readQuoted(field);
    else field.text = text.slice(start, at) + readPlain();
    if (line === field.line) field.endColumn = at - lineStart + 1;
    return field;
  };

  while (at < text.length) {
    const row = [readField()];
    while (text.charAt(at) === separator) {
      at += 1;
      row.push(readField());
    }
    if (row.some((field) => field.text.trim() !== "")) csv.rows.push(row);
    if (at < text.length) takeLineEnd();
  }
  return csv;
}

function isLineEnd(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === "\n" || character === "\r";
}

// Two quotes in a row are one in the text.
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at;
}
