import Ajv, { type ValidateFunction } from "ajv";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { getLanguageService, TextDocument, type LanguageService } from "vscode-json-languageservice";
import { loadHandbook } from "../../plugins/core/handbook/load-handbook.ts";
import { ruleIds } from "../../plugins/core/rules/registry.ts";
import { kinds, type Kind } from "../../plugins/core/schema/kind.ts";
import { diskHost } from "../../plugins/host/disk-host.ts";
import { jsonSchemas, renderSchema } from "../../scripts/references/json-schemas.ts";

const folder = fileURLToPath(new URL("../../public/schema/", import.meta.url));
const content = fileURLToPath(new URL("../../content/", import.meta.url));
const written = await jsonSchemas();
const ajv = new Ajv({ allErrors: true, format: "full" });
const validators = new Map(written.map(({ name, schema }) => [name, ajv.compile(schema)]));

function errorsOf(name: string, value: unknown): string[] {
  const validate = validators.get(name) as ValidateFunction;
  void validate(value);
  return (validate.errors ?? []).map(
    ({ dataPath, message = "", params }) => `${dataPath} ${message} ${JSON.stringify(params)}`,
  );
}

const contract = {
  title: "Night desk",
  owner: "@mira",
  band: "A",
  change_type: "minor",
  refresh_after_days: 90,
};

describe("the JSON Schemas", () => {
  it("are what `node scripts/write-schemas.ts` writes today", () => {
    expect(globSync("*", { cwd: folder }).sort()).toEqual(written.map(({ name }) => name).sort());
    for (const file of written) expect(readFileSync(folder + file.name, "utf8"), file.name).toBe(renderSchema(file));
  });
  it("are sound themselves, and name no host", () => {
    for (const { name, schema } of written) {
      expect(ajv.validateSchema(schema), name).toBe(true);
      expect(schema.$id).toBe(name);
      expect(/"\$(?:id|ref)": "https?:/.exec(renderSchema({ name, schema }))).toBeNull();
    }
  });
  it("say something of every field", () => {
    for (const { name, schema } of written)
      for (const [field, value] of Object.entries(schema.properties ?? {}))
        expect(value, `${name} ${field}`).toHaveProperty("description");
  });
  it("take the frontmatter of every page here, and its settings", async () => {
    const handbook = await loadHandbook(diskHost(content), { rules: ruleIds });
    const sound = handbook.pages.filter(
      ({ document, faults }) => document.frontmatter.state !== "broken" && faults.length === 0,
    );
    expect(sound.length).toBeGreaterThan(100);
    const errors = sound.flatMap((page) =>
      errorsOf(`${page.kind}.json`, page.document.frontmatter.values).map((error) => `${page.path} ${error}`),
    );
    expect(errors).toEqual([]);
    expect(errorsOf("handshake.json", JSON.parse(readFileSync(`${content}handshake.json`, "utf8")))).toEqual([]);
    expect(new Set(sound.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });
});

describe("what an author slips on", () => {
  it.each<[Kind, object, RegExp]>([
    ["contract", { ...contract, owner: undefined }, /should have required property 'owner'/],
    ["contract", { ...contract, owner: "mira" }, /^\.owner should match pattern/],
    ["contract", { ...contract, owner: [] }, /^\.owner should NOT have fewer than 1/],
    ["contract", { ...contract, change_type: "huge" }, /^\.change_type should be equal to one of/],
    ["contract", { ...contract, refresh_after_days: 0 }, /^\.refresh_after_days should be >= 1/],
    ["contract", { ...contract, refresh_after_days: "90" }, /^\.refresh_after_days should be integer/],
    ["contract", { ...contract, last_reviewed: "2026-02-30" }, /^\.last_reviewed should match format "date"/],
    ["contract", { ...contract, last_reviewed: "20 November" }, /^\.last_reviewed should match pattern/],
    [
      "contract",
      { ...contract, parties: [{ team: "Desk", owner: "@mira" }] },
      /^\.parties should NOT have fewer than 2/,
    ],
    [
      "contract",
      { ...contract, parties: [{ team: "Desk" }, { team: "Quay", owner: "@ada" }] },
      /^\.parties\[0\] should have required property 'owner'/,
    ],
    ["decision", { stage: "done" }, /^\.stage should be equal to one of/],
    ["answer", { ask: "mira" }, /^\.ask should match pattern/],
    ["state", { max_age: "soon" }, /^\.max_age should match pattern/],
    ["stream", {}, /should have required property 'state'/],
    ["guide", { status: "alive" }, /^\.status should be equal to one of/],
    ["guide", { title: "x".repeat(121) }, /^\.title should NOT be longer than 120/],
  ])("is refused on a page: %s %j", (kind, value, reason) => {
    expect(errorsOf(`${kind}.json`, JSON.parse(JSON.stringify(value)))).toContainEqual(expect.stringMatching(reason));
  });
  it.each<[Kind, object]>([
    [
      "contract",
      { ...contract, owner: ["@mira", "@harbour/quay"], refresh_after_days: "never", decisions: "decisions/one-queue" },
    ],
    ["contract", { ...contract, band: "internal", a_field_of_our_own: 3 }],
    ["guide", {}],
    ["stream", { state: "states/build", blocked: { since: "2026-11-15", on: "steel", waiting_for: "the yard" } }],
  ])("is not what is right: %s %j", (kind, value) => {
    expect(errorsOf(`${kind}.json`, value)).toEqual([]);
  });
  it.each<[object, RegExp]>([
    [{ timezone: "Europe/Oslo" }, /should NOT have additional properties.*"timezone"/],
    [{ failOn: "warning" }, /^\.failOn should be equal to one of/],
    [{ kinds: { contracts: "a/*.md" } }, /^\.kinds should be equal to one of|property name 'contracts' is invalid/],
    [{ rules: { "links/broken": "warning" } }, /^\.rules\['links\/broken'\]/],
    [
      { overrides: [{ files: "drafts/**", rules: { "links/broken": "no" } }] },
      /^\.overrides\[0\]\.rules\['links\/broken'\]/,
    ],
    [{ holidays: ["Christmas"] }, /^\.holidays\[0\]/],
    [{ changes: { "hop-added": "big" } }, /^\.changes\['hop-added'\]/],
    [{ dueSoonDays: -1 }, /^\.dueSoonDays should be >= 0/],
  ])("is refused in the settings: %j", (value, reason) => {
    expect(errorsOf("handshake.json", value)).toContainEqual(expect.stringMatching(reason));
  });
});

describe("in VS Code, whose own engine this is", () => {
  const service: LanguageService = getLanguageService({});
  const schema = written.find(({ name }) => name === "handshake.json")?.schema;
  service.configure({
    schemas: [
      {
        uri: "file:///schema/handshake.json",
        fileMatch: ["*/handshake.json"],
        schema: JSON.parse(JSON.stringify(schema)),
      },
    ],
  });
  const open = (text: string) => {
    const document = TextDocument.create("file:///content/handshake.json", "json", 1, text);
    return { document, json: service.parseJSONDocument(document) };
  };

  it("a settings file is completed: keys, rules, levels", async () => {
    const complete = async (text: string): Promise<string[]> => {
      const { document, json } = open(text.replace("|", ""));
      const list = await service.doComplete(document, document.positionAt(text.indexOf("|")), json);
      return (list?.items ?? []).map(({ label }) => label);
    };
    expect(await complete('{ "ti|" }')).toContain("timeZone");
    expect(await complete('{ "rules": { "links/|" } }')).toContain("links/broken");
    expect(await complete('{ "rules": { "links/broken": "|" } }')).toEqual(
      expect.arrayContaining(['"error"', '"off"']),
    );
    expect(await complete('{ "overrides": [{ "rules": { "|" } }] }')).toContain("freshness/stale");
    expect(await complete('{ "words": { "|" } }')).toContain("contracts");
  });
  it("a slip is said in words", async () => {
    const { document, json } = open('{ "timeZone": 3, "failOn": "warning", "timezone": "UTC" }');
    const said = (await service.doValidation(document, json)).map(({ message }) => message);
    expect(said.toSorted()).toEqual([
      "Property timezone is not allowed.",
      "Takes error, warn, info or never.",
      "Takes the name of a time zone, like Europe/Oslo.",
    ]);
  });
  it("a key is explained under the pointer", async () => {
    const { document, json } = open('{ "rules": { "links/broken": "warn" } }');
    const hover = await service.doHover(document, document.positionAt(16), json);
    expect(JSON.stringify(hover?.contents)).toContain("the target does not exist");
  });
});
