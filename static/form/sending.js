/**
 * The second part of the script, `static/sending.js`. It is loaded once someone begins, and again
 * where it did not arrive; a form in one file has it at hand.
 */

import { find, form, said } from "./page.js";

/**
 * @typedef {object} Sending
 * @property {number} PATIENCE
 * @property {typeof import("../sending/delivery.js").deliver} deliver
 * @property {typeof import("../sending/delivery.js").leave} leave
 * @property {typeof import("../sending/review.js").review} review
 * @property {typeof import("../sending/outcome.js").sayArrived} sayArrived
 * @property {typeof import("../sending/outcome.js").sayUnsent} sayUnsent
 */

/** @type {Promise<Sending> | undefined} */
let loading;

/** The second part, once it is here. */
export function sending() {
  loading ??= load();
  return loading;
}

/** Lets the second part come, for whoever needs it later. */
export function expectSending() {
  sending().catch(() => {});
}

/** What the second part looks like; a form in one file has it already. */
function style() {
  if (!said.look) return [];
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = said.look;
  return [link];
}

/** @returns {Promise<Sending>} */
function load() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const take = (/** @type {any} */ { detail }) => resolve(detail);
    form.addEventListener("sending", take, { once: true });
    script.onerror = () => {
      loading = undefined;
      form.removeEventListener("sending", take);
      reject(new Error(`${script.src} did not arrive`));
    };
    if (said.sending) script.src = said.sending;
    else script.text = find(document, "[type=sending]").textContent ?? "";
    document.head.append(script, ...style());
  });
}
