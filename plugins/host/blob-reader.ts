import { startGit } from "./run-git.ts";

/** Blobs larger than this are not held in memory. */
const largestBlob = 4_000_000;

/** Reads blobs through one `git cat-file --batch`, which starts with the first blob asked for. */
export class BlobReader {
  readonly #repository: string;
  readonly #waiting: ((blob: Buffer | undefined) => void)[] = [];
  #git: ReturnType<typeof startGit> | undefined;
  #ended = false;
  #header = "";
  #parts: Buffer[] = [];
  /** How many bytes of the present blob and its line end are still to come; undefined between blobs. */
  #missing: number | undefined;
  #isKept = false;

  constructor(repository: string) {
    this.#repository = repository;
  }

  /** A blob's bytes; undefined when git does not have it or it is too large to hold. */
  read(id: string): Promise<Buffer | undefined> {
    if (this.#ended) return Promise.resolve(undefined);
    const git = (this.#git ??= this.#start());
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      git.stdin.write(`${id}\n`);
    });
  }

  /** Lets git end. Nothing can be read afterwards. */
  close(): void {
    this.#ended = true;
    this.#git?.stdin.end();
  }

  #start(): ReturnType<typeof startGit> {
    const git = startGit(this.#repository, ["cat-file", "--batch"]);
    const fail = () => {
      this.#ended = true;
      for (const resolve of this.#waiting.splice(0)) resolve(undefined);
    };
    git.on("error", fail);
    git.on("close", fail);
    git.stdin.on("error", () => undefined);
    git.stdout.on("data", (chunk: Buffer) => this.#take(chunk));
    return git;
  }

  #take(chunk: Buffer): void {
    let start = 0;
    while (start < chunk.length) {
      if (this.#missing === undefined) {
        const end = chunk.indexOf(10, start);
        this.#header += chunk.toString("latin1", start, end === -1 ? chunk.length : end);
        if (end === -1) return;
        start = end + 1;
        this.#begin();
      } else {
        const part = chunk.subarray(start, start + this.#missing);
        start += part.length;
        this.#missing -= part.length;
        if (this.#isKept) this.#parts.push(part);
        if (this.#missing === 0) this.#finish();
      }
    }
  }

  // `<id> blob <size>`, or `<id> missing` with nothing after it.
  #begin(): void {
    const [, type, size] = this.#header.split(" ");
    this.#header = "";
    if (size === undefined) {
      this.#waiting.shift()?.(undefined);
      return;
    }
    this.#missing = Number(size) + 1;
    this.#isKept = type === "blob" && Number(size) <= largestBlob;
  }

  #finish(): void {
    const blob = this.#isKept ? Buffer.concat(this.#parts).subarray(0, -1) : undefined;
    this.#parts = [];
    this.#missing = undefined;
    this.#waiting.shift()?.(blob);
  }
}
