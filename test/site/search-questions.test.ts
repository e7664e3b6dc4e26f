import { describe, expect, it } from "vitest";
import { useOwnSite } from "../support/use-own-site.ts";

const own = useOwnSite();

/** What people ask, and the page or pages that answer it best. */
const questions: readonly [asked: string, first: RegExp][] = [
  ["who approves a release on a Tuesday", /gate-release/],
  ["who signs off a new version of a file", /gate-release/],
  ["who may look into the passenger names", /passenger-names/],
  ["who may see a list of names", /passenger-names/],
  ["who decides to take a page down", /booking-pages/],
  ["who approves a haulier account", /haulier-accounts/],
  ["who approves schema changes", /card-readers|gate-release/],
  ["goodwill above 60", /refunds/],
  ["livestock days approval", /livestock-days/],
  ["change of reader or fee", /card-readers/],
  ["repair outside the quiet hours", /gate-release/],
  ["who calls off a sailing", /sailing-call|who-calls-a-sailing-off/],
  ["how long may a refund take", /refunds/],
  ["how soon must a refund above £60 be decided", /refunds/],
  ["how long has security for an urgent repair", /security-repairs/],
  ["how quickly does platform answer a port cabinet fault", /port-cabinets/],
  ["how fast must the passenger notice be published", /passenger-notice/],
  ["pellworth response time", /card-readers/],
  ["who do I page when the gates are down", /incident/],
  ["severity 1 booking down", /incident/],
  ["who sponsors incidents", /incident/],
  ["escalation head count", /head-count/],
  ["who is asked after the pier supervisor", /gate-release|head-count|step-free|livestock-days|sailing-call/],
  ["who answers for the live feed", /live-feed/],
  ["handing over the on-call telephone", /on-call-handover/],
  ["how often do ticketing and ports meet", /gate-release/],
  ["cadence step-free travel", /step-free/],
  ["when do operations and the desk meet about notices", /passenger-notice/],
  ["until when does the card reader contract hold", /card-readers/],
  ["when does the agreement on gate software end", /gate-release/],
  ["sunset of the live feed", /live-feed/],
  ["exit metric refunds", /refunds/],
  ["count differs from the gate", /head-count/],
  ["ramp request two hours", /step-free/],
  ["release lead", /gate-release|booking-pages/],
  ["why do gates change on tuesdays", /release-on-tuesdays|when-may-gate-software-change/],
  ["when may gate software change", /when-may-gate-software-change/],
  ["one supplier for card readers", /one-card-supplier/],
  ["how long do we keep names", /names/],
  ["what is blocked", /streams/],
  ["what does the feed say", /what-the-feed-says/],
  // One word, a name, a team.
  ["refund", /contracts\/refunds/],
  ["gates", /gate-release/],
  ["dogs", /do-dogs-need-a-ticket/],
  ["ticketing", /teams\/tarrow-ticketing/],
  ["ports", /teams\/tarrow-ports/],
  ["platform team", /teams\/tarrow-platform/],
  ["jonas arkle", /owners\/jonas-arkle/],
  ["bea", /owners\/bea-okonjo/],
  // Other words for the same, a slip of the pen, a reason.
  ["phone number pier", /pier-telephones/],
  ["refnd", /contracts\/refunds/],
  ["escaltion", /contracts\//],
  ["why two suppliers", /one-card-supplier/],
  ["why are there two people on call", /two-people-on-call/],
  ["who do I page when payments are down", /incident/],
  ["who can take a page down", /booking-pages/],
  ["what happens if nobody answers", /contracts\//],
  ["when is the next meeting about incidents", /contracts\/incident/],
  ["what has changed in refunds", /refund/],
  ["how do I get money back", /how-long-until-the-money-is-back/],
  ["who is on call tonight", /who-is-on-call/],
  ["delete passenger data", /passenger-names/],
  // What stands so comes before what is called so.
  ["late work", /streams/],
];

describe("a question", { timeout: 180_000 }, () => {
  it("finds what answers it first", async () => {
    const page = await own.browser.newPage();
    await page.goto(`${own.url}search/`);
    const field = page.locator("#search-field");
    await field.waitFor();
    const wrong: string[] = [];
    for (const [asked, first] of questions) {
      await field.fill(asked);
      await page.locator(".pf-summary", { hasText: asked }).waitFor();
      const link = page.locator(".search-result .search-title a").first();
      const href = (await link.getAttribute("href")) ?? "";
      if (!first.test(href)) wrong.push(`${asked}: ${href}`);
    }
    expect(wrong).toEqual([]);
    await page.close();
  });

  it("is answered by the row itself, with who and within what time, and how far to trust it", async () => {
    const page = await own.browser.newPage();
    await page.goto(`${own.url}search/?q=${encodeURIComponent("who approves schema changes")}`);
    const result = page.locator(".search-result").first();
    await result.waitFor();
    const promise = result.locator(".search-promises li").first();
    expect(await promise.innerText()).toMatch(
      /Approvals.*change of reader[\s\S]*Pellworth account manager.*3 business days/,
    );
    expect(await result.locator(".search-missing").innerText()).toContain("schema");
    expect(await result.locator(".trust").innerText()).toContain("Reviewed");
    await promise.locator("a").click();
    await page.waitForURL(/contracts\/card-readers\/#promise-approvals-\d$/);
    await page.close();
  });

  it("is narrowed to a team", async () => {
    const page = await own.browser.newPage();
    await page.goto(`${own.url}search/?q=escalation&team=Ports`);
    await page.locator(".search-result").first().waitFor();
    const teams = page.locator('select[name="team"]');
    expect(await teams.inputValue()).toBe("Ports");
    const titles = await page.locator(".search-title a").allInnerTexts();
    expect(titles).toEqual(expect.arrayContaining([expect.stringMatching(/^Gate software/)]));
    expect(titles.join()).not.toContain("The live feed");
    await page.close();
  });
});
