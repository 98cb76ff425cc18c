/**
 * `opens` and `closes`: outside of these days the survey takes no answers.
 */

import { stateOf } from "./days.js";
import { fill, find, form, piece, said } from "./page.js";

/** Says that the survey is not open, and shows no form; true if it is so. */
export function isOutsidePeriod() {
  const state = stateOf(said);
  if (state === "open") return false;
  const note = piece(state);
  const day = new Date(`${state === "closed" ? said.closes : said.opens}T00:00`);
  const date = day.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  note.textContent = fill(note.textContent, { date });
  form.replaceWith(note);
  find(document, ".period")?.remove();
  return true;
}
