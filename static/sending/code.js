/**
 * A whole response as one line of text, which `docs/answer-code.md` describes.
 *
 * 1. The closed answers are the digits of one number, whose length follows from the layout alone.
 * 2. Form hash, id, this number and the texts are written in base 32, one behind another.
 * 3. They are cut into blocks, each of which ends with the size of the next one and a checksum.
 */

const ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const ANSWERS = ["like", "must-be", "neutral", "live-with", "dislike"];
const LONGEST_BLOCK = 80;

/**
 * The questions of a form, in any order; `options` are the ids of a `choice` or `multiple`.
 *
 * @typedef {object} Layout
 * @property {string[]} features The ids.
 * @property {string[]} ask What is asked under each pair: `importance`, `satisfaction`, `comment`.
 * @property {{id: string, type: string, options?: string[]}[]} profile
 */

/**
 * The answer code of a response.
 *
 * @param {Record<string, any>} record As it is saved in a file, with `form` and `id`.
 * @param {Layout} layout
 */
export function answerCode({ form, id, answers = {}, profile = {}, comment, consent }, layout) {
  const asks = (/** @type {string} */ part) => layout.ask.includes(part);
  const features = [...layout.features].sort();
  let number = 0n;
  let largest = 0n;
  let texts = "";
  const add = (/** @type {number} */ digit, /** @type {number} */ highest) => {
    number = number * BigInt(highest + 1) + BigInt(digit);
    largest = largest * BigInt(highest + 1) + BigInt(highest);
  };
  const addText = (/** @type {unknown} */ text = "") => {
    texts += `${text}`.replaceAll("\0", "") + "\0";
  };

  for (const feature of features) {
    const { functional, dysfunctional, importance = 0, satisfaction = 0 } = answers[feature] ?? {};
    add(ANSWERS.indexOf(functional) + 1, 5);
    add(ANSWERS.indexOf(dysfunctional) + 1, 5);
    if (asks("importance")) add(importance, 9);
    if (asks("satisfaction")) add(satisfaction, 5);
  }
  for (const asked of [...layout.profile].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { type } = asked;
    const answer = profile[asked.id];
    const options = [...(asked.options ?? [])].sort();
    if (type === "choice") add(options.indexOf(answer) + 1, options.length);
    else if (type !== "multiple") addText(answer);
    else for (const option of options) add(answer?.includes(option) ? 1 : 0, 1);
  }
  add(consent ? 1 : 0, 1);
  addText(comment);
  if (asks("comment")) for (const feature of features) addText(answers[feature]?.comment);

  const closed = number.toString(32).padStart(largest.toString(32).length, "0");
  return blocks(base32(form.slice(0, 5) + id.slice(0, 15)) + closed, base32(hexadecimal(texts)));
}

/**
 * The bytes of a text without NUL at its end, filled up to groups of five.
 *
 * @param {string} text
 */
function hexadecimal(text) {
  const bytes = new TextEncoder().encode(text.replace(/\0+$/, ""));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.padEnd(Math.ceil(bytes.length / 5) * 10, "0");
}

/**
 * Five hexadecimal digits are four in base 32.
 *
 * @param {string} digits
 */
function base32(digits) {
  return digits && BigInt(`0x${digits}`).toString(32).padStart(digits.length / 5 * 4, "0");
}

/**
 * The code of digits in base 32: a first block, whose length follows from the layout, and as many
 * more as need be.
 *
 * @param {string} fixed What stands before the texts.
 * @param {string} texts
 */
function blocks(fixed, texts) {
  let code = "kp1";
  // `kp`, as the checksum of bech32 takes it.
  let before = [3, 3, 0, 11, 16];
  let block = fixed.slice(0, LONGEST_BLOCK);
  let rest = fixed.slice(LONGEST_BLOCK) + texts;
  rest = rest.padEnd(Math.ceil(rest.length / 8) * 8, "0");
  while (block) {
    const next = rest.slice(0, LONGEST_BLOCK);
    const symbols = Array.from(block + (next.length / 8).toString(32), (digit) => parseInt(digit, 32));
    before = checksum([...before, ...symbols]);
    for (const symbol of [...symbols, ...before]) code += ALPHABET[symbol];
    block = next;
    rest = rest.slice(LONGEST_BLOCK);
  }
  return code.toUpperCase();
}

/**
 * The checksum of bech32m (BIP-350).
 *
 * @param {number[]} symbols
 */
function checksum(symbols) {
  let sum = 1;
  for (const symbol of [...symbols, 0, 0, 0, 0, 0, 0]) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ symbol;
    [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].forEach((term, bit) => {
      if ((top >> bit) & 1) sum ^= term;
    });
  }
  return [25, 20, 15, 10, 5, 0].map((shift) => ((sum ^ 0x2bc830a3) >> shift) & 31);
}
