// A transition between pages is cut short where the reader moves on at once: nothing has failed, so nothing is reported.
function calm({ viewTransition }: PageSwapEvent | PageRevealEvent): void {
  if (!viewTransition) return;
  for (const stage of [viewTransition.updateCallbackDone, viewTransition.ready, viewTransition.finished])
    stage.catch(() => undefined);
}

addEventListener("pageswap", calm);
addEventListener("pagereveal", calm);
