/**
 * What became of the answers, and the ways to give them to someone all the same.
 *
 * The ways hang on nothing but this page: a file and a code are made on the device, for the network
 * or the receiver is what has just failed.
 */

import { answerCode } from "./code.js";
import { layout } from "./layout.js";
import { fill, find, findAll, focus, form, piece, said } from "../form/page.js";
import { fillInDay } from "../form/period.js";
import { meta, response } from "../form/record.js";

/**
 * Shows a piece in place of the form.
 *
 * @param {string} name
 */
function say(name) {
  const panel = piece(name);
  panel.classList.add("outcome");
  form.after(panel);
  focus(panel);
  scrollTo(0, 0);
  return panel;
}

/**
 * Says what the author says at the end.
 *
 * @param {HTMLElement} panel
 */
function thank(panel) {
  const own = /** @type {HTMLTemplateElement | null} */ (document.querySelector("template.thanks"));
  if (own) find(panel, ".thanks")?.replaceChildren(own.content.cloneNode(true));
}

/**
 * The receiver has confirmed the answers.
 *
 * @param {() => void} startAnew
 */
export function sayArrived(startAnew) {
  const panel = say("sent");
  const receipt = find(panel, ".receipt");
  receipt.textContent = fill(receipt.textContent, {
    id: meta("id").value.slice(0, 8),
    time: new Date(meta("sent").value).toLocaleString(document.documentElement.lang),
  });
  thank(panel);
  find(panel, "button").addEventListener("click", startAnew);
}

/**
 * The answers have not arrived, or nobody knows.
 *
 * @param {string} reason `refused`, `unknown`, `closed`, or `download` or `mail` where nothing else is
 *   wanted
 * @param {{ retry: () => void, edit: () => void, another: () => void }} ways
 */
export function sayUnsent(reason, { retry, edit, another }) {
  const panel = say("unsent");
  const isElsewhere = (/** @type {HTMLElement} */ part) => {
    const reasons = part.dataset.why?.split(" ") ?? [];
    return !reasons.includes(reason) && !("shared" in said && reasons.includes("shared"));
  };
  findAll(panel, "[data-why]").filter(isElsewhere).forEach((part) => part.remove());
  findAll(panel, ".closed").forEach((part) => fillInDay(part, said.closes));
  thank(panel);
  panel.classList.toggle("in-doubt", reason !== "download" && reason !== "mail");
  offerFile(panel);
  offerCode(panel);
  offerQr(panel);
  for (const [name, act] of Object.entries({ retry, edit, another })) {
    findAll(panel, `.${name}`).forEach((button) => button.addEventListener("click", act));
  }
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
  const shown = find(panel, ".code");
  shown.textContent = code;
  const button = find(panel, ".copy");
  button.addEventListener("click", async () => {
    const { done, failed } = button.dataset;
    button.textContent = ((await copy(shown)) ? done : failed) ?? "";
  });
  const mail = /** @type {HTMLAnchorElement} */ (find(panel, ".mail"));
  if ("mail" in said) mail.href = `mailto:${said.contact}?subject=${meta("survey").value}&body=${code}`;
  else mail.parentElement?.remove();
}

/**
 * Copies the text of an element; where the browser lets no page do so, as over plain HTTP, the text
 * is at least selected, for the person to copy.
 *
 * @param {HTMLElement} element
 */
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand("copy");
  }
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
