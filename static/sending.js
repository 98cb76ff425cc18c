import { PATIENCE, deliver, leave } from "./sending/delivery.js";
import { sayArrived, sayUnsent } from "./sending/outcome.js";
import { review } from "./sending/review.js";
import { form } from "./form/page.js";

/**
 * What the script of a form needs at its end: the review of all answers, their delivery, and what
 * became of them. The page loads it once someone begins, so that nobody waits for it before.
 *
 * Nothing in it remembers anything: it reads the form, and is told what its buttons do.
 */

const detail = { PATIENCE, deliver, leave, review, sayArrived, sayUnsent };
form.dispatchEvent(new CustomEvent("sending", { detail }));
