import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { newRepository, type TestRepository } from "../host/repository.ts";
import { agreement } from "../support/check-files.ts";

const launcher = fileURLToPath(new URL("../../bin/handshake.js", import.meta.url));

let work: TestRepository;

function list(...args: string[]): { code: number | null; out: string; err: string } {
  const { GITHUB_SERVER_URL: _, GITHUB_REPOSITORY: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [launcher, "list", "--today", "2026-11-20", "--content", "handbook", ...args],
    { cwd: work.folder, env: { ...inherited, NO_COLOR: "1" }, encoding: "utf8" },
  );
  return { code: status, out: stdout, err: stderr };
}

const page = (owner: string, reviewed = "2026-11-01"): string =>
  `---\ntitle: Tides\n${owner === "" ? "" : `owner: ${owner}\n`}last_reviewed: ${reviewed}\n---\n\n# Tides\n`;

beforeEach(() => {
  work = newRepository();
  work.commit("2026-11-02", {
    CODEOWNERS: "/handbook/ @harbour/everybody\n",
    "handbook/contracts/night-desk.md": agreement({}, { last_reviewed: "2026-07-01" }),
    "handbook/answers/who is awake.md": page('["@ada", "@jon"]'),
    "handbook/answers/tides.md": page('"@finn"', "2025-11-01"),
    "handbook/guides/one.md": page('"@harbour/quay"'),
    "handbook/guides/deep/two.md": page('"@harbour/quay"'),
    "handbook/guides/three.md": page("3"),
    "handbook/states/build.md": page(""),
  });
});

describe("handshake list --format codeowners", () => {
  it("names a folder where its pages have the same owners, else the pages", () => {
    const { code, out } = list("--format", "codeowners");
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "# Owners as the pages name them; written by `handshake list --format codeowners`.",
      "/handbook/answers/tides.md @finn",
      "/handbook/answers/who?is?awake.md @ada @jon",
      "/handbook/contracts/ @mira",
      "/handbook/guides/one.md @harbour/quay",
      "/handbook/guides/deep/ @harbour/quay",
      "",
    ]);
  });
  it("is read back as the same owners", () => {
    const before = JSON.parse(list("--format", "json").out) as { pages: { file: string; owners: string[] }[] };
    work.commit("2026-11-03", { CODEOWNERS: list("--format", "codeowners").out });
    work.commit("2026-11-04", { "handbook/answers/who is awake.md": page("") });
    const after = JSON.parse(list("--format", "json").out) as typeof before;
    const ownersOf = ({ pages }: typeof before) => pages.find(({ file }) => file === "answers/who is awake.md")?.owners;
    expect(ownersOf(after)).toEqual(ownersOf(before));
  });
});

describe("handshake list --format review", () => {
  it("asks the owners of what is due, and of the pages that are named only about those", () => {
    const { reviews } = JSON.parse(list("--format", "review").out) as { reviews: { owner: string }[] };
    expect(reviews.map(({ owner }) => owner)).toEqual(["@finn", "@mira"]);
    const named = JSON.parse(list("--format", "review", "contracts/night-desk").out) as typeof JSON & {
      reviews: { owner: string }[];
    };
    expect(named.reviews.map(({ owner }) => owner)).toEqual(["@mira"]);
  });
  it("gives the same bytes every time", () => {
    expect(list("--format", "review").out).toBe(list("--format", "review").out);
  });
});

it.each([
  [["--format", "reveiw"], "Did you mean “review”?"],
  [["--promises", "--format", "codeowners"], "--promises is told as pretty or json, not as codeowners."],
])("refuses %j with a way out", (args, message) => {
  const { code, err } = list(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
