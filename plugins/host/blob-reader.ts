import { Socket } from "node:net";
import { startGit } from "./run-git.ts";

// Larger blobs are not held in memory, unless the reader is told to.
const largestBlob = 4_000_000;

/**
 * Reads blobs through one `git cat-file --batch`, which starts with the first blob asked for. While nothing is asked of
 * it, it does not keep the process alive.
 */
export class BlobReader {
  readonly #repository: string;
  readonly #largest: number;
  readonly #waiting: ((blob: Buffer | undefined) => void)[] = [];
  #git: ReturnType<typeof startGit> | undefined;
  #ended = false;
  #header = "";
  #parts: Buffer[] = [];
  /** How many bytes of the present blob and its line end are still to come; undefined between blobs. */
  #missing: number | undefined;
  #isKept = false;

  /** `largest`, in bytes, is the size up to which a blob is read. Default: 4 MB. */
  constructor(repository: string, largest = largestBlob) {
    this.#repository = repository;
    this.#largest = largest;
  }

  /** A blob's bytes; undefined when git does not have it or it is too large to hold. */
  read(id: string): Promise<Buffer | undefined> {
    if (this.#ended) return Promise.resolve(undefined);
    const git = (this.#git ??= this.#start());
    return new Promise((resolve) => {
      if (this.#waiting.push(resolve) === 1) this.#holdProcess(true);
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

  #answer(blob: Buffer | undefined): void {
    this.#waiting.shift()?.(blob);
    if (this.#waiting.length === 0) this.#holdProcess(false);
  }

  #holdProcess(holds: boolean): void {
    if (this.#git === undefined) return;
    for (const held of [this.#git, this.#git.stdin, this.#git.stdout]) {
      if (!("ref" in held) && !(held instanceof Socket)) continue;
      if (holds) held.ref();
      else held.unref();
    }
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
      this.#answer(undefined);
      return;
    }
    this.#missing = Number(size) + 1;
    this.#isKept = type === "blob" && Number(size) <= this.#largest;
  }

  #finish(): void {
    const blob = this.#isKept ? Buffer.concat(this.#parts).subarray(0, -1) : undefined;
    this.#parts = [];
    this.#missing = undefined;
    this.#answer(blob);
  }
}
