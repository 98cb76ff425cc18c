/**
 * An answer that need not be given can be taken back: a browser lets nobody undo a choice of one.
 */

import { on } from "./failure.js";
import { fields, find, findAll, form, piece } from "./page.js";

export function offerUndoing() {
  const groups = findAll(form, "fieldset").filter((group) => {
    const { type, required, dataset } = fields(group)[0];
    return type === "radio" && !required && !("needed" in dataset);
  });
  for (const group of groups) {
    const button = piece("undo");
    const update = () => (button.hidden = !find(group, ":checked"));
    group.append(button);
    update();
    on(group, "change", update);
    on(button, "click", () => {
      for (const option of fields(group)) option.checked = false;
      fields(group)[0].focus();
      group.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
}
