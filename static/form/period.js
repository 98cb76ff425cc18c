/**
 * `opens` and `closes`: days as they are where the respondent is, both included.
 */

import { fill, find, form, piece, said } from "./page.js";

/** Says that the survey is not open, and shows no form; true if it is so. */
export function isOutsidePeriod() {
  if (!said.opens && !said.closes) return false;
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  const today = local.toISOString().slice(0, 10);
  const early = said.opens && today < said.opens;
  const late = said.closes && today > said.closes;
  if (!early && !late) return false;
  const note = piece(early ? "not-open" : "closed");
  const day = new Date(`${early ? said.opens : said.closes}T00:00`);
  const date = day.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  note.textContent = fill(note.textContent, { date });
  form.replaceWith(note);
  find(document, ".period")?.remove();
  return true;
}
