import { listWords } from "../schema/values.ts";

/** Thrown when a check or a build is asked to show a band that the settings do not have. */
export class UnknownBandError extends Error {
  constructor(asked: readonly string[], bands: readonly string[]) {
    super(`There is no band ${listWords(asked.map((band) => `“${band}”`))}; the bands are ${listWords(bands)}.`);
    this.name = "UnknownBandError";
  }
}
