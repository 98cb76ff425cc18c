/**
 * The review: all answers in few words before they are sent, each with a way to change it.
 */

import { isNumber, sent, shown } from "../form/number.js";
import { fields, fill, find, findAll, form, isChoice, piece, question, words } from "../form/page.js";

const panel = piece("review");
const list = find(panel, "dl");

/**
 * Writes the review.
 *
 * @param {(card: HTMLElement) => void} go Leads to the questions of a card.
 */
export function review(go) {
  list.replaceChildren();
  const cards = findAll(form, ".card:not(.consent):not(.off)");
  for (const card of cards) {
    const questions = asked(card);
    const heading = words(find(card, "h2, h3"));
    const rows = card.matches(".pair")
      ? [{ name: heading, questions }]
      : questions.map((controls) => ({ name: question(controls[0]), questions: [controls] }));
    for (const { name, questions } of rows) {
      if (questions.length > 0) list.append(row(name, questions, () => go(card)));
    }
  }
  find(form, ".end").prepend(panel);
}

/**
 * The fields of each question that is asked of this person.
 *
 * @param {HTMLElement} card
 */
function asked(card) {
  const inside = fields(card).filter((control) => !control.disabled);
  const names = [...new Set(inside.map(({ name }) => name))];
  return names.map((name) => inside.filter((control) => control.name === name));
}

/**
 * A name, the answers, and the button to change them.
 *
 * @param {string} name
 * @param {HTMLInputElement[][]} questions
 * @param {() => void} go
 */
function row(name, questions, go) {
  const parts = piece("row");
  const [term, answers, change] = [find(parts, "dt"), find(parts, "dd"), find(parts, "button")];
  term.textContent = name;
  for (const controls of questions) {
    const answer = document.createElement("p");
    if (questions.length > 1) answer.append(short(controls[0]));
    answer.append(given(controls));
    answers.append(answer);
  }
  change.setAttribute("aria-label", fill(change.dataset.of, { name }));
  change.addEventListener("click", go);
  return parts;
}

/**
 * What a question of a pair is about, in a word or two.
 *
 * @param {HTMLInputElement} control
 */
function short(control) {
  const part = control.name.split("__")[1];
  const about = document.createElement("span");
  about.textContent = (panel.dataset[part] ?? question(control)) + panel.dataset.colon;
  return about;
}

/**
 * The words of the answers to a question.
 *
 * @param {HTMLInputElement[]} controls
 */
function given(controls) {
  const chosen = controls.filter((control) => (isChoice(control) ? control.checked : control.value));
  const texts = chosen.map((control) => {
    if (isNumber(control)) return shown(sent(control));
    const label = /** @type {HTMLElement} */ (control.closest("label"));
    return isChoice(control) ? words(label) : control.value;
  });
  const answer = document.createElement("bdi");
  answer.textContent = texts.join(panel.dataset.comma) || panel.dataset.none || "";
  return answer;
}
