/**
 * `order: random`: the pairs of each section are shuffled, and the order is sent with the answers.
 */

import { find, findAll, form } from "./page.js";
import { meta } from "./record.js";

/** @param {HTMLElement} pair */
function feature(pair) {
  return /** @type {HTMLInputElement} */ (find(pair, "input")).name.split("__")[0];
}

/** Puts the pairs into the order of the draft, or into a new one. */
export function orderPairs() {
  const order = meta("order");
  if (!order) return;
  const places = new Map(order.value.split(" ").map((id, place) => [id, place]));
  // On paper, each pair has the number of its place in the definition.
  findAll(form, ".pair").forEach((pair, place) => {
    find(pair, "h2, h3").dataset.number = `${place + 1}`;
  });
  for (const section of findAll(form, ".part")) {
    const pairs = findAll(section, ".pair");
    /** @type {[HTMLElement, number][]} */
    const keyed = pairs.map((pair) => [pair, places.get(feature(pair)) ?? Math.random() + 1e6]);
    keyed.sort(([, a], [, b]) => a - b);
    section.append(...keyed.map(([pair]) => pair));
  }
  order.value = findAll(form, ".pair").map(feature).join(" ");
}
