/**
 * `shared_device`: people take turns at one device, and nobody may see what another one has answered.
 */

import { find, form } from "./page.js";

/** In milliseconds: how long the page waits for someone after it has said what became of the answers. */
const WAIT = { sent: 30_000, unsent: 300_000 };

/**
 * The answers go with whoever leaves the page: the browser may keep it as it is, for its Back. And
 * some time after the last words to one person, the page is there for the next.
 *
 * @param {() => void} startAnew
 */
export function startAnewWhenLeft(startAnew) {
  let waiting = 0;
  const wait = () => {
    clearTimeout(waiting);
    const panel = find(document, ".outcome");
    if (panel) waiting = setTimeout(startAnew, panel.matches(".sent") ? WAIT.sent : WAIT.unsent);
  };
  for (const type of ["pointerdown", "keydown", "scroll"]) addEventListener(type, wait);
  new MutationObserver(wait).observe(find(document, "main"), { childList: true });
  addEventListener("pagehide", () => {
    form.reset();
    find(document, ".outcome")?.remove();
  });
}
