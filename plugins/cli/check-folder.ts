import { checkHandbook, type CheckedHandbook, type CheckOptions } from "../core/check.ts";
import { UnknownBandError } from "../core/handbook/unknown-band-error.ts";
import type { Host } from "../core/handbook/host.ts";
import { SettingsError } from "../core/schema/parse-settings.ts";
import { UsageError } from "./usage-error.ts";

/** Checks the handbook behind `host`; settings and bands that cannot be used become a `UsageError`. */
export async function checkFolder(host: Host, options: CheckOptions): Promise<CheckedHandbook> {
  try {
    return await checkHandbook(host, options);
  } catch (cause) {
    if (cause instanceof SettingsError || cause instanceof UnknownBandError) throw new UsageError(cause.message);
    throw cause;
  }
}
