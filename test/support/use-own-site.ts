import type { Browser } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { launchBrowser } from "./browser.ts";
import { serveFolder, type ServedFolder } from "./serve.ts";

/** This repository's site, built and served, and a browser to read it with. */
export interface OwnSite {
  readonly browser: Browser;
  /** Where the site's root is found, with a slash at the end. */
  readonly url: string;
  /** The folder it was built into. */
  readonly folder: string;
}

/** Serves this repository's site and starts a browser for the tests of one file; both go when they end. */
export function useOwnSite(): OwnSite {
  const folder = inject("ownSite");
  let started: { browser: Browser; site: ServedFolder } | undefined;
  beforeAll(async () => {
    const [browser, site] = await Promise.all([launchBrowser(), serveFolder(folder)]);
    started = { browser, site };
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.site.close();
  });
  const running = () => {
    if (!started) throw new Error("The site is served once the tests begin.");
    return started;
  };
  return {
    get browser() {
      return running().browser;
    },
    get url() {
      return running().site.url;
    },
    folder,
  };
}
