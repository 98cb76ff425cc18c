/**
 * The steps: with `layout: steps` the opening, one pair at a time, and the review; else the whole
 * form is one step. Behind the last one it says what became of the answers. All answers stay in the
 * one form, and the browser's Back and Forward lead through the steps (history).
 */

import { begin } from "./begin.js";
import { draft, keep } from "./draft.js";
import { attempt, on } from "./failure.js";
import { advance, detour, keepRoom, leavePage, onMove, retreat, top } from "./history.js";
import { fill, find, findAll, focus, form, piece, said } from "./page.js";
import { clearProblems, sayProblems, wrong } from "./problems.js";
import { expectSending, sending } from "./sending.js";

const isStepped = !("onePage" in said);
const opening = findAll(document, ".opening, .consent");
const end = find(form, ".end");
const bar = piece("steps");
const progress = /** @type {HTMLProgressElement} */ (find(bar, "progress"));
const words = find(bar, "p");
const [back, next] = /** @type {HTMLButtonElement[]} */ (findAll(bar, "button"));
const pattern = words.textContent;

/** What is seen at once; the opening first, the review last. */
function steps() {
  if (!isStepped) return [[form]];
  const cards = findAll(form, ".card:not(.consent):not(.off)");
  const asked = cards.filter((card) => find(card, ":enabled:not([type=hidden])"));
  return [opening, ...asked.map((card) => [card]), [end]];
}

/**
 * Leads on to what is still to be answered or seen, and says what is missing; false if nothing is.
 * The browser's Forward leads past questions, so that the last step looks at all of them.
 */
export function leadOn() {
  expectSending();
  const all = steps();
  const last = all.length - 1;
  const step = detour ?? Math.min(draft.step, last);
  if (step < last) {
    if (sayProblems(all[step])) return true;
    if (detour === undefined) goOn();
    else goBack();
    return true;
  }
  const missing = all.findIndex((parts) => wrong(parts).length > 0);
  if (missing < 0) return false;
  if (missing < last) visit(missing);
  return sayProblems(all[missing]);
}

/** Where it says what became of the answers. */
export function behindTheLast() {
  return { step: steps().length, seen: steps().length, top };
}

/** One step further than anyone has been in this form. */
function goOn() {
  begin();
  advance();
  const step = draft.step + 1;
  keep({ step, seen: step, top });
  turn();
}

export function goBack() {
  const by = detour === undefined ? -1 : 0;
  if (!retreat()) move(by);
}

/**
 * Shows a step out of turn; the next one leads back to the review.
 *
 * @param {number} step
 */
function visit(step) {
  advance(step);
  keep({ top });
  turn();
}

/** @param {number} by */
function move(by) {
  if (draft.outcome === "sent") {
    // The answers are no longer here: there is nothing to go back to.
    if (by < 0) leavePage();
    return;
  }
  const step = Math.min(draft.step + by, draft.seen);
  if (step < 0) {
    leavePage();
    return;
  }
  if (step !== draft.step) keep({ step });
  turn();
  keepRoom(step, draft.seen - step);
}

/** Shows where the person is, from its beginning. */
function turn() {
  clearProblems();
  const first = show();
  if (!first) return;
  scrollTo(0, 0);
  if (isStepped && first === end) attempt(readReview);
  else focus(first === opening[0] ? find(document, "h1") : beginning(first));
}

/** The review comes with the second part of the script. */
async function readReview() {
  await sending();
  focus(beginning(end));
}

/** @param {HTMLElement} part */
function beginning(part) {
  return find(part, "h2, h3, legend, label") ?? part;
}

/** @type {() => unknown} */
let sayOutcome;

/**
 * Shows where the person is; gives back the first part of the step, unless it is behind the last one.
 */
export function show() {
  // What begins a response also puts the pairs into their order.
  if (!isStepped || draft.step > 0) begin();
  const all = steps();
  const last = all.length - 1;
  const hasOutcome = draft.outcome === "unsent" || draft.outcome === "sent";
  // Answers may have made the way shorter.
  if (!hasOutcome) draft.step = Math.min(draft.step, last);
  const isOver = draft.step > last && detour === undefined;
  const step = Math.min(detour ?? draft.step, last);
  find(document, ".outcome")?.remove();
  form.hidden = isOver;
  for (const part of opening) part.hidden = isOver || (isStepped && step > 0);
  if (isStepped) showStep(step, all);
  if (!isOver) return all[step][0];
  attempt(sayOutcome);
  return undefined;
}

/**
 * @param {number} step
 * @param {HTMLElement[][]} all
 */
function showStep(step, all) {
  const seen = all[step];
  for (const part of [...findAll(form, ".card"), end]) part.hidden = !seen.includes(part);
  for (const section of findAll(form, ".part")) {
    section.hidden = !seen.some((part) => section.contains(part));
  }
  const last = all.length - 1;
  if (step === last) attempt(() => sayReview(all));
  back.hidden = step === 0;
  const { start, next: onward, send } = next.dataset;
  next.textContent = (step === 0 ? start : step === last ? send : onward) ?? "";
  progress.max = last;
  progress.value = step;
  words.textContent = fill(pattern, { n: step, total: last });
  words.hidden = progress.hidden = step === 0;
}

/**
 * Enter in a field leads from step to step; on one page it would send everything by accident.
 *
 * @param {KeyboardEvent & { target: Element }} event
 */
function pressNothing(event) {
  if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
}

/** @param {HTMLElement[][]} all */
async function sayReview(all) {
  const { review } = await sending();
  const go = (/** @type {HTMLElement} */ card) => visit(all.findIndex(([part]) => part === card));
  review((card) => attempt(() => go(card)));
}

/** @param {() => unknown} say What became of the answers. */
export function startSteps(say) {
  sayOutcome = say;
  onMove(draft.top, move);
  // In steps, the button that sends stands where the one that leads on has stood.
  find(form, ".send").hidden = isStepped;
  if (isStepped) {
    history.scrollRestoration = "manual";
    next.dataset.send = find(form, ".send").textContent ?? "";
    find(form, "button").remove();
    form.append(bar);
    on(back, "click", goBack);
  } else on(form, "keydown", pressNothing);
  show();
  keepRoom(draft.step, draft.seen - draft.step);
}
