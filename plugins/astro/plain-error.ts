import { AstroError } from "astro/errors";
import { UnknownBandError } from "../core/handbook/unknown-band-error.ts";
import { SettingsError } from "../core/schema/parse-settings.ts";
import { MissingFolderError } from "../host/disk-host.ts";

/** An error that stops Astro with a message and what to do about it, and without a stack: nobody has to look into this package. */
export function plainError(message: string, hint: string): AstroError {
  const error = new AstroError(message, hint);
  // Astro prints a stack wherever there is one.
  error.stack = "";
  return error;
}

/** What kept the handbook from being read, in plain words where its author can mend it; anything else as it is. */
export function explainFailure(cause: unknown): unknown {
  if (cause instanceof SettingsError)
    return plainError(cause.message, "Mend the settings file; without it nothing can be judged.");
  if (cause instanceof UnknownBandError)
    return plainError(cause.message, "Mend `publish` in handshake() or HANDSHAKE_BANDS.");
  if (cause instanceof MissingFolderError) return plainError(cause.message, nameTheFolder);
  return cause;
}

/** How to say where a handbook stands. */
export const nameTheFolder = 'In astro.config.mjs that is handshake({ content: "./docs" }).';
