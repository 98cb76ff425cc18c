/**
 * Numbers as people write them: in the digits of any script, with the decimal separator of the
 * language. Their fields are fields of text, for a field of numbers changes under the wheel, and
 * drops what it does not know without a word. What is sent has ASCII digits and a point.
 *
 * 1. Digits, signs and separators of all scripts become a few.
 * 2. The text is read with each decimal separator in turn. Decimals behind the one of the language
 *    leave no doubt; otherwise every reading counts.
 * 3. One reading is the number. Of two, such as 1500 and 1.5 for `1.500` in German, nobody but the
 *    person knows which is meant.
 */

import { isBlank } from "./text.js";

/** @type {Intl.NumberFormat | undefined} */
let known;

/**
 * How the language writes numbers. Browsers take long to know, so the page asks only where there is a
 * number.
 */
function format() {
  // With more significant digits than a number has, so that none of them is lost.
  known ??= new Intl.NumberFormat(document.documentElement.lang, {
    useGrouping: false,
    maximumSignificantDigits: 21,
  });
  return known;
}

/** @param {HTMLInputElement} control */
export function isNumber({ dataset }) {
  return "number" in dataset;
}

/**
 * What is sent and kept of a field: the number, or what is no number as it was written. A space
 * before it tells it apart from a number, as `1.500` is one and may be none.
 *
 * @param {HTMLInputElement} control
 */
export function sent({ value }) {
  const [number, other] = readings(value);
  return number && !other ? number : ` ${value.trim()}`;
}

/**
 * What was sent or kept as the language writes it.
 *
 * @param {string} [text]
 */
export function shown(text = "") {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  return isNumber ? format().format(/** @type {`${number}`} */ (text)) : text.trim();
}

/**
 * The text of the summary that says what is wrong with a field, if it is one for a number, and what
 * fills the text in.
 *
 * @param {HTMLInputElement} control
 * @returns {[string, Record<string, string>] | undefined}
 */
export function numberProblem(control) {
  const { value } = control;
  const { min, max } = control.dataset;
  if (!isNumber(control) || isBlank(value)) return undefined;
  const [number, other] = readings(value);
  if (other) return ["ambiguous", { text: value.trim(), first: shown(number), second: shown(other) }];
  const isWithin = Number(number) >= Number(min ?? -Infinity) && Number(number) <= Number(max ?? Infinity);
  if (isWithin) return undefined;
  const kind = min && max ? "range" : min ? "from" : max ? "to" : "number";
  return [kind, { min: shown(min), max: shown(max) }];
}

/**
 * Puts the numbers into what the browser posts by itself.
 *
 * @param {HTMLInputElement[]} controls
 * @param {FormData} data
 */
export function postNumbers(controls, data) {
  for (const control of controls.filter(isNumber)) {
    if (data.get(control.name)) data.set(control.name, sent(control));
  }
}

/**
 * The numbers that a text may mean, first the one with the language's own separators.
 *
 * @param {string} text
 */
function readings(text) {
  // Every text has these parts.
  const parts = /** @type {string[]} */ (/^(?:([\p{Pd}−ー])|\+)? *(.*)/su.exec(folded(text)));
  const [, minus, unsigned] = parts;
  const own = format().formatToParts(1.5)[1].value;
  const found = new Set();
  for (const decimal of [own, ".", ",", "٫"]) {
    const number = read(unsigned.split(decimal));
    if (number === undefined) continue;
    const signed = minus && number !== "0" ? `-${number}` : number;
    if (decimal === own && unsigned.includes(decimal)) return [signed];
    found.add(signed);
  }
  return [...found];
}

/**
 * Digits in one group, or in groups of three, or of two before the last three as in India, or of four
 * as Chinese and Japanese count.
 */
const GROUPS = /^\d*$|^[1-9]\d{0,2}([ .,])(\d\d\d?\1)*\d{3}$|^[1-9]\d{0,3}([ .,])(\d{4}\3)*\d{4}$/;

/**
 * The number with these digits before and behind its decimal separator, or undefined.
 *
 * @param {string[]} parts
 */
function read([before, behind = "", ...more]) {
  if (more.length || !/^\d*$/.test(behind) || !GROUPS.test(before) || !(before + behind)) return undefined;
  const whole = before.replace(/\D|^0+/g, "") || "0";
  const decimals = behind.replace(/0+$/, "");
  // A few hundred digits are more than a number can have.
  if (Number(whole) === Infinity) return undefined;
  return decimals ? `${whole}.${decimals}` : whole;
}

/**
 * A text with ASCII digits, with `.`, `,` or `٫` before decimals, and with a space, `.` or `,` between
 * groups.
 *
 * @param {string} text
 */
function folded(text) {
  return text
    .replace(/\p{DI}/gu, "")
    .trim()
    .replace(/\p{Nd}/gu, digit)
    .replace(/[．。]/g, ".")
    .replace(/[，،]/g, ",")
    .replace(/[\p{Zs}'’٬]/gu, " ");
}

/**
 * The ASCII digit of a digit of any script: Unicode has them in rows from 0 to 9.
 *
 * @param {string} character
 */
function digit(character) {
  let before = 0;
  const code = Number(character.codePointAt(0));
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return `${before % 10}`;
}
