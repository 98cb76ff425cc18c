/**
 * What the device keeps for one survey of one site, in all its languages. A browser may forbid it,
 * and a device that others use as well keeps nothing.
 */

const { root, shared, survey } = /** @type {HTMLElement} */ (document.querySelector("[data-root]")).dataset;

/** True of a device that several people use one after the other. */
export const isShared = shared !== undefined;

const key = `kanopress ${survey} ${new URL(root || ".", location.href).pathname}`;

/**
 * What was kept when this page read or wrote it last.
 *
 * @type {string | null}
 */
let known = null;

/**
 * What a browser may forbid, or undefined.
 *
 * @template T
 * @param {() => T} use
 */
function allowed(use) {
  try {
    return isShared ? undefined : use();
  } catch {
    return undefined;
  }
}

function kept() {
  return allowed(() => localStorage.getItem(key)) ?? null;
}

/** What is kept, if it is JSON. */
export function read() {
  known = kept();
  return allowed(() => JSON.parse(known ?? "null"));
}

/**
 * True if it is kept now.
 *
 * @param {object} value
 */
export function write(value) {
  return !!allowed(() => {
    const text = JSON.stringify(value);
    localStorage.setItem(key, text);
    known = text;
    return true;
  });
}

export function remove() {
  known = null;
  allowed(() => localStorage.removeItem(key));
}

/** True if another page of this survey has kept or removed something since. */
export function isStale() {
  return kept() !== known;
}
