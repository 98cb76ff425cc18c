/**
 * What the device keeps for one survey of one site, in all its languages. A browser may forbid it,
 * and a device that others use as well keeps nothing.
 */

const { root, shared, survey } = /** @type {HTMLElement} */ (document.querySelector("[data-root]")).dataset;

/** True of a device that several people use one after the other. */
export const isShared = shared !== undefined;

/** The name of what is kept, if anything may be. */
const key = isShared ? undefined : allowed(name);

/**
 * What was kept when this page read or wrote it last.
 *
 * @type {string | null | undefined}
 */
let known;

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

function kept() {
  return named((key) => localStorage.getItem(key));
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
  return !!named((key) => {
    const text = JSON.stringify(value);
    localStorage.setItem(key, text);
    known = text;
    return true;
  });
}

export function remove() {
  named((key) => localStorage.removeItem(key));
  known = kept();
}

/** True if another page of this survey has kept or removed something since. */
export function isStale() {
  return kept() !== known;
}
