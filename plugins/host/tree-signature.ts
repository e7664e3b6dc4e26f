import type { Nodes } from "mdast";

/**
 * A string that two Markdown trees share when they say the same: node types, texts with their white space collapsed,
 * destinations. Comments count for nothing; a link by reference is the link it stands for.
 */
export function treeSignature(tree: Nodes): string {
  const definitions = new Map<string, string>();
  collectDefinitions(tree, definitions);
  const signature = new Signature();
  write(tree, definitions, signature);
  return signature.toString();
}

/** One space for every run of white space, and none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function collectDefinitions(node: Nodes, definitions: Map<string, string>): void {
  if (node.type === "definition" && !definitions.has(node.identifier)) {
    definitions.set(node.identifier, destination(node.url, node.title));
  }
  if ("children" in node) for (const child of node.children) collectDefinitions(child, definitions);
}

// Texts that touch are one text, so that a comment between two words leaves no trace.
class Signature {
  readonly #parts: string[] = [];
  #text = "";
  #isBlockStart = false;

  text(value: string): void {
    this.#text += value;
  }

  open(isBlock: boolean, ...facts: readonly string[]): void {
    this.#flush(false);
    // Control characters cannot be confused with a page's own words.
    this.#parts.push(facts.join("\u0001"));
    this.#isBlockStart = isBlock;
  }

  close(isBlock: boolean): void {
    this.#flush(isBlock);
    this.#parts.push("/");
  }

  toString(): string {
    return this.#parts.join("\u0002");
  }

  #flush(isBlockEnd: boolean): void {
    let text = this.#text.replace(/\s+/g, " ");
    if (this.#isBlockStart) text = text.trimStart();
    if (isBlockEnd) text = text.trimEnd();
    if (text !== "") this.#parts.push(text);
    this.#text = "";
    this.#isBlockStart = false;
  }
}

const blocksOfText = new Set<Nodes["type"]>(["paragraph", "heading", "tableCell"]);
const comment = /<!--[^]*?-->/g;
const scriptComment = /^\s*(?:\/\*[^]*?\*\/\s*)+$/;

function write(node: Nodes, definitions: ReadonlyMap<string, string>, out: Signature): void {
  switch (node.type) {
    case "text":
      out.text(node.value);
      return;
    case "definition":
      return;
    case "html": {
      const html = collapse(node.value.replace(comment, ""));
      if (html !== "") out.open(false, "html", html);
      return;
    }
    case "mdxTextExpression":
    case "mdxFlowExpression":
      if (!scriptComment.test(node.value)) out.open(false, node.type, collapse(node.value));
      return;
    default: {
      const isBlock = blocksOfText.has(node.type);
      out.open(isBlock, ...factsOf(node, definitions));
      if (!("children" in node)) return;
      for (const child of node.children) write(child, definitions, out);
      out.close(isBlock);
    }
  }
}

function factsOf(node: Nodes, definitions: ReadonlyMap<string, string>): string[] {
  switch (node.type) {
    case "heading":
      return [node.type, String(node.depth)];
    case "list":
      return [node.type, node.ordered ? String(node.start ?? 1) : ""];
    case "listItem":
      return [node.type, String(node.checked ?? "")];
    case "code":
      return [node.type, collapse(`${node.lang ?? ""} ${node.meta ?? ""}`), node.value];
    case "inlineCode":
      return [node.type, node.value];
    case "link":
      return ["link", destination(node.url, node.title)];
    case "linkReference":
      return ["link", definitions.get(node.identifier) ?? node.identifier];
    case "image":
      return ["image", destination(node.url, node.title), collapse(node.alt ?? "")];
    case "imageReference":
      return ["image", definitions.get(node.identifier) ?? node.identifier, collapse(node.alt ?? "")];
    case "footnoteReference":
    case "footnoteDefinition":
      return [node.type, node.identifier];
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return [node.type, node.name ?? "", ...node.attributes.map(attributeText)];
    default:
      return "value" in node ? [node.type, collapse(node.value)] : [node.type];
  }
}

function destination(url: string, title: string | null | undefined): string {
  return `${url} ${collapse(title ?? "")}`;
}

function attributeText(attribute: { name?: string; value?: unknown }): string {
  const { name = "", value } = attribute;
  const text =
    typeof value === "object" && value !== null && "value" in value ? `{${String(value.value)}}` : (value ?? "");
  return `${name}=${collapse(String(text))}`;
}
