import type { BrowserContext, Page } from "playwright-core";

/** What a page does before anybody touches it. */
export interface FirstLoad {
  /** How far things moved, summed up as a browser measures it. */
  shift: number;
  /** What moved. */
  moved: string[];
  /** Paths of everything it asked for. */
  requested: string[];
}

const last = "/last-to-come.js";

interface Watched {
  shifts: { value: number; names: string[] }[];
  paintedFirst?: () => void;
}

/**
 * A page whose scripts and fonts come only after its first paint, as they may on a slow line: whatever they move is
 * seen to move. `load` goes to an address and tells what that brought, once nothing more comes. The context has to bypass the
 * page's policy.
 */
export async function watchFirstLoads(
  context: BrowserContext,
): Promise<{ page: Page; load: (url: string) => Promise<FirstLoad> }> {
  const page = await context.newPage();
  const requested: string[] = [];
  const pending = new Set<unknown>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname !== last) requested.push(pathname);
    pending.add(request);
  });
  page.on("requestfinished", (request) => pending.delete(request));
  page.on("requestfailed", (request) => pending.delete(request));

  let painted = Promise.withResolvers<undefined>();
  await page.exposeFunction("paintedFirst", () => painted.resolve(undefined));
  await page.addInitScript(observe);
  await page.route(/\.(?:js|woff2)$/, async (route) => {
    await painted.promise;
    await (route.request().url().endsWith(last) ? route.fulfill({ contentType: "text/javascript" }) : route.continue());
  });
  // Scripts that stand in a page run when all of it is there: it is not, before this has come.
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("</body>", `<script src="${last}"></script></body>`);
    await route.fulfill({ response, body });
  });

  return {
    page,
    load: async (url) => {
      painted = Promise.withResolvers();
      requested.length = 0;
      pending.clear();
      await page.goto(url);
      do await page.evaluate(draw);
      while (pending.size > 0);
      return { ...(await page.evaluate(read)), requested: [...requested] };
    },
  };
}

// The rest runs in the page.

function observe(): void {
  const watched = globalThis as unknown as Watched;
  watched.shifts = [];
  new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length > 0) watched.paintedFirst?.();
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as unknown as { value: number; sources: { node: Node | null }[] };
      const names = sources.map(({ node }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        return element ? `${element.localName}.${element.getAttribute("class") ?? ""}` : "?";
      });
      watched.shifts.push({ value, names });
    }
  }).observe({ type: "layout-shift", buffered: true });
}

async function draw(): Promise<void> {
  await document.fonts.ready;
  for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
}

function read(): Omit<FirstLoad, "requested"> {
  const { shifts } = globalThis as unknown as Watched;
  return {
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: [...new Set(shifts.flatMap(({ names }) => names))],
  };
}
