import { BlobReader } from "./blob-reader.ts";

/** The blobs of the repository around `folder`, by id. What git does not have, or is too large to hold, is left out. */
export async function readBlobs(folder: string, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const reader = new BlobReader(folder);
  try {
    const unique = [...new Set(ids)];
    const blobs = await Promise.all(unique.map((id) => reader.read(id)));
    return new Map(unique.flatMap((id, index) => (blobs[index] === undefined ? [] : [[id, blobs[index]]])));
  } finally {
    reader.close();
  }
}
