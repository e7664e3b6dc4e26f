/** What the document hears when values on a page have been judged on another day: tables sort by them again. */
export const judgedEvent = "handbook:judged";
