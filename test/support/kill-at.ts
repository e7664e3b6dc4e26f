/**
 * Loaded into a command before it starts (`node --import`): kills its process, as a power cut would, at the file operation whose
 * number stands in KILL_AT. A write that is hit leaves half of its bytes.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const killAt = Number(process.env["KILL_AT"]);
const changing = ["renameSync", "unlinkSync", "rmSync", "rmdirSync", "mkdirSync", "chmodSync", "fchmodSync"] as const;
let taken = 0;

/** True when the time has come. */
function isDue(): boolean {
  taken += 1;
  return taken === killAt;
}

function kill(): never {
  process.kill(process.pid, "SIGKILL");
  throw new Error("A killed process goes on.");
}

for (const name of changing) {
  const operation = fs[name] as (...given: unknown[]) => unknown;
  Object.assign(fs, { [name]: (...given: unknown[]) => (isDue() ? kill() : operation(...given)) });
}

const { openSync, writeFileSync } = fs;
fs.openSync = (path, flags, mode) =>
  typeof flags === "string" && /[wa+]/.test(flags) && isDue() ? kill() : openSync(path, flags, mode);
fs.writeFileSync = (file, bytes, options) => {
  if (!isDue()) {
    writeFileSync(file, bytes, options);
    return;
  }
  const whole = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes as Uint8Array);
  writeFileSync(file, whole.subarray(0, whole.length / 2), options);
  kill();
};
syncBuiltinESMExports();
