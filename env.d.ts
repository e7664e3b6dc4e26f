// TypeScript alone cannot read Astro files; Astro's own check can, and then each file's own types hold instead.
declare module "*.astro" {
  import type { AstroComponentFactory } from "astro/runtime/server/index.js";
  const component: AstroComponentFactory;
  export default component;
}
