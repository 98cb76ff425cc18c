/**
 * What became of the answers, and the ways to give them to someone all the same.
 *
 * The ways hang on nothing but this page: a file and a code are made on the device, for the network
 * or the receiver is what has just failed.
 */

import { answerCode } from "./code.js";
import { forget, keep } from "./draft.js";
import { on } from "./failure.js";
import { layout } from "./layout.js";
import { fill, find, findAll, focus, form, piece, said } from "./page.js";
import { meta, response } from "./record.js";

/**
 * Shows a piece in place of the form.
 *
 * @param {string} name
 */
function say(name) {
  find(document, ".outcome")?.remove();
  const panel = piece(name);
  panel.classList.add("outcome");
  form.hidden = true;
  findAll(document, ".opening").forEach((part) => (part.hidden = true));
  form.after(panel);
  focus(panel);
  return panel;
}

/**
 * The receiver has confirmed the answers. On a device that several people use, the next one must not
 * find them; that they were sent is all that is kept.
 */
export function sayArrived() {
  const panel = say("sent");
  const receipt = find(panel, ".receipt");
  receipt.textContent = fill(receipt.textContent, {
    id: meta("id").value.slice(0, 8),
    time: new Date(meta("sent").value).toLocaleString(document.documentElement.lang),
  });
  // The answers leave the device; the receipt stays, so that a reload sends nothing again.
  form.reset();
  keep({ outcome: "sent" });
  on(find(panel, "button"), "click", () => {
    forget();
    location.reload();
  });
}

/**
 * The answers have not arrived, or nobody knows.
 *
 * @param {string} reason `refused`, `unknown`, or `download` where a file is all that is wanted
 * @param {() => void} retry
 */
export function sayUnsent(reason, retry) {
  const panel = say("unsent");
  findAll(panel, `[data-why]:not([data-why~=${reason}])`).forEach((part) => part.remove());
  offerFile(panel);
  offerCode(panel);
  offerQr(panel);
  findAll(panel, ".retry").forEach((button) => on(button, "click", retry));
  on(find(panel, ".edit"), "click", () => {
    keep({ outcome: undefined });
    panel.remove();
    form.hidden = false;
    focus(form);
  });
  return panel;
}

/** @param {HTMLElement} panel */
function offerFile(panel) {
  const link = /** @type {HTMLAnchorElement} */ (find(panel, ".file"));
  const send = find(panel, "[data-contact]");
  if (said.contact) send.textContent = fill(send.dataset.contact, { contact: said.contact });
  link.href = URL.createObjectURL(new Blob([JSON.stringify(response()), "\n"]));
  link.download = `answers-${meta("survey").value}-${meta("id").value.slice(0, 8)}.jsonl`;
}

/** @param {HTMLElement} panel */
function offerCode(panel) {
  const code = answerCode(response(), layout());
  find(panel, ".code").textContent = code;
  const copy = find(panel, ".copy");
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code);
    copy.textContent = copy.dataset.done ?? "";
  });
  const mail = /** @type {HTMLAnchorElement} */ (find(panel, ".mail"));
  if ("mail" in said) mail.href = `mailto:${said.contact}?subject=${meta("survey").value}&body=${code}`;
  else mail.parentElement?.remove();
}

/**
 * What draws a QR code is loaded when someone asks for one; a form in one file has it at hand.
 *
 * @param {HTMLElement} panel
 */
function offerQr(panel) {
  const button = find(panel, ".qr");
  const problem = find(panel, ".problem");
  button.addEventListener("click", () => {
    const script = document.createElement("script");
    script.onerror = () => (problem.textContent = problem.dataset.failed ?? "");
    if (said.qr) script.src = said.qr;
    else script.text = find(document, "[type=qr]").textContent ?? "";
    panel.append(script);
  });
}
