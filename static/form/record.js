/**
 * The response: all answers as they are sent.
 */

import { isNumber, sent } from "./number.js";
import { fields, find, form, isChoice } from "./page.js";
import { isBlank, wellFormed } from "./text.js";

/** @param {string} key */
export function meta(key) {
  return /** @type {HTMLInputElement} */ (find(form, `[name=meta__${key}]`));
}

export function now() {
  return new Date().toISOString();
}

/**
 * The fields that have a value, as [name, value]; what is not asked of this person has none.
 *
 * @returns {[string, string][]}
 */
export function answers() {
  const given = fields().filter(
    (control) => !control.disabled && !isBlank(control.value) && (control.checked || !isChoice(control)),
  );
  return given.map((control) => [
    control.name,
    wellFormed(isNumber(control) ? sent(control) : control.value),
  ]);
}

/**
 * The response as an object: `meta__<key>` stands at the top, `profile__<id>` below `profile`, and
 * `<feature>__<part>` below `answers`.
 */
export function response() {
  /** @type {Record<string, any>} */
  const record = {};
  for (const [name, text] of answers()) {
    const [group, key] = name.split("__");
    // A name such as `form-name` or `_gotcha` is the receiver's own, and no answer.
    if (/^_|^form-/.test(name)) continue;
    const control = /** @type {HTMLInputElement} */ (fields().find((control) => control.name === name));
    const number = isNumber(control) || /__(importance|satisfaction)$/.test(name);
    const value = number ? Number(text) : text;
    if (key === undefined) record[name] = value;
    else if (group === "meta") record[key] = value;
    else {
      const part = group === "profile" || group === "parameters" ? group : "answers";
      record[part] ??= {};
      if (part === "answers") (record[part][group] ??= {})[key] = value;
      else if (control.type === "checkbox") (record[part][key] ??= []).push(value);
      else record[part][key] = value;
    }
  }
  return record;
}
