// A device that people use one after the other: nobody sees what another one has answered. The
// browser keeps whole pages for its Back here, as it does on devices.

import assert from "node:assert/strict";
import { test } from "node:test";
import { KEEPS_PAGES } from "./browser.mjs";
import { inTurn } from "./receivers.mjs";
import { answerAll, given, press, told } from "./respondent.mjs";
import { setUp } from "./setup.mjs";

const SURVEY = `
title: Kiosk
language: en
shared_device: true
thanks: Good bye!
features: [{id: a, name: A}]
profile: [{id: r, question: Your illness?, type: text}]
`;

const { target, host, visit } = await setUp((address) => ({
  post: `${SURVEY}submit: ${address}\n`,
  file: SURVEY,
  mail: `${SURVEY}submit: {mailto: a@example.org}\n`,
}), KEEPS_PAGES);
target.next = `${host.origin}/post/thanks/`;

function come(t, path, faults) {
  target.renew(faults);
  return visit(t, `${path}/`);
}

/** Answers all, and the question that nobody else may see the answer to. */
async function answer(page) {
  await answerAll(page);
  await page.evaluate(() => (document.forms[0].elements.profile__r.value = "secret"));
}

async function assertNew(page) {
  await page.waitForFunction(() => document.querySelector("h1 + .opening:not([hidden])"));
  assert.equal(await page.isVisible(".outcome"), false);
  const said = (await given(page)).filter(([name]) => !/^meta__(survey|form|lang)$/.test(name));
  assert.deepEqual(said, []);
  assert.doesNotMatch(await page.content(), /secret/);
}

test("after a receiver that no page may read, Back shows an empty form", async (t) => {
  const page = await come(t, "post", { readable: false });
  await answer(page);
  await press(page);
  await page.waitForURL(target.next);
  assert.equal(target.posts[0].fields.profile__r, "secret");
  await page.goBack();
  await assertNew(page);
  // From the page of thanks there is a way to begin as well.
  await page.goto(target.next);
  await page.click("text=Start over");
  await assertNew(page);
});

test("after another page, Back shows an empty form", async (t) => {
  const page = await come(t, "post");
  await answer(page);
  await page.goto(`${host.origin}/`);
  await page.goBack();
  await assertNew(page);
});

test("the page that was kept is the one that is shown", async (t) => {
  // If it were not kept, the tests above would show nothing.
  const page = await come(t, "post");
  await page.goto(`${host.origin}/`);
  await page.evaluate(() => (globalThis.mark = "kept"));
  await page.goto(`${host.origin}/file/`);
  // The driver waits for a page to be loaded, which this one is not.
  await page.goBack({ waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.mark === "kept");
});

for (const [way, reach] of [
  ["post", (page) => page.waitForSelector(".sent")],
  ["file", (page) => page.waitForSelector(".unsent")],
  ["mail", (page) => page.waitForSelector(".unsent")],
]) {
  test(`${way}: the next person begins at once, or after a while`, async (t) => {
    for (const wait of [false, true]) {
      const page = await come(t, way);
      await page.clock.install();
      await answer(page);
      await press(page);
      await reach(page);
      assert.match(await page.textContent(".outcome"), /Good bye!/);
      if (wait) {
        // Whoever is still there has more time.
        await page.clock.fastForward(20_000);
        await page.mouse.move(5, 5);
        await page.keyboard.press("Tab");
        await page.clock.fastForward(20_000);
        assert.equal(await page.isVisible(".outcome"), true);
        await page.clock.fastForward(300_000);
      } else {
        page.once("dialog", (dialog) => dialog.accept());
        await page.click("text=Start over");
      }
      await assertNew(page);
    }
  });
}

test("answers that did not arrive are not shown to the next person for ever", async (t) => {
  const page = await come(t, "post", { draw: inTurn("fails", "fails") });
  await page.clock.install();
  await answer(page);
  await press(page);
  assert.equal((await told(page)).why, "unknown");
  assert.match(await page.textContent(".outcome"), /five minutes/);
  await page.clock.fastForward(299_000);
  assert.equal(await page.isVisible(".outcome"), true);
  await page.clock.fastForward(2_000);
  await assertNew(page);
});
