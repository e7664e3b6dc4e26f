import { benchSite, pickTarget, relativePath, type PageSetting } from "./page-setting.ts";
import type { PlannedPage } from "./plan-pages.ts";

/** Writes the destination of a link that holds. */
interface SoundStyle {
  weight: number;
  isPlain?: true;
  write(setting: PageSetting, target: PlannedPage): string;
}

const encode = (path: string): string => path.replaceAll(" ", "%20");
const toFile = ({ page }: PageSetting, target: PlannedPage): string => encode(relativePath(page.path, target.path));
const withoutExtension = (path: string): string => path.replace(/\.mdx?$/, "");
const anchorOf = ({ random }: PageSetting, target: PlannedPage): string => `#${random.pick(target.headings).id}`;

/** Every way to write a link to a page, a part of it, a generated page or another site. */
const styles: readonly SoundStyle[] = [
  { weight: 24, isPlain: true, write: toFile },
  { weight: 10, isPlain: true, write: (setting, target) => toFile(setting, target) + anchorOf(setting, target) },
  { weight: 8, write: (setting, target) => withoutExtension(toFile(setting, target)) },
  { weight: 3, write: (setting, target) => withoutExtension(toFile(setting, target)) + anchorOf(setting, target) },
  { weight: 4, write: folder },
  { weight: 8, write: (_, target) => target.address },
  { weight: 4, write: (_, target) => target.address.replace(/(?<=.)\/$/, "") },
  { weight: 4, write: (setting, target) => target.address + anchorOf(setting, target) },
  { weight: 5, isPlain: true, write: (setting) => anchorOf(setting, setting.page) },
  { weight: 1, write: (setting, target) => `${toFile(setting, target)}?from=${setting.page.kind}` },
  { weight: 1, write: (setting, target) => `${toFile(setting, target)}#:~:text=Nobody` },
  { weight: 1, write: () => "#top" },
  { weight: 3, write: (_, target) => benchSite + target.address },
  { weight: 1, write: (setting, target) => benchSite + target.address + anchorOf(setting, target) },
  { weight: 3, write: ({ random }) => random.pick(["/health/", "/owners/", "/contracts/", "/states", "/search/"]) },
  { weight: 1, write: ({ page }) => `/owners/${page.owner.slice(1).replace("/", "-")}/` },
  { weight: 1, write: ({ random, surroundings }) => random.pick(surroundings.redirects) },
  {
    weight: 2,
    isPlain: true,
    write: ({ page, random, surroundings }) => relativePath(page.path, random.pick(surroundings.files)),
  },
  { weight: 2, write: ({ random, surroundings }) => `/${random.pick(surroundings.publicFiles)}` },
  { weight: 9, isPlain: true, write: ({ nextNumber }) => `https://weather.example/stations/linnet/${nextNumber()}` },
  { weight: 2, write: () => "mailto:desk@tarrowsound.example" },
  { weight: 1, write: ({ nextNumber }) => `//charts.example/sheet/${nextNumber()}#depths` },
];
const plainStyles = styles.filter(({ isPlain }) => isPlain);

/** The destination of a link that holds, in one of the ways a handbook may write it. */
export function soundDestination(setting: PageSetting): string {
  const open = setting.surroundings.links === "plain" ? plainStyles : styles;
  return setting.random.weigh(open).write(setting, pickTarget(setting));
}

/** The destination of an image that exists: beside the pages or in the public folder. */
export function imageDestination({ page, random, surroundings: { images, publicImages, links } }: PageSetting): string {
  return random.chance(0.5) || links === "plain"
    ? relativePath(page.path, random.pick(images))
    : `/${random.pick(publicImages)}`;
}

// Only a folder that has an index can be linked to.
function folder({ page }: PageSetting, target: PlannedPage): string {
  const index = target.isIndex ? target.path : target.path.replace(/^([^/]+)\/.*$/, "$1/index.md");
  return relativePath(page.path, index).replace(/index\.md$/, "");
}
