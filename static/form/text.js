/**
 * What people write in their own words.
 */

/**
 * True if nobody sees anything in it: spaces, control characters, and what is ignorable by default.
 * Braille without a dot is a symbol to Unicode, and a space to the eye.
 *
 * @param {string} text
 */
export function isBlank(text) {
  return /^[\s\p{Cc}\p{DI}\u2800]*$/u.test(text);
}

/**
 * Text that every receiver can store: half of a surrogate pair, such as what is left of an emoji that
 * was cut in two, is no character.
 *
 * @param {string} text
 */
export function wellFormed(text) {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}
