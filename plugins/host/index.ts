/**
 * Where a handbook is read from: the disk with git as its history, or memory.
 *
 * @module
 */
export { diskHost, MissingFolderError } from "./disk-host.ts";
export { memoryHost, type MemoryHostOptions } from "./memory-host.ts";
