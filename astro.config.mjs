import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import handshake from "astro-handshake";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";

export default defineConfig({
  site: process.env.SITE_URL ?? "https://handshake.example",
  base: process.env.SITE_BASE ?? "/",
  markdown: {
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm], rehypePlugins: [rehypeSlug] }),
    // Classes rather than inline styles, so that the policy below can forbid those.
    syntaxHighlight: "prism",
  },
  // One file of each kind for the whole site rather than a copy in every page.
  build: { inlineStylesheets: "never" },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  // Editors complete and check frontmatter by the collections.
  experimental: { contentIntellisense: true },
  integrations: [handshake({ title: "Tarrow Sound Ferries", favicon: "/favicon.svg" }), mdx()],
});
