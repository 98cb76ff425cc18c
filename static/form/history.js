/**
 * The browser's history: Back and Forward lead through the form, position by position.
 *
 * Browsers keep few entries (Chromium fifty a tab), and a survey may have two hundred steps. So an
 * entry does not stand for a position: the page has a few entries of its own, and the position moves
 * by as many as the history does. Where few entries are left on one side, but more positions than
 * these, the page goes to an entry further inside, and the position stays.
 *
 * A page in a viewer may have no history; then the buttons of the page lead through it alone.
 */

import { on } from "./failure.js";

/** The number of the last entry; the first has 0. */
const LAST = 30;
/** So many entries should be left on either side: more than anyone presses at once. */
const FEW = 8;

/** The entry where the browser is. */
let { index = 0 } = history.state ?? {};

/** The last entry that there is; what an earlier page of this form knows of it is kept in the draft. */
export let top = index;

/**
 * The step that is shown out of turn: a detour has an entry, and no position.
 *
 * @type {number | undefined}
 */
export let detour = history.state?.detour;

/** By how many entries the page is going by itself. */
let ownWay = 0;

/** True until the browser has gone back where a button of the page leads back. */
let isRetreating = false;

/** @param {"pushState" | "replaceState"} way */
function write(way) {
  try {
    history[way]({ index, detour }, "");
  } catch {
    return false;
  }
  return true;
}

/** The entry of the position. */
function entry() {
  return detour === undefined ? index : index - 1;
}

/**
 * Calls when the person has gone back or forward, by how many positions.
 *
 * Nothing is written into an entry where someone has gone: a browser that is asked to go further
 * meanwhile would forget it.
 *
 * @param {number} last The last entry that was known, if this is one of ours.
 * @param {(by: number) => void} act
 */
export function onMove(last, act) {
  if (history.state) top = Math.max(index, last);
  // Whoever begins anew begins at the opening.
  if (!last) detour = undefined;
  on(window, "popstate", ({ state }) => {
    isRetreating = false;
    const before = entry();
    if (state) {
      ({ index, detour } = state);
      top = Math.max(index, top);
    } else {
      // Someone has added the name of a part of the page to its address.
      top = index;
      write("replaceState");
    }
    const by = entry() - before;
    const isOwn = by !== 0 && by === ownWay;
    ownWay = 0;
    if (state && !isOwn) act(by);
  });
}

/**
 * One position on, or to a step out of turn: what was ahead is there no more.
 *
 * @param {number} [step]
 */
export function advance(step) {
  // The first entry is ours once there is a second: a page that is only looked at writes nothing.
  if (!history.state) write("replaceState");
  const before = { index, top };
  const isFull = index >= LAST && step === undefined;
  index = top = isFull ? index : index + 1;
  detour = step;
  if (!write(isFull ? "replaceState" : "pushState")) ({ index, top } = before);
}

/** Back by one entry, once for a double click; false if there is none of ours. */
export function retreat() {
  if (index === 0) {
    detour = undefined;
    return false;
  }
  if (!isRetreating) history.back();
  isRetreating = true;
  return true;
}

/** Back to where the person was before the form. */
export function leavePage() {
  history.go(-1 - index);
}

/**
 * Sees to it that entries are left on both sides. Until all are in use, each position ahead has one,
 * unless the browser has dropped it for an entry of another page.
 *
 * @param {number} behind How many positions lie behind the person,
 * @param {number} ahead and how many ahead, where they have been.
 */
export function keepRoom(behind, ahead) {
  if (detour !== undefined) return;
  const isShort = (/** @type {number} */ entries, /** @type {number} */ positions) =>
    entries < Math.min(FEW, positions);
  const isShortAhead = top >= LAST && isShort(top - index, ahead);
  if (index <= behind && !isShort(index, behind) && !isShortAhead) return;
  const inside = Math.max(top >> 1, top - ahead);
  ownWay = Math.min(inside, behind, top) - index;
  if (ownWay) history.go(ownWay);
}
