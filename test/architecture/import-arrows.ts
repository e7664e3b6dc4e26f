import { builtinModules } from "node:module";
import { posix } from "node:path";

/** One import statement: the file it stands in, from the repository's root, and what it names. */
export interface Import {
  from: string;
  specifier: string;
}

/** Inside the core, lowest first. Folders of one row stand side by side and do not lean on each other. */
const coreRows = [
  ["diagnostic"],
  ["vocabulary"],
  ["schema"],
  ["document"],
  ["handbook"],
  ["promise", "graph", "freshness"],
  ["rewrite"],
  ["rules", "rewrite"],
  ["report", "adopt"],
  ["sides"],
  ["check.ts"],
  ["index.ts"],
];

/** Plain types and values about days, as low as a diagnostic: everything in the core may speak of them. */
const lowFiles = ["freshness/history.ts", "freshness/civil-date.ts"];

/** What each folder of the library may lean on beside itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  host: ["core"],
  reporters: ["core"],
  markdown: ["core"],
  astro: ["core", "host", "reporters", "markdown"],
  cli: ["core", "host", "reporters"],
};

function coreRow(pathInCore: string): number | undefined {
  if (lowFiles.includes(pathInCore)) return 0;
  const first = pathInCore.split("/")[0] ?? "";
  const row = coreRows.findIndex((names) => names.includes(first));
  return row === -1 ? undefined : row;
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier.split("/")[0] ?? "");
}

function coreFault(from: string, target: string): string | undefined {
  const [ownRow, targetRow] = [coreRow(from), coreRow(target)];
  if (ownRow === undefined) return `core/${from} has no place in the order of the core`;
  if (targetRow === undefined) return `core/${target} has no place in the order of the core`;
  if (targetRow > ownRow) return "runs up inside the core";
  const sameFolder = from.split("/")[0] === target.split("/")[0];
  return targetRow === ownRow && targetRow > 0 && !sameFolder ? "runs sideways inside the core" : undefined;
}

function libraryFault(from: string, specifier: string): string | undefined {
  const [, layer = "", ...inLayer] = from.split("/");
  const allowed = layers[layer];
  if (allowed === undefined) return `plugins/${layer} is no known layer`;
  if (/^astro-handshake(\/|$)/.test(specifier)) return "reaches the library through its own package";
  if (!specifier.startsWith(".")) {
    return layer === "core" && isBuiltin(specifier) ? "brings Node into the core" : undefined;
  }
  const target = posix.join(posix.dirname(from), specifier);
  if (target === "package.json" && layer !== "core") return undefined;
  const [top, targetLayer = "", ...inTarget] = target.split("/");
  if (top !== "plugins") return "leaves the library";
  if (targetLayer === layer) return layer === "core" ? coreFault(inLayer.join("/"), inTarget.join("/")) : undefined;
  return allowed.includes(targetLayer) ? undefined : `${layer} may not lean on ${targetLayer}`;
}

function siteFault(from: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) {
    return posix.join(posix.dirname(from), specifier).startsWith("src/") ? undefined : "leaves the site's own folder";
  }
  return /^(astro-handshake(\/|$)|astro:)/.test(specifier) ? undefined : "is no public export of the package";
}

/** Every import that an arrow of the layers forbids, each as one line that says where and why. */
export function findForbiddenImports(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, specifier }) => {
    const fault = from.startsWith("src/") ? siteFault(from, specifier) : libraryFault(from, specifier);
    return fault === undefined ? [] : [`${from} -> ${specifier}: ${fault}`];
  });
}
