import { stateOf } from "./form/days.js";

// Only the browser knows which day it is, and so which surveys are open.
/** @type {NodeListOf<HTMLElement>} */
const surveys = document.querySelectorAll("[data-opens], [data-closes]");
for (const survey of surveys) {
  survey.querySelector(`.${stateOf(survey.dataset)}`)?.removeAttribute("hidden");
}
