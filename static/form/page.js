/**
 * The page: its form, what the survey says of it, and the pieces that only a script shows.
 */

export const form = /** @type {HTMLFormElement} */ (find(document, "form"));

/** What the survey says of the form, in `data-` attributes. */
export const said = form.dataset;

/**
 * A piece of the page that only a script shows.
 *
 * @param {string} name
 */
export function piece(name) {
  const parent = document.createElement("div");
  parent.innerHTML = PIECES.find((html) => html.includes(`class="${name}`)) ?? "";
  return find(parent, `.${name}`);
}

/**
 * @param {ParentNode} parent
 * @param {string} selector
 */
export function find(parent, selector) {
  return /** @type {HTMLElement} */ (parent.querySelector(selector));
}

/**
 * @param {ParentNode} parent
 * @param {string} selector
 */
export function findAll(parent, selector) {
  return /** @type {HTMLElement[]} */ ([...parent.querySelectorAll(selector)]);
}

/**
 * Fills `{name}` in a text.
 *
 * @param {string | null | undefined} text
 * @param {Record<string, string | number>} values
 */
export function fill(text, values) {
  return (text ?? "").replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * The fields in a part of the page, in its order.
 *
 * @param {HTMLElement} part
 */
export function fields(part = form) {
  return /** @type {HTMLInputElement[]} */ (findAll(part, "[name]"));
}

/**
 * True for what is chosen, not written.
 *
 * @param {HTMLInputElement} control
 */
export function isChoice({ type }) {
  return type === "radio" || type === "checkbox";
}

/**
 * Moves the focus, and with it the reading of a screen reader.
 *
 * @param {HTMLElement} element
 */
export function focus(element) {
  element.tabIndex = -1;
  element.focus();
}

/**
 * The words of an element, isolated as plain text if they are isolated on the page: they run in
 * another direction than the words around them.
 *
 * @param {HTMLElement} element
 */
export function words(element) {
  const text = (element.textContent ?? "").trim();
  return find(element, "bdi") ? `\u2068${text}\u2069` : text;
}

/**
 * The words of a question, without notes in small print.
 *
 * @param {HTMLInputElement} control
 */
export function question(control) {
  const label = control.closest("fieldset")?.querySelector("legend") ?? control.closest("label");
  const copy = /** @type {HTMLElement} */ (label?.cloneNode(true));
  findAll(copy, "small, input, textarea, noscript, .problem").forEach((part) => part.remove());
  return words(copy);
}
