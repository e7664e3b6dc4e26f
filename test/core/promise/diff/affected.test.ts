import { describe, expect, it } from "vitest";
import { affectedBy } from "../../../../plugins/core/promise/diff/affected.ts";
import { checkFiles, contract } from "../../../support/check-files.ts";
import { harbour } from "../../../support/harbour.ts";

const files = {
  ...harbour,
  "contracts/gate.md": contract({ title: "Gate", owner: '"@ada"', depends_on: "[contracts/night-desk]" }),
  "contracts/tugs.md": contract({ title: "Tugs", owner: '"@jon"', depends_on: "[./gate]" }),
  "contracts/lamps.md": contract({ title: "Lamps", related: "[contracts/night-desk]" }),
  "streams/old-gate.md":
    '---\ntitle: Old gate\nowner: "@ada"\nstate: states/build\ncontracts: [contracts/night-desk]\n---\n\n# Old gate\n',
};

describe("affectedBy", () => {
  it("names parties, owners, dependants, streams and states", async () => {
    const { handbook, graph } = await checkFiles(files);
    const { parties, owners, dependants, streams, states } = affectedBy(
      handbook.byPath.get("contracts/night-desk.md")!,
      graph,
    );
    expect(parties).toEqual(["Desk", "Quay"]);
    expect(owners).toEqual(["@mira", "@ada"]);
    expect(dependants.map(({ page, through }) => [page.path, through?.path])).toEqual([
      ["contracts/gate.md", undefined],
      ["contracts/tugs.md", "contracts/gate.md"],
    ]);
    expect(streams.map(({ id }) => id)).toEqual(["streams/new-gate.md", "streams/old-gate.md"]);
    expect(states.map(({ id }) => id)).toEqual(["states/build.md"]);
  });

  it("ends where contracts depend on each other in a ring", async () => {
    const ring = {
      "contracts/gate.md": contract({ title: "Gate", depends_on: "[contracts/tugs]" }),
      "contracts/tugs.md": contract({ title: "Tugs", depends_on: "[contracts/gate]" }),
    };
    const { handbook, graph } = await checkFiles(ring);
    const { dependants } = affectedBy(handbook.byPath.get("contracts/gate.md")!, graph);
    expect(dependants.map(({ page }) => page.path)).toEqual(["contracts/tugs.md"]);
  });
});
