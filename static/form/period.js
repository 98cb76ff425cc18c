/**
 * `opens` and `closes`: outside of these days the survey takes no answers.
 */

import { stateOf } from "./days.js";
import { fill, findAll, form, piece, said } from "./page.js";

export function isClosed() {
  return stateOf(said) === "closed";
}

/**
 * Says that the survey is not open, in place of all that invites people to take part; false if it
 * is open, or closed for someone who has answers.
 *
 * @param {boolean} hasAnswers
 */
export function sayPeriod(hasAnswers) {
  const state = stateOf(said);
  if (state === "open" || (state === "closed" && hasAnswers)) return false;
  const note = piece(state);
  fillInDay(note, state === "closed" ? said.closes : said.opens);
  form.replaceWith(note);
  findAll(document, ".opening").forEach((part) => part.remove());
  return true;
}

/**
 * Fills the day into a text that speaks of it, in words.
 *
 * @param {HTMLElement} note
 * @param {string | undefined} day
 */
export function fillInDay(note, day) {
  const { lang } = document.documentElement;
  const date = new Date(`${day}T00:00`).toLocaleDateString(lang, { dateStyle: "long" });
  note.textContent = fill(note.textContent, { date });
}
