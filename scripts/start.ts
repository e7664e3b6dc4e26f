/** `npm start`: builds the site, with its warnings on screen, then serves what was built until it is interrupted. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const astro = fileURLToPath(new URL("astro.ts", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

async function runAstro(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [astro, ...args], { cwd: root, stdio: "inherit" });
  // An interrupt reaches the child through the terminal; a signal sent to this process alone must be passed on.
  const interrupt = (): void => undefined;
  const terminate = (): void => void child.kill("SIGTERM");
  process.on("SIGINT", interrupt).on("SIGTERM", terminate);
  const [code] = (await once(child, "exit")) as [number | null];
  process.off("SIGINT", interrupt).off("SIGTERM", terminate);
  return code ?? 0;
}

process.exitCode = await runAstro(["build"]);
if (process.exitCode === 0) {
  process.stdout.write("\nServing dist/, what the build has just written. Press Ctrl+C to stop.\n");
  process.exitCode = await runAstro(["preview", ...process.argv.slice(2)]);
}
