/**
 * `order: random`: the pairs of each section are shuffled, and the order is sent with the answers.
 */

import { find, findAll, form } from "./page.js";
import { meta } from "./record.js";

/** @param {HTMLElement} pair */
function feature(pair) {
  return /** @type {HTMLInputElement} */ (find(pair, "input")).name.split("__")[0];
}

/**
 * Puts the pairs into an order that was kept, or into a new one.
 *
 * @param {string} [kept]
 */
export function orderPairs(kept) {
  if (!meta("order")) return;
  const places = new Map(kept?.split(" ").map((id, place) => [id, place]));
  for (const section of findAll(form, "section:has(> .pair)")) {
    const pairs = findAll(section, ".pair");
    /** @type {[HTMLElement, number][]} */
    const keyed = pairs.map((pair) => [pair, places.get(feature(pair)) ?? Math.random() + 1e6]);
    keyed.sort(([, a], [, b]) => a - b);
    section.append(...keyed.map(([pair]) => pair));
  }
  meta("order").value = findAll(form, ".pair").map(feature).join(" ");
}
