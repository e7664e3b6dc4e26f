import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

const launcher = fileURLToPath(new URL("../../bin/handshake.js", import.meta.url));
const today = ["--today", "2026-11-20"];

let folder: string;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function git(...args: string[]): void {
  const identity = ["-c", "user.name=Mira", "-c", "user.email=mira@harbour.example"];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "pipe" });
}

function handshake(...args: string[]): { code: number | null; out: string; err: string } {
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

const nightDesk = `---
title: Night desk # the title stays
owner: "@mira"
band: A
change_type: patch
refresh_after_days: 90
last_reviewed: 2026-10-01
parties:
  - team: Desk
    owner: '@mira'
    backup: "@jon"
  - team: Quay
    owner: "@ada"
    backup: "@finn"
---

# Night desk

- **Purpose:** A ship that arrives at night is moored within the hour.
- **Approvals:** The Duty lead decides about a berth within 30 minutes; the Harbour master is the backup.
- **Escalation:** Duty lead (30m) → Harbour master (60m).
- **Cadence:** Monthly, first Tuesday 09:00, for 15 minutes.
- **Exit metric:** At least 95% of calls answered in under 5 minutes.
- **Sunset:** Ends on 30 April 2027.
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "handshake-promises-"));
  git("init", "-q", "-b", "main");
});
beforeEach(() => {
  rmSync(join(folder, "content"), { recursive: true, force: true });
  put("content/contracts/night-desk.md", nightDesk);
  put(
    "content/guides/welcome.md",
    "---\ntitle: Welcome\nlast_reviewed: 2026-11-01\n---\n\n# Welcome\n\n[The desk](../contracts/night-desk.md) and [more](more.md).\n",
  );
  put(
    "content/guides/more.md",
    "---\ntitle: More\nlast_reviewed: 2026-11-01\n---\n\n# More\n\n[Welcome](welcome.md)\n",
  );
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", "As it was");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("handshake list --promises", () => {
  it("prints what was read, with its place", () => {
    const { code, out } = handshake("list", "--promises", "contracts/night-desk", ...today);
    expect(code).toBe(0);
    expect(out).toContain(
      "20:18    approvals            Duty lead (backup: Harbour master) decides a berth within 30 min",
    );
    expect(out).toContain("escalation           Duty lead (30 min) → Harbour master (1 h)");
    expect(out).toContain("sunset               ends on 30 April 2027");
  });
  it("gives the same as JSON, and lists pages without the flag", () => {
    const { out } = handshake("list", "--promises", "--format", "json", ...today);
    const [page] = (JSON.parse(out) as { pages: { file: string; clauses: { name: string }[] }[] }).pages;
    expect(page?.clauses.map(({ name }) => name)).toEqual([
      "purpose",
      "approvals",
      "escalation",
      "cadence",
      "exit-metric",
      "sunset",
    ]);
    expect(handshake("list", ...today).out).toContain("contracts/night-desk.md  contract  live");
  });
});

describe("handshake renew and accept", () => {
  it("record the day, the person and the version, and touch nothing else", () => {
    const { code, err } = handshake("renew", "contracts/night-desk.md", "--by", "@mira", ...today);
    expect(code).toBe(0);
    expect(err).toMatch(/^contracts\/night-desk\.md: is reviewed on 2026-11-20 by @mira, version c1-\w+\.\n$/);
    const after = read("content/contracts/night-desk.md");
    expect(after).toMatch(/last_reviewed: 2026-11-20\nreview: \{ by: "@mira", of: c1-\w+ \}\nparties:/);
    expect(after.split("\n---\n")[1]).toBe(nightDesk.split("\n---\n")[1]);
    expect(after).toContain("title: Night desk # the title stays\n");
  });
  it("let both parties agree in their own entries, so that two pull requests merge", () => {
    const page = "contracts/night-desk.md";
    git("checkout", "-q", "-b", "desk");
    expect(handshake("accept", page, "--by", "@jon", ...today).err).toContain("Desk agrees to version c1-");
    git("commit", "-qam", "Desk agrees");
    git("checkout", "-q", "main");
    git("checkout", "-q", "-b", "quay");
    expect(handshake("accept", page, "--party", "quay", "--by", "@ada", ...today).err).toContain(
      "Still to agree: Desk.",
    );
    git("commit", "-qam", "Quay agrees");
    git("merge", "-q", "desk", "-m", "Both agree");
    const { out } = handshake("check", "--format", "json", ...today);
    expect(out).not.toContain("contract/not-agreed");
    put("content/contracts/night-desk.md", read("content/contracts/night-desk.md").replace("(30m)", "(45m)"));
    const lapsed = JSON.parse(handshake("check", "--format", "json", ...today).out) as {
      problems: { rule: string; message: string }[];
    };
    const messages = lapsed.problems.filter(({ rule }) => rule === "contract/not-agreed").map(({ message }) => message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain("Duty lead");
    git("checkout", "-q", "-f", "main");
    git("branch", "-q", "-D", "desk", "quay");
  });
  it("write nothing on a dry run, and show what they would", () => {
    const { out } = handshake("renew", "contracts/night-desk.md", "--by", "@mira", "--dry-run", ...today);
    expect(out).toContain("-last_reviewed: 2026-10-01\n+last_reviewed: 2026-11-20\n");
    expect(read("content/contracts/night-desk.md")).toBe(nightDesk);
  });
  it.each([
    [["renew", "contracts/night-desk.md"], "say who looked at the page: --by @handle."],
    [["renew", "contracts/night-desk.md", "--by", "mira"], "Did you mean “@mira”?"],
    [["renew", "contracts/nihgt-desk.md", "--by", "@mira"], "Did you mean “contracts/night-desk.md”?"],
    [
      ["accept", "contracts/night-desk.md", "--by", "@sven"],
      "say which party @sven agrees for, with --party: Desk or Quay.",
    ],
    [["accept", "contracts/night-desk.md", "--party", "Dsek", "--by", "@sven"], "Did you mean “Desk”?"],
    [["accept", "guides/more.md", "--by", "@mira"], "is no contract between parties"],
    [["diff"], "name what to compare with"],
    [["diff", "mian"], "Did you mean “main”?"],
    [["check", "--base", "--upload-pack=x"], "handshake:"],
  ])("refuse %j with a way out", (args, message) => {
    const { code, err } = handshake(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain("    at ");
  });
});

describe("handshake diff", () => {
  it("says nothing of nothing, and of formatting that it is that", () => {
    expect(handshake("diff", "main", ...today).out).toBe("Nothing changed since main.\n");
    put("content/contracts/night-desk.md", nightDesk.replaceAll("- **", "* **"));
    expect(handshake("diff", "main", ...today).out).toContain("formatting only");
  });
  it("explains each step with before and after, and whom it concerns", () => {
    put("content/contracts/night-desk.md", nightDesk.replace("within 30 minutes", "within 2 hours"));
    const { out } = handshake("diff", "main", ...today);
    expect(out).toContain("contracts/night-desk.md  major (change_type says patch)");
    expect(out).toMatch(/approvals: .*Duty lead/);
    expect(out).toContain("concerns Desk, Quay, @mira and @ada");
  });
  it("hands the same to machines", () => {
    put("content/contracts/night-desk.md", nightDesk.replace("(30m)", "(20m)"));
    const { out } = handshake("diff", "main", "contracts/night-desk", "--format", "json", ...today);
    const parsed = JSON.parse(out) as { level: string; pages: { steps: { kind: string; line: number }[] }[] };
    expect(parsed.level).toBe("minor");
    expect(parsed.pages[0]?.steps.map(({ kind }) => kind)).toEqual(["window-tightened"]);
    expect(parsed.pages[0]?.steps[0]?.line).toBe(21);
  });
});

describe("handshake check --base", () => {
  const problems = (...args: string[]): string[] => {
    const { out } = handshake("check", "--base", "main", "--format", "json", ...today, ...args);
    return (JSON.parse(out) as { problems: { rule: string; file: string }[] }).problems.map(
      ({ rule, file }) => `${rule} ${file}`,
    );
  };
  it("is silent about what was there before", () => {
    put("content/guides/more.md", "[gone](gone.md)\n");
    git("add", "-A");
    git("commit", "-q", "-m", "A fault that is there already");
    put("content/guides/more.md", "A line above.\n\n[gone](gone.md)\n");
    expect(problems()).toEqual([]);
  });
  it("reports what the change breaks in pages it did not touch, and the page that is lost", () => {
    rmSync(join(folder, "content/guides/more.md"));
    expect(problems()).toEqual([
      "links/lost guides/more.md",
      "links/orphan guides/welcome.md",
      "links/broken guides/welcome.md",
    ]);
  });
  it("judges the change itself", () => {
    put("content/contracts/night-desk.md", nightDesk.replace("(60m)", "(90m)"));
    expect(problems()).toEqual(["change/type contracts/night-desk.md"]);
    put(
      "content/contracts/night-desk.md",
      nightDesk.replace("change_type: patch", "change_type: major").replace("(60m)", "(90m)"),
    );
    expect(problems()).toEqual([]);
  });
});
