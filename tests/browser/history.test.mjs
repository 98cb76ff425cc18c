// The browser's Back and Forward lead through the form, however long it is and whatever happens to
// the page, and out of it in as many presses as there are steps before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newPerson } from "./browser.mjs";
import { inTurn } from "./receivers.mjs";
import { answerAll, press, told } from "./respondent.mjs";
import { setUp } from "./setup.mjs";

const STEPS = 200;
const NEXT = ".steps button:last-child";
const NOTE = "introduction: {en: 'See [the note](#main).', de: 'Siehe [hier](#main).'}\n";

/** A survey of so many pairs. */
function survey(pairs, lines = "") {
  const features = Array.from({ length: pairs }, (_, n) => `  - {id: f${n}, name: {en: Feature ${n}, de: Punkt ${n}}}\n`);
  return `title: Many\nlanguages: [en, de]\n${lines}features:\n${features.join("")}`;
}

const { browser, target, host, visit } = await setUp((address) => ({
  many: survey(STEPS - 1, `submit: ${address}\n`),
  few: survey(3, `submit: ${address}\n${NOTE}`),
  page: survey(2, `submit: ${address}\nlayout: page\n`),
}));

/** A person who comes to a survey from another page. */
async function come(t, path) {
  Object.assign(target, { draw: () => "ok", posts: [] });
  const page = await visit(t, "");
  await page.goto(`${host.origin}/${path}`);
  return page;
}

/** The step that is shown; the opening is 0, and there is none elsewhere. */
async function step(page) {
  await page.waitForLoadState();
  return page.evaluate(async () => {
    // The page goes to another entry by itself where few are left.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const bar = document.querySelector(".steps");
    if (!bar?.checkVisibility()) return undefined;
    return Number(/\d+/.exec(bar.querySelector("p:not([hidden])")?.textContent ?? "0"));
  });
}

async function answer(page, steps) {
  for (let n = 0; n < steps; n += 1) {
    for (const answers of await page.locator("fieldset:visible").all()) await answers.locator("input").first().check();
    await page.click(NEXT);
  }
}

test(`Back and Forward lead through ${STEPS} steps, with reloads between them`, async (t) => {
  const page = await come(t, "many/");
  await answerAll(page);
  assert.equal(await step(page), STEPS);
  for (let n = STEPS - 1; n >= 0; n -= 1) {
    await page.goBack();
    assert.equal(await step(page), n);
    if (n % 50 === 25) await page.reload();
  }
  for (let n = 1; n <= STEPS; n += 1) {
    await page.goForward();
    assert.equal(await step(page), n);
    if (n % 50 === 25) await page.reload();
  }
  assert.equal(await page.goForward(), null);
  assert.equal(await step(page), STEPS);
});

test("leaving takes no more presses than there are steps before", async (t) => {
  for (const [steps, reloads] of [[0, 3], [3, 0], [3, 3]]) {
    const page = await come(t, "few/");
    await answer(page, steps);
    for (let n = 0; n < reloads; n += 1) await page.reload();
    assert.equal(await step(page), steps);
    for (let n = 0; n < steps; n += 1) await page.goBack();
    assert.equal(await step(page), 0);
    await page.goBack();
    assert.equal(page.url(), `${host.origin}/`);
  }
});

test("links within the page, and parts of it in the address, change no step", async (t) => {
  const page = await come(t, "few/");
  await page.click("text=the note");
  await page.evaluate(() => document.querySelector("body > a").click());
  await answer(page, 2);
  await page.evaluate(() => document.querySelector("body > a").click());
  assert.equal(await step(page), 2);
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  await page.goBack();
  assert.equal(await step(page), 1);
  await page.evaluate(() => (location.hash = "#main"));
  assert.equal(await step(page), 1);
  await page.goBack();
  assert.equal(await step(page), 1);
  await page.goBack();
  assert.equal(await step(page), 0);
});

test("in another language Back leads to the one before, and the step stays", async (t) => {
  const page = await come(t, "few/");
  await answer(page, 2);
  await page.click("header a[lang=de]");
  await page.waitForURL(/\/de\//);
  assert.equal(await step(page), 2);
  await page.goBack();
  assert.equal(page.url(), `${host.origin}/few/`);
  assert.equal(await step(page), 2);
  await page.goBack();
  assert.equal(await step(page), 1);
});

test("a change leads back to the review", async (t) => {
  const page = await come(t, "few/");
  await answer(page, 4);
  assert.ok(await page.isVisible(".review"));
  const change = page.locator(".row button").nth(1);
  await change.click();
  assert.equal(await step(page), 2);
  await page.check("[name=f1__functional][value=neutral]");
  await page.dblclick(NEXT);
  await page.waitForSelector(".review:visible");
  assert.match(await page.textContent(".row >> nth=1"), /I am neutral/);
  // So does the browser's Back, and its Forward leads to the change again.
  await change.click();
  await page.goBack();
  assert.equal(await step(page), 4);
  await page.goForward();
  assert.equal(await step(page), 2);
  await page.reload();
  assert.equal(await step(page), 2);
  await page.goBack();
  await page.goBack();
  assert.equal(await step(page), 3);
  assert.equal(target.requests, 0);
});

test("the review is read from its heading, also before its script has come", async (t) => {
  const page = await come(t, "few/");
  await answer(page, 4);
  await page.waitForSelector(".review:visible");
  await page.waitForFunction(() => document.activeElement.textContent === "Check your answers");
});

test("whoever begins anew in the middle of a change begins at the opening", async (t) => {
  const page = await come(t, "few/");
  await answer(page, 4);
  await page.locator(".row button").nth(1).click();
  assert.equal(await step(page), 2);
  page.once("dialog", (dialog) => dialog.accept());
  await page.click(".kept button");
  await page.waitForFunction(() => !document.querySelector(":checked"));
  assert.equal(await step(page), 0);
});

test("without a history, a change leads back to the review as well", async (t) => {
  const page = await newPerson(t, browser);
  await page.addInitScript(() => {
    history.pushState = history.replaceState = () => {
      throw new DOMException("no", "SecurityError");
    };
  });
  await page.goto(`${host.origin}/few/`);
  await answer(page, 4);
  await page.locator(".row button").nth(1).click();
  assert.equal(await step(page), 2);
  await page.click(NEXT);
  assert.equal(await step(page), 4);
});

test("behind the last step, Back leads to the answers as long as they are here", async (t) => {
  const page = await come(t, "few/");
  target.draw = inTurn("fails");
  await answer(page, 4);
  await press(page);
  assert.equal((await told(page)).panel, "unsent");
  await page.goBack();
  assert.equal(await page.isVisible(".outcome"), false);
  assert.equal(await step(page), 4);
  await page.goForward();
  assert.equal((await told(page)).panel, "unsent");
  await page.click(".edit");
  assert.equal(await step(page), 4);
  await press(page);
  assert.equal((await told(page)).panel, "sent");
  await page.goBack();
  await page.waitForURL(`${host.origin}/`);
  await page.goForward();
  assert.equal((await told(page)).panel, "sent");
});

test("on one page, Back leads from what became of the answers to these", async (t) => {
  const page = await come(t, "page/");
  target.draw = inTurn("fails");
  await answerAll(page);
  await press(page);
  assert.equal((await told(page)).panel, "unsent");
  await page.reload();
  assert.equal((await told(page)).panel, "unsent");
  await page.goBack();
  assert.ok(await page.isVisible("form"));
  assert.equal(await page.isVisible(".outcome"), false);
  await page.goBack();
  assert.equal(page.url(), `${host.origin}/`);
});
