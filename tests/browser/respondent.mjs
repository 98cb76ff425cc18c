// A person who answers a form, whatever it asks, in steps or on one page.

/** The button that sends: with the script, that of the steps. */
export const SEND = ".send button:visible, .steps button:last-child:visible";

const WORDS = ["fine", "schön, wirklich", '"so"', "=1+1", "好\nnächste Zeile", "😀"];

/** Numbers from 0 to 1 that follow from the seed (Marsaglia's xorshift with 32 bits). */
export function random(seed) {
  let state = seed * 2654435761 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export function pick(next, list) {
  return list[Math.floor(next() * list.length)];
}

/**
 * Goes through all steps, and answers what must be answered and some of what need not be. At the
 * end the button that sends is there to be pressed.
 */
export function answerAll(page, next = random(1)) {
  return page.evaluate(answerInPage, [true, WORDS, Array.from({ length: 2000 }, next)]);
}

/** Answers what the page shows now; what an answer brings up is answered as well. */
export function answerShown(page, next = random(1)) {
  return page.evaluate(answerInPage, [false, WORDS, Array.from({ length: 100 }, next)]);
}

/** Runs in the page: two hundred people have little time. */
async function answerInPage([goesOn, words, chances]) {
  const draw = (list) => list[Math.floor(chances.shift() * list.length)];
  const seen = [];
  for (;;) {
    while (answerNew());
    const onward = document.querySelector(".steps button:last-child");
    const isLast = isShown(document.querySelector(".end"));
    if (!goesOn || isLast || !isShown(onward)) return;
    const before = place();
    onward.click();
    if (document.querySelector(".problems")) throw new Error("a question was not answered");
    // The way back to the review leads through the browser's history, which takes a moment.
    while (place() === before && isShown(onward)) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  /** What is seen now. */
  function place() {
    const shown = [...document.querySelectorAll("h1, .card, .end")];
    return shown.findIndex((part, index) => index > 0 && isShown(part));
  }

  /** Also in browsers that cannot say it themselves. */
  function isShown(element) {
    return element?.getClientRects().length > 0;
  }

  /** Answers the questions that are shown and not yet seen; false if there are none. */
  function answerNew() {
    const shown = [...document.forms[0].elements].filter(
      (control) => control.name && !control.disabled && isShown(control),
    );
    const names = new Set(shown.map(({ name }) => name).filter((name) => !seen.includes(name)));
    seen.push(...names);
    for (const name of names) answerOne(shown.filter((control) => control.name === name));
    return names.size > 0;
  }

  function answerOne(controls) {
    const [{ type, required, dataset }] = controls;
    if (type !== "checkbox" && !required && chances.shift() < 0.5) return;
    const control = draw(controls);
    if (type === "radio" || type === "checkbox") {
      if (!control.checked) control.click();
      return;
    }
    const [low, high] = [Number(dataset.min ?? 0), Number(dataset.max ?? 50)];
    const number = low + Math.floor(chances.shift() * (high - low + 1));
    // Numbers in the digits of Arabic, of Chinese type, and of this file; without the script, only in these.
    const zero = document.forms[0].noValidate ? draw([0x660, 0xff10, 0x30]) : 0x30;
    const digits = `${number}`.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
    control.value = "number" in dataset ? digits : draw(words);
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** The fields of the form that have a value, hidden ones included, by name. */
export function given(page) {
  return page.evaluate(() => [...new FormData(document.forms[0])].filter(([, value]) => value));
}

/** Presses a button: the one that sends, if no other is named. */
export function press(page, name = SEND) {
  return page.click(name);
}

/** What the page says became of the answers, or undefined as long as it says nothing. */
export async function told(page) {
  await page.waitForSelector(".outcome");
  return page.evaluate(() => ({
    panel: document.querySelector(".outcome").classList[0],
    heading: document.querySelector(".outcome h2").textContent,
    why: document.querySelector(".outcome p[data-why]")?.dataset.why,
  }));
}

/** The draft that the device keeps, or null. */
export function draft(page) {
  return page.evaluate(() => JSON.parse(Object.values(localStorage)[0] ?? "null"));
}
