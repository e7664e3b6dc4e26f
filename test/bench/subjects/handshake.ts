/** A command of `handshake`, in this process. Its arguments are those of the command line. */
import { run } from "../../../plugins/cli/main.ts";
import { measured } from "./meter.ts";

const out: string[] = [];
const streams = {
  out: (text: string) => void out.push(text),
  err: (text: string) => void process.stderr.write(text),
  colour: false,
};
const code = await measured(() => run(process.argv.slice(2), streams));
process.stdout.write(out.join(""));
process.exitCode = code;
