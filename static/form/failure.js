/**
 * Where this script fails, at the start or later, the form is left as it is without it, with the
 * answers that it has.
 *
 * A browser sends a plain form without any script, so nobody loses what they typed to a fault of
 * ours. After the first failure nothing of the script acts any more: it would act on a form whose
 * state it no longer knows. The error goes on to the console, also that of what takes its time.
 */

import { fields, find, findAll, form } from "./page.js";

/** True if the browser can send the form without this script. */
export const isNative = find(form, ".unscripted") === null;

let hasFailed = false;

/**
 * Acts, unless something has failed before.
 *
 * @param {() => unknown} act
 */
export async function attempt(act) {
  if (hasFailed) return;
  try {
    await act();
  } catch (error) {
    hasFailed = true;
    giveUp();
    throw error;
  }
}

/**
 * @param {EventTarget} target
 * @param {string} type
 * @param {(event: any) => unknown} act
 */
export function on(target, type, act) {
  target.addEventListener(type, (event) => attempt(() => act(event)));
}

function giveUp() {
  const isStepped = find(form, ".card[hidden]") !== null;
  const seen = isStepped ? find(form, ".card:not([hidden])") : null;
  form.noValidate = form.inert = false;
  for (const control of fields()) control.setCustomValidity("");
  for (const part of findAll(form, ".off")) {
    part.classList.remove("off");
    for (const control of fields(part)) control.disabled = false;
  }
  findAll(document, ".steps, .kept, .sending").forEach((part) => part.remove());
  const parts = findAll(document, ".opening, .card, .part, .end, .unscripted");
  for (const part of [form, ...parts]) part.hidden = false;
  find(form, ".send").hidden = !isNative;
  seen?.scrollIntoView();
}
