// The main ways through a form, in each of the three engines: by what its pages show and what the
// receiver stores. An engine that is not installed is left out, and says how to install it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENGINES, lacking } from "./engines.mjs";
import { until } from "./patience.mjs";
import { publish } from "./published.mjs";
import { receiver, stored } from "./receivers.mjs";
import { answerAll } from "./respondent.mjs";

/** What people have to answer, for those without a script. */
const CHOICES = [
  "[name=consent]",
  "[name=tea__functional][value=like]",
  "[name=tea__dysfunctional][value=dislike]",
  "[name=cake__functional][value=neutral]",
  "[name=cake__dysfunctional][value=neutral]",
  "[name=profile__pet][value=none]",
  "[name=profile__tried][value=green]",
];

let target, form;
before(async () => {
  target = await receiver();
  form = await publish(`submit: ${target.address}\n`);
  target.next = `${form.url}thanks/`;
});
after(() => {
  form.end();
  target.close();
});

/** A new person in front of a form; the receiver has forgotten all that was before. */
async function arrive(t, engine, { readable = true, url = form.url, ...options } = {}) {
  Object.assign(target, { draw: () => "ok", readable, requests: 0, posts: [] });
  const page = await engine.open(options);
  t.after(() => page.close());
  await page.goto(url);
  return page;
}

for (const [name, engine] of Object.entries(ENGINES)) {
  describe(name, { skip: lacking(engine) }, () => {
    test("sent and confirmed", async (t) => {
      const page = await arrive(t, engine);
      await answerAll(page);
      await page.press("Send my answers");
      assert.equal(await page.text(".outcome h2"), "Your answers have arrived");
      assert.equal(stored(target.posts).size, 1);
    });

    test("a receiver that no page may read: the browser leaves for its page", async (t) => {
      const page = await arrive(t, engine, { readable: false });
      await answerAll(page);
      await page.press("Send my answers");
      await page.arrive((url) => url === target.next);
      assert.equal(target.posts.length, 1);
    });

    test("without JavaScript", async (t) => {
      const page = await arrive(t, engine, { readable: false, javaScript: false });
      for (const choice of CHOICES) await page.click(choice);
      await page.fill("[name=profile__years]", "12");
      await page.fill("[name=profile__remark]", "好");
      await page.click(".send button");
      await until(() => target.posts.length === 1);
      const { fields } = target.posts[0];
      assert.equal(fields.tea__functional, "like");
      assert.equal(fields.profile__years, "12");
      assert.equal(fields.profile__remark, "好");
    });

    test("what is missing is said, Back and Forward lead through the steps, and a reload keeps all", async (t) => {
      const page = await arrive(t, engine);
      await page.press("Start");
      assert.match(await page.text(".problems"), /agree|consent|tick/i);
      await page.click("[name=consent]");
      await page.press("Start");
      await page.click("[name=profile__pet][value=none]");
      await page.press("Next");
      const heading = () => page.text(".card:not([hidden]) h3, .card:not([hidden]) h2");
      const second = await page.text(".steps p");
      await page.back();
      await page.click("[name=profile__pet][value=none]");
      assert.notEqual(await page.text(".steps p"), second);
      await page.forward();
      await page.click("[name$=__functional][value=like]");
      assert.equal(await page.text(".steps p"), second);
      const asked = await heading();
      await page.reload();
      assert.equal(await page.text(".steps p"), second);
      assert.equal(await heading(), asked);
      assert.equal(await page.evaluate(() => document.querySelector("[name=consent]").checked), true);
    });
  });
}
