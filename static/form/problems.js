/**
 * What is still missing: a summary with links to the questions, and a note at each of them.
 */

import { isNumber, numberProblem } from "./number.js";
import { fields, fill, find, findAll, focus, form, isChoice, piece, question } from "./page.js";
import { isBlank } from "./text.js";

const title = document.title;

/** HTML can require one box, but not one of several. */
export function requireOneOfSeveral() {
  for (const group of findAll(form, "fieldset[data-required]")) {
    const boxes = fields(group);
    const chosen = boxes.some((box) => box.checked);
    // Any text makes the field invalid; what people read is said by `sayProblems`.
    boxes[0].setCustomValidity(chosen ? "" : "missing");
  }
}

/**
 * The first field of each question in these parts of the page that is not answered rightly.
 *
 * @param {HTMLElement[]} parts
 */
export function wrong(parts) {
  requireOneOfSeveral();
  const inside = parts.flatMap((part) => fields(part));
  const invalid = inside.filter((control) => !control.disabled && isWrong(control));
  return invalid.filter(
    ({ name }, index) => invalid.findIndex((other) => other.name === name) === index,
  );
}

export function clearProblems() {
  document.title = title;
  findAll(document, ".problems, form .problem").forEach((note) => note.remove());
  findAll(form, "[aria-invalid]").forEach((element) => {
    element.removeAttribute("aria-invalid");
    element.removeAttribute("aria-describedby");
  });
}

/**
 * Says what is wrong in these parts of the page; false if nothing is.
 *
 * @param {HTMLElement[]} parts
 */
export function sayProblems(parts) {
  clearProblems();
  const found = wrong(parts);
  if (found.length === 0) return false;
  const summary = piece("problems");
  const list = find(summary, "ul");
  for (const control of found) {
    const [kind, values] = numberProblem(control) ?? [missing(control), {}];
    const text = fill(summary.dataset[kind], values);
    control.id ||= `field-${control.name}`;
    list.append(link(control, text), " ");
    mark(control, text);
  }
  summary.removeAttribute("data-missing");
  form.before(summary);
  document.title = `${find(summary, "h2").textContent} – ${title}`;
  focus(summary);
  return true;
}

/**
 * The browser knows what is wrong, except that spaces are no answer, and how people write numbers.
 *
 * @param {HTMLInputElement} control
 */
function isWrong(control) {
  if (control.required && isBlank(control.value)) return true;
  return isNumber(control) ? !!numberProblem(control) : !control.validity.valid;
}

/**
 * Which text of the summary says that an answer is missing.
 *
 * @param {HTMLInputElement} control
 */
function missing({ name }) {
  return name === "consent" ? "consent" : "missing";
}

/**
 * @param {HTMLInputElement} control
 * @param {string} text
 */
function link(control, text) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${control.id}`;
  link.textContent = `${question(control)} – ${text}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    control.focus();
  });
  item.append(link);
  return item;
}

/**
 * @param {HTMLInputElement} control
 * @param {string} text
 */
function mark(control, text) {
  const group = control.closest("fieldset");
  const note = document.createElement(group ? "p" : "span");
  note.className = "problem";
  note.id = `${control.id}-problem`;
  note.textContent = text;
  if (group) find(group, "legend").append(note);
  else ((isChoice(control) && control.closest("label")) || control).before(note);
  (group ?? control).setAttribute("aria-describedby", note.id);
  control.setAttribute("aria-invalid", "true");
}
