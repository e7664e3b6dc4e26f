import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from "astro";
import type { CheckedHandbook } from "../core/check.ts";
import { feedAddress } from "../core/handbook/routes.ts";
import { failsAt } from "../core/report/report.ts";
import { settingsFile } from "../core/schema/parse-settings.ts";
import { applyToProcessor } from "../markdown/apply-to-processor.ts";
import { findSitemap, hasSitemap, sitemapHref } from "./add-sitemap.ts";
import { allowTransition } from "./allow-transition.ts";
import { auditSite } from "./audit-site.ts";
import { configModule, quoteHandles } from "./config-module.ts";
import { isForHandbook } from "./content/own-rendering.ts";
import { sharedCollection } from "./content/shared-loader.ts";
import { startDevServer } from "./dev/dev-server.ts";
import { emitFiles } from "./emit-files.ts";
import { declareCollections, expectProject, straySettings } from "./expect-project.ts";
import { feedTable } from "./feeds/feed-table.ts";
import { joinScripts } from "./join-scripts.ts";
import { logReport } from "./log-report.ts";
import { reportedLinks } from "./reported-links.ts";
import { resolveOptions, sayUnknownOptions, type HandshakeOptions, type ResolvedOptions } from "./options.ts";
import { ownPublicFolder } from "./own-public-folder.ts";
import { plainError } from "./plain-error.ts";
import { contentFolderOf, isFilled, latestRun, setOptions } from "./project.ts";
import { findReplacements, replaceComponents } from "./replace-components.ts";
import { routeTable } from "./route-table.ts";
import { allowSearch } from "./search/allow-search.ts";
import { describeIndex, lastIndexOf, serveIndex } from "./search/serve-index.ts";
import { writeSearchIndex } from "./search/write-index.ts";
import { sayUnknownWords } from "./say-unknown-words.ts";
import { siteShape } from "./site-shape.ts";
import { takenRoutes } from "./taken-routes.ts";
import { hasFeed, sayWithoutSite } from "./without-site.ts";

export type { HandshakeOptions } from "./options.ts";

/**
 * The integration: checks the handbook in every build and on every save, and adds its pages to the site.
 * Collections are declared in `src/content.config.ts` with `handbookCollections()` from `astro-handshake/content`.
 */
export default function handshake(options: HandshakeOptions = {}): AstroIntegration {
  const resolved = resolveOptions(options, process.env);
  let config: AstroConfig;
  let checked: CheckedHandbook | undefined;
  let reads = false;
  const folderName = (): string =>
    relative(process.cwd(), contentFolderOf(config.root, resolved.content)).replaceAll("\\", "/") || ".";

  return {
    name: "astro-handshake",
    hooks: {
      "astro:config:setup": async ({ config: given, command, updateConfig, injectRoute, addDevToolbarApp, logger }) => {
        reads = command === "dev" || command === "build";
        for (const said of sayUnknownOptions(options)) logger.warn(said);
        const contentFolder = contentFolderOf(given.root, resolved.content);
        const { base, trailingSlash, site } = given;
        const shape = { base, trailingSlash, ...(site !== undefined && { site }) };
        addMarkdown(given, contentFolder, resolved, logger);
        const policy = resolved.search ? allowSearch(given.security.csp) : undefined;
        if (policy) updateConfig({ security: { csp: policy } });
        const sitemap = command === "build" ? await findSitemap(given, resolved, () => checked, logger) : undefined;
        const fading = allowTransition(given.security.csp);
        if (fading) updateConfig({ security: { csp: fading } });
        updateConfig({
          ...(sitemap && { integrations: [sitemap] }),
          vite: {
            plugins: [
              configModule(shape, resolved, given.root, {
                sitemap: command === "build" && (sitemap !== undefined || hasSitemap(given)),
                isBuild: command === "build",
              }),
              replaceComponents(findReplacements(resolved, given.root)),
              quoteHandles(contentFolder),
              joinScripts(),
            ],
          },
        });
        if (resolved.routes) {
          const taken = takenRoutes(given);
          for (const { pattern, file } of routeTable.filter((route) => !taken.has(route.pattern)))
            injectRoute({ pattern, entrypoint: new URL(`./routes/${file}.astro`, import.meta.url), prerender: true });
          const entrypoint = new URL("./routes/addresses.ts", import.meta.url);
          if (!taken.has("/404")) injectRoute({ pattern: "/addresses.json", entrypoint, prerender: true });
        }
        if (hasFeed(resolved, site))
          injectRoute({
            pattern: feedAddress,
            entrypoint: new URL("./routes/feed.ts", import.meta.url),
            prerender: true,
          });
        if (resolved.feeds) for (const feed of feedTable) injectRoute({ ...feed, prerender: true });
        if (command === "dev")
          addDevToolbarApp({
            id: "astro-handshake",
            name: "Handshake",
            icon: toolbarIcon,
            entrypoint: new URL("./dev/toolbar-app.ts", import.meta.url),
          });
      },
      "astro:config:done": ({ config: done, logger }) => {
        config = done;
        setOptions(done.root, resolved);
        if (!reads) return;
        const folder = contentFolderOf(done.root, resolved.content);
        expectProject(done, folder, resolved.routes);
        const stray = straySettings(done.root, folder);
        if (stray !== undefined)
          logger.warn(`${stray} is not read; settings stand in the content folder: ${folderName()}/${settingsFile}.`);
      },
      "astro:server:setup": ({ server, toolbar, refreshContent, logger }) => {
        // Builds start this hook too where NODE_ENV is test.
        if (server.config.command !== "serve") return;
        if (resolved.search) {
          server.middlewares.use(serveIndex(config));
          logger.info(describeIndex(lastIndexOf(config)));
        }
        startDevServer({
          config,
          server,
          toolbar,
          refreshContent,
          logger,
          folder: contentFolderOf(config.root, resolved.content),
          folderName: folderName(),
        });
      },
      "astro:build:start": async ({ logger }) => {
        if (resolved.routes && !isFilled(config.root, sharedCollection))
          throw plainError("The handbook's collections are not declared, or could not be.", declareCollections());
        checked = await latestRun(config);
        const missing = config.site === undefined ? sayWithoutSite(resolved) : undefined;
        if (missing !== undefined) logger.info(missing);
        for (const said of sayUnknownWords(checked.handbook.settings.words)) logger.warn(said);
        logReport(logger, checked.report, folderName());
        sayWithheld(logger, checked);
      },
      "astro:build:done": async ({ dir, logger }) => {
        if (!checked) return;
        const out = fileURLToPath(dir);
        const folder = contentFolderOf(config.root, resolved.content);
        const publicFolder = ownPublicFolder(config, folder, checked.handbook.settings.public);
        await emitFiles(checked, folder, out, siteShape(config), publicFolder);
        if (resolved.search) await writeSearchIndex(checked, out, logger);
        // The sitemap is written when all else stands.
        const awaited = [...reportedLinks(checked), sitemapHref(config)];
        if (resolved.audit) await auditSite(out, config, logger, new Set(awaited));
        const { failOn } = checked.handbook.settings.build;
        if (failsAt(checked.report, failOn))
          throw plainError(
            `The handbook has problems at level ${failOn} or above; everything was written.`,
            "They are listed above and on /health/. `build.failOn` in handshake.json decides when a build fails.",
          );
      },
    },
  };
}

const toolbarIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M4 12l5 5L20 6"/></svg>';

function addMarkdown(
  config: AstroConfig,
  contentFolder: string,
  { sanitize, routes }: ResolvedOptions,
  logger: AstroIntegrationLogger,
): void {
  const { base, trailingSlash } = config;
  const processor: unknown = Reflect.get(config.markdown, "processor");
  const name = applyToProcessor(processor, {
    contentFolder,
    shape: { base, trailingSlash },
    sanitize,
    // Where the pages are the site's, so is what its own collections render: its components, images and code blocks.
    ...(!routes && { isForSite: () => !isForHandbook() }),
  });
  if (name === "other")
    logger.warn(
      "This Markdown processor is not known, so links between pages are not rewritten and raw HTML is not cleaned. Use unified() or Astro's default.",
    );
}

function sayWithheld(logger: AstroIntegrationLogger, { handbook }: CheckedHandbook): void {
  const hidden = handbook.pages.filter((page) => page.hidden).length;
  if (hidden === 0) return;
  const bands = Object.keys(handbook.settings.bands).join(",");
  logger.info(
    `${hidden} ${hidden === 1 ? "page is" : "pages are"} withheld: this build shows band ${handbook.publish.join(", ")}. Show more with \`publish\` in handshake.json or HANDSHAKE_BANDS=${bands}.`,
  );
}
