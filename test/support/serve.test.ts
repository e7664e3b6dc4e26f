import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveFolder } from "./serve.ts";
import type { ServedFolder } from "./serve.ts";

let folder: string;
let site: ServedFolder;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "served-"));
  mkdirSync(join(folder, "site/contracts"), { recursive: true });
  writeFileSync(join(folder, "site/index.html"), "home");
  writeFileSync(join(folder, "site/404.html"), "lost");
  writeFileSync(join(folder, "site/contracts/index.html"), "contracts");
  writeFileSync(join(folder, "secret.txt"), "secret");
  site = await serveFolder(join(folder, "site"), { base: "/handbook/" });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** As it goes over the wire: `fetch` would tidy `..` away before it is sent. */
function answerTo(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(new URL(site.url).origin, { path }, (response) => {
      response.setEncoding("utf8");
      let body = "";
      response.on("data", (part: string) => (body += part));
      response.on("end", () => {
        resolve(`${response.statusCode} ${response.headers["content-type"]} ${body}`);
      });
    }).on("error", reject);
  });
}

it.each([
  ["/handbook", "200 text/html; charset=utf-8 home"],
  ["/handbook/?from=mail", "200 text/html; charset=utf-8 home"],
  ["/handbook/contracts", "200 text/html; charset=utf-8 contracts"],
  ["/handbook/contracts/", "200 text/html; charset=utf-8 contracts"],
  ["/handbook/nowhere/", "404 text/html; charset=utf-8 lost"],
  ["/contracts/", "404 text/html; charset=utf-8 lost"],
  ["/handbook/../secret.txt", "404 text/html; charset=utf-8 lost"],
  ["/handbook/..%2Fsecret.txt", "404 text/html; charset=utf-8 lost"],
  ["/handbook/%E0%A4%A", "404 text/html; charset=utf-8 lost"],
])("answers %s with %s", async (path, answer) => {
  expect(await answerTo(path)).toBe(answer);
});
