import type { Nodes } from "mdast";
import { deepestNesting } from "../core/document/nesting.ts";

/**
 * A list that two Markdown trees share when they say the same: node types, texts with their white space collapsed,
 * destinations. Comments count for nothing; a link by reference is the link it stands for. Undefined for a tree that is
 * nested too deep.
 */
export function treeSignature(tree: Nodes): readonly string[] | undefined {
  const signature = new Signature(tree);
  return signature.write(tree, 0) ? signature.parts : undefined;
}

/** One space for every run of white space, and none at the ends. */
export function collapse(text: string): string {
  return text.replace(whiteSpace, " ").trim();
}

const whiteSpace = /\s+/g;
const foldable = /\s\s|[^\S ]/;
const comment = /<!--[^]*?-->/g;
const scriptComment = /^\s*(?:\/\*[^]*?\*\/\s*)+$/;

// A control character keeps the names of nodes apart from a page's own words.
const nodeEnd = "\u0001";

class Signature {
  readonly parts: string[] = [];
  // Texts that touch are one text, so that a comment between two words leaves no trace.
  #run = "";
  #isBlockStart = false;
  readonly #root: Nodes;
  #definitions: Map<string, string> | undefined;

  constructor(root: Nodes) {
    this.#root = root;
  }

  /** False for a tree that is nested too deep. */
  write(node: Nodes, depth: number): boolean {
    if (depth > deepestNesting) return false;
    if (node.type === "text") {
      this.#run += node.value;
      return true;
    }
    if (saysNothing(node)) return true;
    const isBlock = node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
    this.#endRun(false);
    this.parts.push(startOf(node.type));
    this.#addFacts(node);
    this.#isBlockStart = isBlock;
    if (!("children" in node)) return true;
    for (const child of node.children) if (!this.write(child, depth + 1)) return false;
    this.#endRun(isBlock);
    this.parts.push(nodeEnd);
    return true;
  }

  #endRun(isBlockEnd: boolean): void {
    let run = this.#run;
    this.#run = "";
    if (run === "") return;
    if (foldable.test(run)) run = run.replace(whiteSpace, " ");
    if (this.#isBlockStart) run = run.trimStart();
    this.parts.push(isBlockEnd ? run.trimEnd() : run);
    this.#isBlockStart = false;
  }

  #addFacts(node: Nodes): void {
    const { parts } = this;
    switch (node.type) {
      case "html":
        parts.push(collapse(node.value.replace(comment, "")));
        break;
      case "heading":
        parts.push(String(node.depth));
        break;
      case "list":
        if (node.ordered) parts.push(String(node.start ?? 1));
        break;
      case "listItem":
        if (typeof node.checked === "boolean") parts.push(String(node.checked));
        break;
      case "code":
        parts.push(collapse(`${node.lang ?? ""} ${node.meta ?? ""}`), node.value);
        break;
      case "inlineCode":
        parts.push(node.value);
        break;
      case "link":
        parts.push(destination(node.url, node.title));
        break;
      case "image":
        parts.push(destination(node.url, node.title), collapse(node.alt ?? ""));
        break;
      case "linkReference":
        parts.push(this.#destinationOf(node.identifier));
        break;
      case "imageReference":
        parts.push(this.#destinationOf(node.identifier), collapse(node.alt ?? ""));
        break;
      case "footnoteReference":
      case "footnoteDefinition":
        parts.push(node.identifier);
        break;
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        parts.push(node.name ?? "", ...node.attributes.map(attributeText));
        break;
      default:
        if ("value" in node) parts.push(collapse(node.value));
    }
  }

  #destinationOf(identifier: string): string {
    if (this.#definitions === undefined) {
      this.#definitions = new Map();
      collectDefinitions(this.#root, this.#definitions);
    }
    return this.#definitions.get(identifier) ?? identifier;
  }
}

function saysNothing(node: Nodes): boolean {
  switch (node.type) {
    case "definition":
      return true;
    case "html":
      return node.value.includes("<!--") && node.value.replace(comment, "").trim() === "";
    case "mdxTextExpression":
    case "mdxFlowExpression":
      return scriptComment.test(node.value);
    default:
      return false;
  }
}

// A reference to a definition is the link or the image it stands for.
const starts: Partial<Record<Nodes["type"], string>> = {
  linkReference: "\u0001link",
  imageReference: "\u0001image",
};

function startOf(type: Nodes["type"]): string {
  return (starts[type] ??= `\u0001${type}`);
}

function collectDefinitions(node: Nodes, definitions: Map<string, string>): void {
  if (node.type === "definition" && !definitions.has(node.identifier)) {
    definitions.set(node.identifier, destination(node.url, node.title));
  }
  if ("children" in node) for (const child of node.children) collectDefinitions(child, definitions);
}

function destination(url: string, title: string | null | undefined): string {
  return title === null || title === undefined ? url : `${url} ${collapse(title)}`;
}

function attributeText(attribute: { name?: string; value?: unknown }): string {
  const { name = "", value } = attribute;
  const text = typeof value === "object" && value !== null && "value" in value ? `{${String(value.value)}}` : value;
  return `${name}=${collapse(String(text ?? ""))}`;
}
