#!/usr/bin/env node
// Runs the command line: its source where that stands beside (a clone), else what the package was built to.
// Kept to syntax that old versions of Node read, so that they can be told what is missing.
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const source = new URL("plugins/cli/main.ts", root);
const built = new URL("dist/cli/main.js", root);
const inClone = existsSync(source) && !root.pathname.includes("/node_modules/");
const couldNotRun = 2;

/** True when this Node is at least the version the package asks for; a clone also needs one that reads TypeScript. */
function isNodeRecent() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const leastMinor = inClone ? 18 : 12;
  if (major === 23) return !inClone || minor >= 6;
  return major > 22 || (major === 22 && minor >= leastMinor);
}

/** The Node that `npm ci` put into the clone, unless it is the one running already. */
function nodeOfClone() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const path = fileURLToPath(new URL(`node_modules/node/bin/${name}`, root));
  return existsSync(path) && realpathSync(path) !== realpathSync(process.execPath) ? path : undefined;
}

function refuse(sentence) {
  process.stderr.write(`handshake: ${sentence}\n`);
  process.exitCode = couldNotRun;
}

function runAgainWith(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  child.on("error", (error) => refuse(`${node} could not be started (${error.message}). Run \`npm ci\` again.`));
  child.on("exit", (code, signal) => {
    for (const name of signals) process.off(name, pass);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code;
  });
}

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure, and the exit code stays true. */
function allowClosedPipe(error) {
  if (error.code !== "EPIPE") throw error;
}

async function start() {
  process.stdout.on("error", allowClosedPipe);
  process.stderr.on("error", allowClosedPipe);
  try {
    // Compiled code is kept between runs, where this Node knows how.
    const { enableCompileCache } = await import("node:module");
    if (enableCompileCache) enableCompileCache();
    const { run } = await import((inClone ? source : built).href);
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    const missing = /^Cannot find package '([^']+)'/.exec(error.message);
    if (error.code !== "ERR_MODULE_NOT_FOUND" || !missing) {
      refuse(`stopped by a fault of its own; please report it.\n${error.stack}`);
    } else {
      const where = fileURLToPath(root);
      const remedy = inClone ? `Run \`npm ci\` in ${where}` : "Install astro-handshake again";
      refuse(`the package ${missing[1]} is not installed. ${remedy}, then run the command again.`);
    }
  }
}

if (!inClone && !existsSync(built)) {
  refuse("this copy of astro-handshake was never built. Install it from the npm registry, or clone its repository.");
} else if (isNodeRecent()) {
  await start();
} else {
  const other = inClone ? nodeOfClone() : undefined;
  if (other) {
    runAgainWith(other);
  } else {
    const needed = inClone ? "22.18" : "22.12";
    const remedy = inClone
      ? `Run \`npm ci\` in ${fileURLToPath(root)}, which brings its own`
      : "Install one from https://nodejs.org, or run `npm install --save-dev node@24` in your project";
    refuse(
      `Node ${needed} or newer is needed, and this is Node ${process.versions.node}. ${remedy}; then run the command again.`,
    );
  }
}
