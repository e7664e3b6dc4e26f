/** The folder of the index below the site's root. */
export const bundleFolder = "pagefind";

/** The file in it that holds what search knows of the handbook. */
export const factsFile = "handbook.json";
