/**
 * Lets one page fade into the next, for readers who do not ask for less motion. It stands in the page itself: a browser decides
 * before the style sheet is there, and one that meets the rule too late breaks off and reports a fault.
 */
export const pageTransition = "@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}";
