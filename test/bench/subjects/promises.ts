/** A check of a folder with everything (`with`), or with the promises left out (`without`), in this process. */
import { check } from "../../../plugins/core/check.ts";
import { diskHost } from "../../../plugins/host/disk-host.ts";
import { checkWithoutPromises } from "../check-without-promises.ts";
import { measured } from "./meter.ts";

const [which, folder = "content", today = ""] = process.argv.slice(2);
const host = diskHost(folder);
const report = await measured(() =>
  which === "with" ? check(host, { now: 0, today }) : checkWithoutPromises(host, today),
);
process.stdout.write(`${report.problems.length}\n`);
