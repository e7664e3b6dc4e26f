/** Astro's own command with its usage reports switched off, on every shell: `node scripts/astro.ts build`. */
process.env["ASTRO_TELEMETRY_DISABLED"] ??= "1";

await import(new URL("bin/astro.mjs", import.meta.resolve("astro/package.json")).href);
