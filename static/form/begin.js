/**
 * A response begins when its first question is shown: with an id, the time, what the address says,
 * and the order of the pairs. All of it stays as it is in a draft.
 */

import { orderPairs } from "./order.js";
import { takeParameters } from "./parameters.js";
import { meta, now } from "./record.js";

let hasBegun = false;

export function begin() {
  if (hasBegun) return;
  hasBegun = true;
  meta("id").value ||= randomId();
  meta("started").value ||= now();
  takeParameters();
  orderPairs();
}

/** 128 random bits in hexadecimal. */
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
