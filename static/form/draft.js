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
 * @property {number} step Where the person is: at a step, or behind the last one.
 * @property {number} seen The furthest step where they have been.
 * @property {number} top The last entry of the form in the browser's history.
 * @property {string} [outcome] `unsent`, `page` or `sent`, once the button was pressed.
 */

/** @type {Draft} */
export let draft = fresh();

/** True if the device keeps the draft; nothing is kept of who only looks. */
export let isKept = false;

/** In milliseconds: so much of what is typed is lost if the device fails at once. */
const TYPING = 500;

let typing = 0;

/** @returns {Draft} */
function fresh() {
  return { form: meta("form").value, answers: [], step: 0, seen: 0, top: 0 };
}

/** Takes up the draft of an earlier visit, if it answers these very questions; else it is of no use. */
export function resume() {
  const found = read();
  isKept = isDraft(found) && found.form === draft.form;
  if (isKept) draft = found;
  else remove();
}

/**
 * True of a draft as this page keeps it: other versions and other programs write there as well.
 *
 * @param {any} found
 * @returns {found is Draft}
 */
function isDraft(found) {
  const isAnswer = (/** @type {unknown} */ answer) =>
    Array.isArray(answer) && answer.length === 2 && answer.every((text) => typeof text === "string");
  const isPlace = (/** @type {unknown} */ step) => Number.isInteger(step) && Number(step) >= 0;
  return (
    Array.isArray(found?.answers) &&
    found.answers.every(isAnswer) &&
    isPlace(found.step) &&
    isPlace(found.seen) &&
    isPlace(found.top)
  );
}

/** True if the draft has more than when it was begun. */
export function hasAnswers() {
  return draft.answers.some(([name]) => !name.startsWith("meta__"));
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
  clearTimeout(typing);
  typing = 0;
  draft = { ...draft, ...changes, answers: answers() };
  isKept = write(draft);
}

/**
 * Calls soon, and not for each letter that is typed.
 *
 * @param {() => void} act
 */
export function whileTyping(act) {
  typing ||= setTimeout(act, TYPING);
}

/** Keeps what was typed last: the page may be closed at any moment. */
export function keepTyping() {
  if (typing) keep();
}

/** Forgets the answers, here and on the device. */
export function forget() {
  clearTimeout(typing);
  typing = 0;
  remove();
  draft = fresh();
  form.reset();
}
