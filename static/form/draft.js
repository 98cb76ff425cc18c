/**
 * The draft: answers are kept on the device until they have arrived, also when the browser is
 * closed, and in all languages of the survey. It belongs to one version of the questions. Where the
 * device keeps nothing, it lives as long as the page.
 */

import { isNumber, shown } from "./number.js";
import { fields, form, isChoice } from "./page.js";
import { answers, meta } from "./record.js";
import { read, remove, write } from "./storage.js";

/**
 * @typedef {object} Draft
 * @property {string} form Hash of the questions.
 * @property {[string, string][]} answers All fields with a value, as [name, value].
 * @property {number} step The step that was seen last.
 * @property {string} [outcome] `unsent`, `page` or `sent`, once the button was pressed.
 */

/** @type {Draft} */
export let draft = fresh();

/** True if the device keeps the draft; nothing is kept of who only looks. */
export let isKept = false;

/** @returns {Draft} */
function fresh() {
  return { form: meta("form").value, answers: [], step: 0 };
}

/** Takes up the draft of an earlier visit, if it answers these very questions; else it is of no use. */
export function resume() {
  const found = read();
  isKept = found?.form === draft.form && Array.isArray(found.answers);
  if (isKept) draft = found;
  else remove();
}

/** Fills the form from the draft; the language stays that of the page. */
export function restore() {
  if (draft.answers.length === 0) return;
  const kept = new Set(draft.answers.map(([name, value]) => `${name} ${value}`));
  const values = new Map(draft.answers);
  for (const control of fields()) {
    if (isChoice(control)) control.checked = kept.has(`${control.name} ${control.value}`);
    else if (control.name !== "meta__lang") {
      const value = values.get(control.name) ?? control.value;
      control.value = isNumber(control) ? shown(value) : value;
    }
  }
}

/**
 * Keeps the answers as they are now.
 *
 * @param {Partial<Draft>} [changes]
 */
export function keep(changes) {
  draft = { ...draft, ...changes, answers: answers() };
  isKept = write(draft);
}

/** Forgets the answers, here and on the device. */
export function forget() {
  remove();
  draft = fresh();
  form.reset();
}
