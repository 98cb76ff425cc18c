/**
 * `show_if`: what is asked only of some. What is not asked of this person is hidden, and neither
 * needed nor sent.
 */

import { fields, findAll, form } from "./page.js";

/** In the order of the page, in which conditions name earlier questions only. */
const conditional = findAll(form, "[data-show-if]");

export function applyConditions() {
  for (const element of conditional) {
    const conditions = (element.dataset.showIf ?? "").split(";");
    const off = !conditions.every((condition) => {
      const [name, ...values] = condition.split(" ");
      const chosen = findAll(form, `[name="${name}"]:checked:enabled`);
      return chosen.some((option) => values.includes(/** @type {HTMLInputElement} */ (option).value));
    });
    element.classList.toggle("off", off);
    // Whoever is asked need not be told why.
    findAll(element, ".only-if").forEach((words) => words.classList.add("off"));
    for (const control of fields(element)) {
      control.disabled = off;
      control.required = !off && "needed" in control.dataset;
    }
  }
}
