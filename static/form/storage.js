/**
 * What the device keeps for one survey of one site, in all its languages. A browser may forbid it,
 * and a device that others use as well keeps nothing.
 */

const { root, shared, survey } = /** @type {HTMLElement} */ (document.querySelector("[data-root]")).dataset;

/** Its name, if anything may be kept. */
const key = shared === undefined ? allowed(name) : undefined;

/** A page without an address of its own (`blob:`, `data:`, `srcdoc`), as viewers show it, has none. */
function name() {
  return `kanopress ${survey} ${new URL(root || ".", location.href).pathname}`;
}

/**
 * What a browser may forbid, or undefined.
 *
 * @template T
 * @param {() => T} use
 */
function allowed(use) {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/**
 * What may be done under the name, or undefined.
 *
 * @template T
 * @param {(key: string) => T} use
 */
function named(use) {
  return key === undefined ? undefined : allowed(() => use(key));
}

/** What is kept, if it is JSON. */
export function read() {
  return named((key) => JSON.parse(localStorage.getItem(key) ?? "null"));
}

/**
 * True if it is kept now.
 *
 * @param {object} value
 */
export function write(value) {
  return !!named((key) => {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  });
}

export function remove() {
  named((key) => localStorage.removeItem(key));
}

/**
 * Calls when another tab has kept or removed something.
 *
 * @param {() => void} act
 */
export function onChangeElsewhere(act) {
  addEventListener("storage", (event) => {
    if (event.key === key) act();
  });
}
