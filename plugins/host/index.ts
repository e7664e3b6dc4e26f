/**
 * Where a handbook is read from: the disk with git as its history, an earlier revision of it, or memory.
 *
 * @module
 */
export { diskHost, MissingFolderError } from "./disk-host.ts";
export { memoryHost, type MemoryHostOptions, type MemoryVersion } from "./memory-host.ts";
export { openRevision, type Revision, type RevisionOptions } from "./open-revision.ts";
export { RevisionError, type RevisionFault } from "./revision-error.ts";
export { replaceFile, WriteError, type WriteOptions } from "./write-files.ts";
