/**
 * The review: all answers in words before they are sent, each with a way back to its question.
 */

import { on } from "./failure.js";
import { fields, fill, find, findAll, form, isChoice, piece, question } from "./page.js";

/**
 * The words of the answers to a question.
 *
 * @param {HTMLInputElement[]} controls
 * @param {string} [comma]
 */
function given(controls, comma) {
  const chosen = controls.filter((control) => (isChoice(control) ? control.checked : control.value));
  const texts = chosen.map((control) =>
    isChoice(control) ? control.closest("label")?.textContent?.trim() : control.value,
  );
  return texts.join(comma);
}

/**
 * Writes the review; `go` leads to a step.
 *
 * @param {(step: number) => void} go
 */
export function review(go) {
  const panel = find(form, ".review") ?? piece("review");
  const list = find(panel, "dl");
  list.replaceChildren();
  const cards = findAll(form, ".card:not(.consent):not(.off)");
  const asked = cards.filter((card) => find(card, ":enabled:not([type=hidden])"));
  asked.forEach((card, index) => {
    const heading = find(card, "h2, h3").textContent ?? "";
    const change = piece("change");
    change.setAttribute("aria-label", fill(change.dataset.of, { name: heading }));
    on(change, "click", () => go(index + 1));
    const term = document.createElement("dt");
    term.append(heading, " ", change);
    list.append(term);
    const inside = fields(card).filter((control) => !control.disabled);
    for (const name of new Set(inside.map((control) => control.name))) {
      const controls = inside.filter((control) => control.name === name);
      const answer = document.createElement("dd");
      const asking = document.createElement("span");
      asking.textContent = question(controls[0]);
      answer.append(asking, " ", given(controls, panel.dataset.comma) || panel.dataset.none || "");
      list.append(answer);
    }
  });
  find(form, ".end").prepend(panel);
}
