/** The folder of the index below the site's root. */
export const bundleFolder = "pagefind";

/** The file in it that holds what search knows of the handbook. */
export const factsFile = "handbook.json";

/** The file in it that holds the words of the handbook's titles, for a search that finds nothing. */
export const wordsFile = "words.json";
