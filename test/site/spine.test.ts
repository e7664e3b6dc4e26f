import type { Browser, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useOwnSite } from "../support/use-own-site.ts";

const own = useOwnSite();

/** Opens an address on a day and hands the page to `look`. */
async function visit<T>(
  address: string,
  look: (page: Page) => Promise<T>,
  { day = "2026-11-20", ...options }: { day?: string } & Parameters<Browser["newContext"]>[0] = {},
): Promise<T> {
  const context = await own.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
  await page.goto(own.url + address.slice(1));
  const seen = await look(page);
  await context.close();
  return seen;
}

const words = (text: string): string => text.replace(/\s+/g, " ").trim();
const item = (page: Page, title: string) =>
  page.locator(".spine-item").filter({ has: page.getByRole("heading", { name: title }) });
const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent.trim() ?? "");

describe("the spine of decisions", () => {
  it("says of each how far it has come, who decided, what rests on it, and when it is looked at again", async () => {
    const said = await visit("/decisions/", (page) => item(page, "Two people on call").innerText());
    expect(words(said)).toMatch(
      /^9 Oct 2025 Two people on call, from two teams Two telephones\. .* Contracts that rest on it .*Handing over the on-call telephones May be out of date Decide stage 3 of 4 Decided by @marcus-ilo Next review 2 Dec 2027$/,
    );
  });

  it.each([1280, 360])(
    "draws one unbroken line from what was replaced to what replaced it, %i px wide",
    async (width) => {
      const look = async (page: Page) => {
        expect(words(await item(page, "Piers change their boards").innerText())).toContain("Replaced by One live feed");
        expect(words(await item(page, "One live feed").innerText())).toContain(
          "Replaces Piers change their boards by hand",
        );
        return page.locator(".spine-line:visible").evaluateAll((lines) =>
          lines.map((line) => {
            const { top, bottom, left } = line.getBoundingClientRect();
            return {
              top,
              bottom,
              left,
              arrow: line.hasAttribute("data-arrow"),
              row: line.closest("li")?.querySelector("h3")?.innerText ?? "",
            };
          }),
        );
      };
      const parts = await visit("/decisions/", look, { viewport: { width, height: 800 } });
      expect(parts.at(0)?.row).toContain("One live feed");
      expect(parts.at(-1)?.row).toContain("Piers change their boards");
      expect(parts.map(({ arrow }) => arrow)).toEqual(parts.map((_, index) => index === 0));
      for (const [index, { top, left }] of parts.slice(1).entries()) {
        expect(Math.abs(top - parts[index]!.bottom)).toBeLessThan(1);
        expect(left).toBe(parts[0]!.left);
      }
    },
  );

  it("judges reviews on the day they are read; without a script that of the build stands", async () => {
    const review = (page: Page) => item(page, "Gate software changes on Tuesdays").locator(".look-again").innerText();
    expect(await visit("/decisions/", review)).toBe("Next review 25 Nov 2027");
    expect(await visit("/decisions/", review, { day: "2027-11-25" })).toBe("Next review 25 Nov 2027");
    expect(words(await visit("/decisions/", review, { day: "2027-11-26" }))).toBe("Its review was due 25 Nov 2027");
    expect(await visit("/decisions/", review, { day: "2027-11-26", javaScriptEnabled: false })).toBe(
      "Next review 25 Nov 2027",
    );
  });

  it("is narrowed by stage and person, from the keyboard, and the address keeps it", async () => {
    await visit("/decisions/", async (page) => {
      const stage = page.getByLabel("Stage");
      await stage.focus();
      await page.keyboard.type("Review");
      await expect.poll(() => page.getByRole("status").first().innerText()).toBe("3 of 15 decisions");
      expect(await page.locator(".spine-line:visible").count()).toBe(0);
      await page.getByLabel("Person").selectOption("@helen-vance");
      expect(await page.locator(".spine-item:visible h3").allInnerTexts()).toEqual([
        "Refund a called-off sailing without being asked",
      ]);
      expect(new URL(page.url()).search).toBe("?stage=review&person=%40helen-vance");
      await page.reload();
      expect(await page.locator(".spine-item:visible").count()).toBe(1);
      await page.getByRole("button", { name: "Show all" }).press("Enter");
      expect(await page.locator(".spine-item:visible").count()).toBe(15);
      expect(new URL(page.url()).search).toBe("");
    });
  });
});

describe("the page of a decision", () => {
  it("tells its four stages apart and leads to the text of each", async () => {
    await visit("/decisions/haulier-monthly-account/", async (page) => {
      const track = page.locator(".stage-track");
      expect(words(await track.locator("[aria-current]").innerText())).toBe("Options It stands here now");
      await track.getByRole("link", { name: "Decide" }).press("Enter");
      const target = page.locator(":target");
      expect(await target.innerText()).toBe("Decide");
      expect(await target.getAttribute("data-reach")).toBe("ahead");
      expect(await target.locator("+ .stage-note").innerText()).toBe("Still to come");
      const contracts = page.locator(".decision-contracts");
      expect(words(await contracts.innerText())).toBe("Contracts that rest on it Monthly accounts for hauliers Draft");
    });
  });

  it("shows what it replaced and what replaced it as one chain, from either end", async () => {
    for (const [address, now] of [
      ["/decisions/one-live-feed/", 1],
      ["/decisions/boards-fed-by-hand/", 0],
    ] as const) {
      const links = await visit(address, (page) => page.locator(".decision-chain li").allInnerTexts());
      expect(links.map(words)[0]).toMatch(/^Piers change their boards by hand 16 Oct 2025 .*Superseded$/);
      expect(links.map(words)[1]).toMatch(/^One live feed, and everything reads it 19 Feb 2026/);
      expect(links.findIndex((text) => text.includes("this decision"))).toBe(now);
    }
  });
});

describe("the page of all answers", () => {
  it("filters questions and answers as one types, opens what is left, and keeps the words in the address", async () => {
    await visit("/answers/", async (page) => {
      const field = page.getByRole("searchbox", { name: "Filter the questions" });
      for (
        let presses = 0;
        presses < 40 && !(await field.evaluate((input) => input === document.activeElement));
        presses += 1
      )
        await page.keyboard.press("Tab");
      await page.keyboard.type("card spare");
      const left = page.locator("details.answer:visible");
      expect(await left.count()).toBe(1);
      expect(await left.locator(".answer-text").isVisible()).toBe(true);
      expect(await left.innerText()).toContain("What do I do when the card reader says no to everyone?");
      expect(await page.locator(".filter [role=status]").innerText()).toBe("1 of 19 questions");
      expect(new URL(page.url()).search).toBe("?filter=card+spare");
      await page.reload();
      expect(await left.count()).toBe(1);
      await field.focus();
      for (let presses = 0; presses < 5 && (await focusedText(page)) !== "Show all"; presses += 1)
        await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await left.count()).toBe(19);
      expect(await page.locator("details.answer[open]").count()).toBe(0);
      expect(new URL(page.url()).search).toBe("");
    });
  });

  it("offers somebody to ask and the search when nothing is left", async () => {
    await visit("/answers/?filter=submarine", async (page) => {
      const left = page.locator(".filter-none");
      expect(words(await left.innerText())).toMatch(/Ask whoever keeps the answers: @bea-okonjo · Get in touch/);
      const search = left.getByRole("link", { name: "Search the whole handbook for it" });
      expect(await search.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(`${own.url}search/?q=submarine`);
    });
  });

  it("opens and focuses the answer that an address names, and copies that address", async () => {
    const context = { permissions: ["clipboard-read", "clipboard-write"] };
    await visit(
      "/answers/#q-pier-telephones",
      async (page) => {
        const answer = page.locator("#q-pier-telephones");
        expect(await answer.getAttribute("open")).not.toBeNull();
        await expect.poll(() => focusedText(page)).toContain("What are the telephone numbers of the piers?");
        expect((await answer.boundingBox())!.y).toBeLessThan(200);
        await answer.getByRole("button", { name: /^Copy link/ }).press("Enter");
        await expect
          .poll(() => page.evaluate(() => navigator.clipboard.readText()))
          .toBe(`${own.url}answers/#q-pier-telephones`);
        await page.evaluate(() => (location.hash = "#q-do-dogs-need-a-ticket"));
        await expect.poll(() => focusedText(page)).toContain("Do dogs need a ticket?");
      },
      context,
    );
  });

  it("names owner and date of each, whom to ask beyond it, and marks what may be out of date on the day it is read", async () => {
    await visit(
      "/answers/#q-how-long-do-we-keep-names",
      async (page) => {
        const answer = page.locator("#q-how-long-do-we-keep-names");
        const said = words(await answer.innerText());
        expect(said).toMatch(/@nadia-quill May be out of date Reviewed 28 Oct 2026/);
        expect(said).toMatch(/Related .*Passengers’ names/);
        expect(said).toMatch(/Still stuck\? Ask @owen-birch · Security and Privacy Answered by @nadia-quill/);
      },
      { day: "2027-10-29" },
    );
  });

  it("works without a script: every question opens by itself, and there is no field", async () => {
    await visit(
      "/answers/",
      async (page) => {
        expect(await page.locator(".filter").isVisible()).toBe(false);
        const answer = page.locator("#q-what-is-severity-one");
        await answer.locator("summary").press("Enter");
        expect(await answer.locator(".answer-text").isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  it("prints every answer, open or not", async () => {
    await visit("/answers/", async (page) => {
      await page.emulateMedia({ media: "print" });
      const heights = await page
        .locator(".answer-text")
        .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height));
      expect(heights).toHaveLength(19);
      expect(Math.min(...heights)).toBeGreaterThan(10);
    });
  });
});
