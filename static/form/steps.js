/**
 * `layout: steps`: one pair at a time. Each step is an entry of the browser's history, so that Back
 * and Forward lead through the survey; all answers stay in the one form.
 */

import { begin } from "./begin.js";
import { draft, keep } from "./draft.js";
import { on } from "./failure.js";
import { fill, find, findAll, focus, form, piece, said } from "./page.js";
import { clearProblems, sayProblems, wrong } from "./problems.js";
import { review } from "./review.js";

const opening = findAll(document, ".opening, .consent");
const end = find(form, ".end");
const bar = piece("steps");
const progress = /** @type {HTMLProgressElement} */ (find(bar, "progress"));
const words = find(bar, "p");
const [back, next] = /** @type {HTMLButtonElement[]} */ (findAll(bar, "button"));
const pattern = words.textContent;

/** What is seen at once; the opening first, the review and the button last. */
function steps() {
  const cards = findAll(form, ".card:not(.consent):not(.off)");
  const asked = cards.filter((card) => find(card, ":enabled:not([type=hidden])"));
  return [opening, ...asked.map((card) => [card]), [end]];
}

export function isStepped() {
  return said.layout === "steps";
}

/**
 * Leads on to what is still to be answered or seen, and says what is missing; false if nothing is.
 * The browser's Forward leads past questions, so that the last step looks at all of them.
 */
export function leadOn() {
  if (!isStepped()) return sayProblems([form]);
  const all = steps();
  const { step } = draft;
  if (step < all.length - 1) {
    if (!sayProblems(all[step])) go(step + 1);
    return true;
  }
  const missing = all.findIndex((parts) => wrong(parts).length > 0);
  if (missing < 0) return false;
  if (missing < step) go(missing);
  return sayProblems(all[missing]);
}

/**
 * Shows a step, and tells where it stands.
 *
 * @param {number} wanted
 */
export function show(wanted) {
  if (wanted > 0) begin();
  const all = steps();
  const step = Math.min(Math.max(wanted, 0), all.length - 1);
  const seen = all[step];
  for (const part of [...opening, ...findAll(form, ".card"), end]) part.hidden = !seen.includes(part);
  for (const section of findAll(form, ".part")) {
    section.hidden = !seen.some((part) => section.contains(part));
  }
  const last = step === all.length - 1;
  if (last) review(go);
  back.hidden = step === 0;
  next.hidden = last;
  next.textContent = (step === 0 ? next.dataset.start : next.dataset.next) ?? "";
  progress.max = all.length - 1;
  progress.value = step;
  words.textContent = fill(pattern, { n: step, total: all.length - 1 });
  words.hidden = progress.hidden = step === 0;
  if (step !== draft.step) keep({ step });
}

/** @param {number} step */
function go(step) {
  clearProblems();
  show(step);
  history.pushState({ step: draft.step }, "");
  scrollTo(0, 0);
  const [first] = steps()[draft.step];
  focus(step === 0 ? find(document, "h1") : find(first, "h2, h3, legend, label") ?? first);
}

export function startSteps() {
  form.append(bar);
  on(back, "click", () => history.back());
  on(next, "click", leadOn);
  on(window, "popstate", ({ state }) => {
    clearProblems();
    show(state?.step ?? 0);
  });
  // Steps that were taken in an earlier visit can be taken back as well.
  const { step } = draft;
  if (step || history.state) history.replaceState({ step: 0 }, "");
  for (let passed = 1; passed <= step; passed += 1) history.pushState({ step: passed }, "");
  show(step);
}
