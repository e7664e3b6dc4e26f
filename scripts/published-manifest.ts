/** The fields of the repository's package.json that are not published as they are. */
interface RepositoryManifest {
  exports: Record<string, string>;
  private?: boolean;
  scripts?: unknown;
  devDependencies?: unknown;
  allowScripts?: unknown;
  [field: string]: unknown;
}

type BuiltExport = string | { types: string; default: string };

interface PublishedManifest {
  exports: Record<string, BuiltExport>;
  files: string[];
  [field: string]: unknown;
}

/** What an export of the repository's own source becomes once it is built. */
function builtExport(target: string): BuiltExport {
  const built = target.replace(/^\.\/plugins\//, "./dist/");
  if (!built.endsWith(".ts")) return built;
  const stem = built.slice(0, -".ts".length);
  return { types: `${stem}.d.ts`, default: `${stem}.js` };
}

/** The package.json that is published: exports point to what was built, and nothing stays that only a clone needs. */
export function publishedManifest(repository: RepositoryManifest): PublishedManifest {
  const { private: _private, scripts: _scripts, devDependencies: _dev, allowScripts: _allow, ...kept } = repository;
  const exports = Object.entries(repository.exports).map(([name, target]) => [name, builtExport(target)]);
  return {
    ...kept,
    exports: Object.fromEntries(exports) as PublishedManifest["exports"],
    files: [".github", "bin", "content", "dist", "public"],
  };
}
