// The main ways through a form, in each of the three engines: by what its pages show and what the
// receiver stores. An engine that is not installed is left out, and says how to install it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENGINES, eventually, lacking } from "./engines.mjs";
import { seenLines, sheets, solid } from "./paper.mjs";
import { until } from "./patience.mjs";
import { publish } from "./published.mjs";
import { receiver, stored } from "./receivers.mjs";
import { answerAll } from "./respondent.mjs";
import { staticHost } from "./servers.mjs";
import { emptySite } from "./site.mjs";

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

/** Publishes a survey with a pair of questions for each name; the first is its title as well. */
async function short(t, language, name, ...more) {
  const own = emptySite("title: Tea\n");
  t.after(own.remove);
  const lines = [`title: ${name}`, `language: ${language}`, `submit: ${target.address}`, `consent: ${name}`, "features:"];
  const features = [name, ...more].map((name, index) => `  - {id: f${index}, name: ${name}}`);
  own.define("tea", [...lines, ...features, ""].join("\n"));
  own.run("build");
  const host = await staticHost(own.dist);
  t.after(host.close);
  return { url: `${host.origin}/tea/` };
}

/** Runs in the page: notes the links to an email program that are pressed. */
function noteLetters(areOpened) {
  addEventListener("click", (event) => {
    const { href } = event.target.closest("[href^='mailto:']") ?? {};
    if (!href) return;
    document.body.dataset.letters = `${document.body.dataset.letters ?? ""}${href}`;
    if (!areOpened) event.preventDefault();
  });
}

/** Goes to the second step, and prints what is there; gives it back with what the form asks and has. */
async function printed(page) {
  await page.click("[name=consent]");
  await page.click(".steps button:last-child");
  await page.text(".card:not([hidden]):not(.consent)");
  const form = await page.evaluate(() => {
    const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
    return {
      asked: texts("form h2, form h3, legend, .end label"),
      buttons: texts("button").filter(Boolean),
      version: document.querySelector("[name=meta__form]").value,
    };
  });
  return { ...form, pdf: await page.print() };
}

/** What surveys on paper ask about, by their language. */
const NAMES = {
  en: ["Tea", "Coffee", "Cocoa", "Water", "Juice"],
  ar: ["شاي", "قهوة", "كاكاو", "ماء", "عصير"],
};

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

    test("no receiver: a file and a code of the answers", async (t) => {
      const own = await publish("");
      t.after(own.end);
      const page = await arrive(t, engine, own);
      await answerAll(page);
      await page.press("Finish");
      assert.match(await page.text(".code"), /^KP1/);
      assert.match(await page.attribute(".file", "download"), /^answers-every-[0-9a-f]{8}\.jsonl$/);
    });

    test("email: a letter with the code", async (t) => {
      const own = await publish("submit: {mailto: tea@example.com}\n");
      t.after(own.end);
      const page = await arrive(t, engine, own);
      await answerAll(page);
      // WebKit's small browser knows no email program, and would show an error page in place of the form.
      await page.evaluate(noteLetters, name !== "WebKit");
      await page.click(".steps button:last-child");
      const code = await page.text(".code");
      const letter = `mailto:tea@example.com?subject=every&body=${code}`;
      assert.match(code, /^KP1[0-9A-Z]+$/);
      assert.equal(await page.attribute(".mail", "href"), letter);
      await eventually(() => page.evaluate(() => document.body.dataset.letters), "a letter");
      assert.equal(await page.evaluate(() => document.body.dataset.letters), letter);
    });

    test("from right to left", async (t) => {
      const page = await arrive(t, engine, await short(t, "ar", "شاي"));
      const [direction, wide] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [getComputedStyle(document.querySelector("main")).direction, scrollWidth > clientWidth];
      });
      assert.deepEqual([direction, wide], ["rtl", false]);
      await answerAll(page);
      await page.click(".steps button:last-child");
      assert.match(await page.text(".outcome .receipt"), /[0-9a-f]{8}/);
      assert.equal(stored(target.posts).size, 1);
    });

    // The driver of WebKit has no command to print.
    const unprinted = name === "WebKit" && "its driver cannot print";
    for (const [language, names] of Object.entries(NAMES)) {
      test(`printed in ${language}: all of it, whatever step the screen is at`, { skip: unprinted }, async (t) => {
        const page = await arrive(t, engine, await short(t, language, ...names));
        const { asked, buttons, version, pdf } = await printed(page);
        // A pair has a heading and two questions; the consent has a heading, and the end a question.
        assert.equal(asked.length, 3 * names.length + 2);
        assert.ok(buttons.length >= 2);
        const paper = sheets(pdf);
        assert.ok(paper.length >= 2);
        const text = paper.join("");
        for (const words of asked) assert.ok(text.includes(solid(words)), words);
        for (const words of buttons) assert.ok(!text.includes(solid(words)), words);
        for (const sheet of paper) assert.ok(sheet.includes(version), "the version stands on every sheet");
        const heading = `1.${names[0]}`;
        const seen = language === "ar" ? [...heading].reverse().join("") : heading;
        assert.ok(seenLines(pdf).includes(seen), "a heading begins with its number");
      });
    }

    test("without JavaScript", async (t) => {
      const page = await arrive(t, engine, { ...(await short(t, "en", "Tea")), readable: false, javaScript: false });
      // The space bar ticks the first answer of every question, and presses the button at the end.
      for (let keys = 0; keys < 30 && target.posts.length === 0; keys += 1) {
        await page.key("Tab");
        await page.key(" ");
      }
      await until(() => target.posts.length === 1);
      const { fields } = target.posts[0];
      assert.equal(fields.f0__functional, "like");
      assert.equal(fields.meta__id, "");
    });

    test("what is missing is said, Back and Forward lead through the steps, and a reload keeps all", async (t) => {
      const page = await arrive(t, engine);
      await page.press("Start");
      assert.match(await page.text(".problems"), /agree/);
      await page.click("[name=consent]");
      await page.press("Start");
      await page.click("[name=profile__pet][value=none]");
      await page.press("Continue");
      const heading = () => page.text(".card:not([hidden]) h3, .card:not([hidden]) h2");
      const second = await page.text(".steps p");
      await page.back();
      await eventually(async () => (await page.text(".steps p")) !== second, "the first step");
      await page.click("[name=profile__pet][value=none]");
      await page.forward();
      await eventually(async () => (await page.text(".steps p")) === second, "the second step");
      const asked = await heading();
      await page.reload();
      assert.equal(await page.text(".steps p"), second);
      assert.equal(await heading(), asked);
      assert.equal(await page.evaluate(() => document.querySelector("[name=consent]").checked), true);
    });
  });
}
