import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { benchToday } from "../generate.ts";
import { versionOf } from "./install-rivals.ts";
import {
  readHandshake,
  readLinkinator,
  readMarkdownLinkCheck,
  readRemark,
  readRumdl,
  type Finding,
} from "./read-findings.ts";
import type { Program, Run } from "./watch-process.ts";

/** A checker of links: how it is started in a content folder, and how its report is read. */
export interface Checker {
  name: string;
  program: Omit<Program, "folder">;
  read(run: Run): Finding[];
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const node = process.execPath;
// All of them exit with 1 when they found something.
const exitCodes = [0, 1];

/** Ours, as a person starts it: everything is checked, not links alone. */
export const ours: Checker = {
  name: "handshake check",
  program: {
    path: node,
    args: [here("../../../bin/handshake.js"), "check", ".", "--today", benchToday, "--format", "json"],
    exitCodes,
  },
  read: ({ out }) => readHandshake(out),
};

/** The others, each with the settings that its documentation gives for links between files, and without a network. */
export function listRivals(): Checker[] {
  return [
    {
      name: `rumdl ${versionOf("rumdl")}`,
      program: {
        path: nativeRumdl(),
        args: [
          ...["check", ".", "--no-cache", "--no-config", "--enable", "MD051,MD057"],
          ...["--output-format", "json-lines", "--quiet"],
        ],
        exitCodes,
      },
      read: ({ out }) => readRumdl(out),
    },
    {
      name: `remark-validate-links ${versionOf("remark-validate-links")}`,
      program: {
        path: node,
        args: [
          here("node_modules/remark-cli/cli.js"),
          ...[".", "--quiet", "--no-stdout", "--no-color", "--no-config", "--rc-path", here("remark.json")],
        ],
        exitCodes,
      },
      read: ({ err }) => readRemark(err),
    },
    {
      name: `markdown-link-check ${versionOf("markdown-link-check")}`,
      program: {
        path: node,
        args: [
          here("node_modules/markdown-link-check/markdown-link-check"),
          ...["--config", here("markdown-link-check.json"), "."],
        ],
        exitCodes,
      },
      read: ({ out }) => readMarkdownLinkCheck(out),
    },
    {
      name: `linkinator ${versionOf("linkinator")}`,
      program: {
        path: node,
        args: [
          here("node_modules/linkinator/build/src/cli.js"),
          ...["**/*.md", "--markdown", "--check-fragments", "--skip", "^https://"],
          ...["--format", "json", "--verbosity", "error"],
        ],
        exitCodes,
      },
      read: ({ out }) => readLinkinator(out),
    },
  ];
}

// Started without the script that looks for it, which would cost it a start of Node.
function nativeRumdl(): string {
  const [program] = globSync("node_modules/@rumdl/cli-*/rumdl{,.exe}", { cwd: here(".") });
  if (program === undefined) throw new Error("rumdl has no program for this platform; install the rivals again.");
  return here(program);
}
