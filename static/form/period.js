/**
 * `opens` and `closes`: days as they are where the respondent is, both included.
 */

import { fill, find, form, piece, said } from "./page.js";

/** Says that the survey is not open, and shows no form; true if it is so. */
export function isOutsidePeriod() {
  const now = Date.now();
  // Where a survey has no such day, its time is no number, which is neither before nor after.
  const early = now < Date.parse(`${said.opens}T00:00`);
  const late = now >= Date.parse(`${said.closes}T24:00`);
  if (!early && !late) return false;
  const note = piece(early ? "not-open" : "closed");
  const day = new Date(`${early ? said.opens : said.closes}T00:00`);
  const date = day.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  note.textContent = fill(note.textContent, { date });
  form.replaceWith(note);
  find(document, ".period")?.remove();
  return true;
}
