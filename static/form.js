import { begin } from "./form/begin.js";
import { applyConditions } from "./form/conditions.js";
import { PATIENCE, deliver, leave } from "./form/delivery.js";
import { draft, forget, isKept, keep, restore, resume } from "./form/draft.js";
import { attempt, isNative, on } from "./form/failure.js";
import { sayArrived, sayUnsent } from "./form/outcome.js";
import { find, findAll, form, piece, said } from "./form/page.js";
import { passParametersOn } from "./form/parameters.js";
import { isOutsidePeriod } from "./form/period.js";
import { requireOneOfSeveral } from "./form/problems.js";
import { meta, now } from "./form/record.js";
import { isStepped, leadOn, startSteps } from "./form/steps.js";
import { onChangeElsewhere } from "./form/storage.js";

/**
 * What only a script can add to a form. Without it, a form with an address works all the same, and
 * so does it where the script fails. (failure)
 *
 * 1. Outside of its days the survey says so. (period)
 * 2. The draft of an earlier visit is taken up, or a new response begins. (draft, begin, parameters,
 *    order)
 * 3. Every change is kept, and shows or hides what depends on it. What another tab has kept is taken
 *    up by whoever comes back to this one. (draft, conditions, storage)
 * 4. One step is shown at a time, or all at once; what is missing is said. (steps, problems, review)
 * 5. The answers are delivered, and the page says what became of them. (delivery, outcome)
 */

const { as: way = "download" } = said;

/** True if nothing leaves by this page: it gives the answers to the person. */
const isByHand = way === "download" || way === "mail";

const kept = piece("kept");

attempt(() => {
  if (!isOutsidePeriod()) start();
});

function start() {
  form.noValidate = true;
  resume();
  restore();
  on(form, "change", changed);
  on(form, "submit", submit);
  update();
  if (isStepped()) startSteps();
  else begin();
  sayWhatIsKept();
  if (draft.outcome === "sent") sayArrived();
  if (draft.outcome === "unsent") unsent("unknown");
  findAll(form, ".unscripted").forEach((note) => (note.hidden = true));
  find(form, ".send").hidden = false;
  passParametersOn();
  onChangeElsewhere(() => addEventListener("focus", () => location.reload()));
}

function update() {
  applyConditions();
  requireOneOfSeveral();
}

/**
 * The time of sending stays that of the first try, so that a second one brings the same bytes and is
 * known as a duplicate; with other answers it is another response.
 */
function changed() {
  meta("sent").value = "";
  update();
  keep();
  kept.hidden = !isKept;
}

function sayWhatIsKept() {
  on(find(kept, "button"), "click", () => {
    forget();
    location.reload();
  });
  kept.hidden = !isKept;
  form.append(kept);
}

/** @param {Event} event */
function submit(event) {
  event.preventDefault();
  if (!leadOn()) send();
}

let isSending = false;

function send() {
  if (isSending) return;
  meta("sent").value ||= now();
  // Whoever leaves the page while it is sending finds that nobody knows what became of it.
  keep({ outcome: "unsent" });
  if (isByHand) {
    const panel = unsent();
    if (way === "mail") find(panel, ".mail").click();
    return;
  }
  isSending = form.inert = true;
  const status = piece("sending");
  form.after(status);
  attempt(async () => {
    const fate = await deliver().catch(handOver);
    status.remove();
    isSending = form.inert = false;
    goOn(fate);
  });
}

/**
 * The browser sends what this script has failed at. If it had arrived, it is known as a duplicate.
 *
 * @param {unknown} fault
 * @returns {never}
 */
function handOver(fault) {
  if (isNative) {
    keep({ outcome: "page" });
    leave();
  }
  throw fault;
}

/** @param {import("./form/delivery.js").Fate} fate */
function goOn(fate) {
  if (fate === "page") {
    keep({ outcome: "page" });
    leave();
    // The browser may be stopped on its way, and tells this page nothing of it.
    const stayed = setTimeout(unsent, PATIENCE, "unknown");
    addEventListener("pagehide", () => clearTimeout(stayed));
  } else if (fate === "arrived") sayArrived();
  else unsent(fate);
}

/** @param {string} [reason] */
function unsent(reason = way) {
  return sayUnsent(isByHand ? way : reason, send);
}

// What could not be sent is sent when the network is back.
on(window, "online", () => {
  if (!isByHand && draft.outcome === "unsent" && form.hidden) send();
});
