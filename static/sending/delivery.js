/**
 * The delivery: the same bytes on every try, and «arrived» only when the receiver has said so in
 * an answer that this page could read.
 *
 * - Whoever reads «arrived» leaves, and the device forgets the answers. If that was wrong they are
 *   gone, and nobody will ever know; a needless second try costs a moment. So all that is no
 *   readable yes is «unknown»: the answers stay, with every other way to give them to someone.
 * - A try that failed may have been stored all the same. The second one has the same id and the same
 *   bytes, the time of sending too: the report counts them once, as a duplicate. Other bytes under
 *   one id would be a conflict, of which nobody can say which is meant.
 * - Only what the network fails at is «unknown». A fault of this script is thrown: the form can be
 *   sent without it. (failure)
 *
 * @typedef {"arrived" | "refused" | "unknown" | "page"} Fate
 *   What became of a try: the receiver confirmed it; it said no; nobody knows; the receiver gives
 *   its answer to a page of its own only.
 */

import { answerCode } from "./code.js";
import { layout } from "./layout.js";
import { form, said } from "../form/page.js";
import { answers, meta, response } from "../form/record.js";

/**
 * In milliseconds. Longer than any healthy receiver takes to answer, even one that must wake up
 * first: to give up too soon is to say that nobody knows, of answers that have arrived. Shorter than
 * people wait before they close the page.
 */
export const PATIENCE = 20_000;

/** @returns {Promise<Fate>} */
export async function deliver() {
  const { as = "" } = said;
  if (as === "page") return "page";
  const stopped = as === "form" && (await stop());
  if (stopped) return stopped;
  const answer = await reach({ ...request(as), method: "POST", ...limits() });
  const text = answer && (await ofNetwork(answer.text()));
  return text === undefined ? "unknown" : judge(/** @type {Response} */ (answer), text);
}

/**
 * What the receiver answers, or undefined if the network fails.
 *
 * @param {RequestInit} options
 */
function reach(options) {
  // What is wrong with a request is found before it is sent, as a fault of ours.
  const asked = new Request(form.action, options);
  return ofNetwork(fetch(asked));
}

/**
 * What the network brings, or undefined if it fails.
 *
 * @template T
 * @param {Promise<T>} brought
 */
function ofNetwork(brought) {
  return brought.catch(() => undefined);
}

/**
 * Leaves for the receiver's own page, as the browser posts a form. A receiver that takes nothing but
 * the answer code has a form of one field for it.
 */
export function leave() {
  const relay = /** @type {HTMLFormElement | null} */ (document.querySelector(".relay"));
  if (relay) /** @type {HTMLInputElement} */ (relay[0]).value = answerCode(response(), layout());
  (relay ?? form).submit();
}

function limits() {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), PATIENCE);
  return { credentials: /** @type {const} */ ("omit"), signal: limit.signal };
}

// A browser asks before it posts JSON to another host (CORS). Some receivers have no answer to that
// question; JSON under the type of plain text goes without it.
const MEDIA_TYPES = { json: "application/json", text: "text/plain" };

/** @param {string} as */
function request(as) {
  const headers = { Accept: "application/json" };
  const type = MEDIA_TYPES[/** @type {keyof MEDIA_TYPES} */ (as)];
  return type
    ? { headers: { ...headers, "Content-Type": type }, body: JSON.stringify(response()) }
    : { headers, body: new URLSearchParams(answers()) };
}

/**
 * What stops a try before it: that no page may read what the endpoint says, or that the network fails.
 * A receiver that lets no page read it would take the post all the same, and the respondent would
 * never know.
 *
 * @returns {Promise<Fate | undefined>}
 */
async function stop() {
  const limit = limits();
  // To a page, a network that fails looks the same as a receiver that it may not read. So a failure
  // counts only if the network worked before it and after it: it may just be coming back.
  for (let tries = 0; tries < 2; tries += 1) {
    if (await reach(limit)) return undefined;
    if (!(await reach({ ...limit, mode: "no-cors" }))) return "unknown";
  }
  return "page";
}

/**
 * @param {Response} answer
 * @param {string} text
 * @returns {Fate}
 */
function judge(answer, text) {
  // A receiver that finds a request wrong (4xx) finds a second one wrong as well: only another way
  // helps.
  // A server that fails (5xx) may have failed after it had stored the answers.
  if (!answer.ok) return answer.status < 500 ? "refused" : "unknown";
  try {
    // Receivers say no in the text as well, under a status of 200; an answer to another response is
    // none to this one.
    const { ok = true, success = true, error, errors, id = meta("id").value } = JSON.parse(text);
    if (!ok || !success || error || errors) return "refused";
    return id === meta("id").value ? "arrived" : "unknown";
  } catch {
    // A page is what a hotel's network gives in place of an answer, unless it is our own.
    const isPage = answer.headers.get("Content-Type")?.includes("html");
    return !isPage || text.includes(`data-thanks="${meta("survey").value}"`) ? "arrived" : "unknown";
  }
}
