/**
 * `parameters`: what the address of the page says of a response.
 */

import { fields, findAll } from "./page.js";

const PREFIX = "parameters__";

export function takeParameters() {
  const address = new URLSearchParams(location.search);
  for (const parameter of fields().filter(({ name }) => name.startsWith(PREFIX))) {
    const value = address.get(parameter.name.slice(PREFIX.length));
    // By characters: half an emoji would be none.
    if (value) parameter.value = Array.from(value).slice(0, 200).join("");
  }
}

/** Who reads the page in another language has come the same way. */
export function passParametersOn() {
  if (!location.search) return;
  for (const link of findAll(document, "header [hreflang]")) {
    /** @type {HTMLAnchorElement} */ (link).search = location.search;
  }
}
