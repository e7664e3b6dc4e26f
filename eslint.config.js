import { builtinModules } from "node:module";
import { defineConfig, globalIgnores } from "eslint/config";
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

const noDefaultExport = [
  { selector: "ExportDefaultDeclaration", message: "Name the export; only what Astro asks for is a default." },
  { selector: "ExportSpecifier[exported.name='default']", message: "Name the export." },
];

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Today is an argument of the core." },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Time is an argument.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Same in, same out.",
  },
];

const nodeModules = builtinModules.flatMap((name) => [name, `node:${name}`]);

export default defineConfig(
  globalIgnores([
    "**/dist/",
    ".astro/",
    ".package/",
    ".sites/",
    "test/bench/output/",
    "coverage/",
    "screenshots/",
    "public/",
    "test/fixtures/",
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },

  {
    name: "every script",
    files: ["**/*.{js,mjs,ts}"],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-dynamic-delete": "off",
      eqeqeq: "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
    },
  },
  {
    name: "what only types can tell",
    files: ["plugins/**/*.ts", "src/**/*.ts"],
    ignores: ["**/*.d.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    name: "tests, which may be certain about their own fixtures",
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },

  {
    name: "Astro files",
    files: ["**/*.astro"],
    extends: [astro.configs.recommended],
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": "error",
      "astro/no-set-html-directive": "off",
      "astro/no-unused-css-selector": "error",
      "astro/prefer-class-list-directive": "error",
      "prefer-const": "error",
    },
  },

  {
    name: "the library",
    files: ["plugins/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...noDefaultExport] },
  },
  {
    name: "entry points that Astro loads by their default export",
    files: ["plugins/astro/index.ts", "plugins/astro/dev/toolbar-app.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    name: "no layer but the command line writes to the console",
    files: ["plugins/**/*.ts"],
    ignores: ["plugins/cli/**", "plugins/astro/dev/toolbar-app.ts"],
    rules: { "no-console": "error" },
  },
  {
    name: "the core",
    files: ["plugins/core/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...noDefaultExport, ...noClock],
      "no-restricted-imports": ["error", { paths: nodeModules.map((name) => ({ name, message: "Ask the host." })) }],
      "no-restricted-globals": [
        "error",
        "process",
        "Buffer",
        "window",
        "document",
        "fetch",
        "setTimeout",
        "setInterval",
      ],
    },
  },
);
