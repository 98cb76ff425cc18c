import { applyConditions } from "./form/conditions.js";
import { draft, forget, hasAnswers, isKept, keep, keepTyping, restore, resume, whileTyping } from "./form/draft.js";
import { attempt, isNative, on } from "./form/failure.js";
import { advance } from "./form/history.js";
import { postNumbers } from "./form/number.js";
import { fields, find, findAll, focus, form, piece, said } from "./form/page.js";
import { passParametersOn } from "./form/parameters.js";
import { isClosed, sayPeriod } from "./form/period.js";
import { requireOneOfSeveral } from "./form/problems.js";
import { meta, now } from "./form/record.js";
import { expectSending, sending } from "./form/sending.js";
import { behindTheLast, goBack, leadOn, show, startSteps } from "./form/steps.js";
import { isShared, isStale } from "./form/storage.js";
import { startAnewWhenLeft } from "./form/turns.js";
import { offerUndoing } from "./form/undo.js";

/**
 * What only a script can add to a form. Without it, a form with an address works all the same, and
 * so does it where the script fails. (failure)
 *
 * 1. Outside of its days the survey says so. (period)
 * 2. The draft of an earlier visit is taken up, or a new response begins. (draft, begin, parameters,
 *    order)
 * 3. Every change is kept, and shows or hides what depends on it. What another page has kept is taken
 *    up by whoever comes back to this one. (draft, conditions, storage)
 * 4. One step is shown at a time, or all at once; what is missing is said. (steps, history, problems,
 *    review)
 * 5. The answers are delivered, and the page says what became of them. (delivery, outcome)
 */

const { as: way = "download" } = said;

/** True if nothing leaves by this page: it gives the answers to the person. */
const isByHand = way === "download" || way === "mail";

const kept = piece("kept");

/** Why the answers are not known to have arrived: `unknown`, `refused`, `closed`, or the way by hand. */
let reason = isByHand ? way : "unknown";

attempt(() => {
  resume();
  if (!sayPeriod(hasAnswers())) start();
});

function start() {
  form.noValidate = true;
  restore();
  update();
  if (hasAnswers()) expectSending();
  if (isLate()) {
    reason = "closed";
    keep({ ...behindTheLast(), outcome: "unsent" });
  }
  startSteps(sayOutcome);
  offerToClear();
  offerUndoing();
  findAll(form, ".unscripted").forEach((note) => (note.hidden = true));
  passParametersOn();
  listen();
}

function listen() {
  on(form, "input", typed);
  on(form, "change", changed);
  on(form, "submit", submit);
  on(form, "formdata", ({ formData }) => postNumbers(fields(), formData));
  on(document, "click", followWithin);
  for (const type of ["blur", "pagehide"]) on(window, type, keepTyping);
  on(document, "visibilitychange", keepTyping);
  for (const type of ["focus", "pageshow"]) on(window, type, takeUp);
  if (isShared) startAnewWhenLeft(startAnew);
}

function update() {
  applyConditions();
  requireOneOfSeveral();
}

/**
 * The time of sending stays that of the first try, so that a second one brings the same bytes and is
 * known as a duplicate; with other answers it is another response.
 */
function typed() {
  meta("sent").value = "";
  whileTyping(keepAnswers);
}

function changed() {
  meta("sent").value = "";
  update();
  keepAnswers();
}

function keepAnswers() {
  expectSending();
  keep();
  sayWhatIsKept();
}

/** Where nothing is kept, whoever finds the answers of another person can clear them all the same. */
function offerToClear() {
  if (isShared) {
    kept.firstChild?.remove();
    expectSending();
  }
  on(find(kept, "button"), "click", askToStartAnew);
  sayWhatIsKept();
  form.append(kept);
}

function sayWhatIsKept() {
  kept.hidden = !isKept && !isShared;
}

function askToStartAnew() {
  if (draft.outcome === "sent" || confirm(kept.dataset.confirm)) startAnew();
}

function startAnew() {
  forget();
  location.reload();
}

/**
 * Takes up what another page of this survey has kept or removed since this one was looked at. A page
 * that the browser has kept as it was shows the answers of whoever has left it.
 *
 * @param {{ persisted?: boolean }} event
 */
function takeUp({ persisted }) {
  if (isStale() || (persisted && isShared)) location.reload();
}

/**
 * Follows a link to a part of this page. The browser would add an entry to its history, which leads
 * to no step.
 *
 * @param {MouseEvent & { target: Element }} event
 */
function followWithin(event) {
  const name = event.target.closest('a[href^="#"]')?.getAttribute("href")?.slice(1);
  if (name === undefined) return;
  event.preventDefault();
  const part = document.getElementById(decodeURIComponent(name));
  if (part) focus(part);
}

/** @param {Event} event */
function submit(event) {
  event.preventDefault();
  if (!leadOn()) send();
}

/** True after the last day, for answers of which no try was made before its end. */
function isLate() {
  return isClosed() && !meta("sent").value;
}

let isSending = false;

function send() {
  if (isSending) return;
  if (isLate()) {
    conclude("closed");
    return;
  }
  meta("sent").value ||= now();
  if (isByHand) {
    conclude(way);
    if (way === "mail") attempt(openMail);
    return;
  }
  // Whoever leaves the page while it is sending finds that nobody knows what became of it.
  keep({ ...behindTheLast(), outcome: "unsent" });
  isSending = form.inert = true;
  const status = piece("sending");
  form.after(status);
  attempt(async () => {
    const { deliver } = await sending();
    const fate = await deliver().catch(passOn);
    status.remove();
    isSending = form.inert = false;
    if (fate === "page") await handOver();
    else conclude(fate);
  });
}

/**
 * The browser sends what this script has failed at. If it had arrived, it is known as a duplicate.
 *
 * @param {unknown} fault
 * @returns {Promise<never>}
 */
async function passOn(fault) {
  if (isNative) await handOver();
  throw fault;
}

/** Leaves the page to the receiver, who says on a page of its own what became of the answers. */
async function handOver() {
  const { PATIENCE, leave } = await sending();
  keep({ step: behindTheLast().step - 1, outcome: "page" });
  leave();
  // The browser may be stopped on its way, and tells this page nothing of it.
  const stayed = setTimeout(() => attempt(() => conclude("unknown")), PATIENCE);
  addEventListener("pagehide", () => clearTimeout(stayed));
}

/** The link to the mail program is there as soon as the second part of the script is. */
async function openMail() {
  await sending();
  find(document, ".outcome .mail").click();
}

/** @param {string} fate */
function conclude(fate) {
  reason = fate;
  const outcome = fate === "arrived" ? "sent" : "unsent";
  // The answers leave the device; that they were sent stays, so that a reload sends nothing again.
  if (outcome === "sent") form.reset();
  if (!form.hidden) advance();
  keep({ ...behindTheLast(), outcome });
  show();
}

async function sayOutcome() {
  const { sayArrived, sayUnsent } = await sending();
  // Meanwhile the person may have gone back.
  if (!form.hidden) return;
  const [retry, edit, another] = [send, goBack, askToStartAnew].map((act) => () => attempt(act));
  if (draft.outcome === "sent") sayArrived(another);
  else sayUnsent(reason, { retry, edit, another });
}

// What could not be sent is sent when the network is back.
on(window, "online", () => {
  if (reason === "unknown" && draft.outcome === "unsent" && form.hidden) send();
});
