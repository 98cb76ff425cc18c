/**
 * What the device keeps for one survey of one site, in all its languages. A browser may forbid it,
 * and a device that others use as well keeps nothing.
 */

const { root, shared, survey } = /** @type {HTMLElement} */ (document.querySelector("[data-root]")).dataset;

const key = `kanopress ${survey} ${new URL(root || ".", location.href).pathname}`;

/**
 * What a browser may forbid, or undefined.
 *
 * @template T
 * @param {() => T} use
 */
function allowed(use) {
  try {
    return shared === undefined ? use() : undefined;
  } catch {
    return undefined;
  }
}

/** What is kept, if it is JSON. */
export function read() {
  return allowed(() => JSON.parse(localStorage.getItem(key) ?? "null"));
}

/**
 * True if it is kept now.
 *
 * @param {object} value
 */
export function write(value) {
  return !!allowed(() => {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  });
}

export function remove() {
  allowed(() => localStorage.removeItem(key));
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
