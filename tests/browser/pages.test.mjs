// Every kind of page: no violation of axe-core's rules, no scrolling sideways, no request elsewhere,
// nothing that the Content-Security-Policy stops.

import assert from "node:assert/strict";
import { test } from "node:test";
import { overflows, violations } from "./browser.mjs";
import { setUp } from "./setup.mjs";
import { copySite } from "./site.mjs";

const PAGES = [
  "",
  "dealership/",
  "dealership/en/",
  "dealership/thanks/",
  "dealership/results/",
  "dealership/en/results/",
  "satisfaction/en/",
  "satisfaction/results/",
  "handbook-example/results/",
  "tea/",
  "tea/de/",
];
const LOOKS = [
  { colorScheme: "light", width: 320 },
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 320 },
  { colorScheme: "dark", width: 1280 },
  { forcedColors: "active", width: 320 },
];

/** From right to left, with long words in its second language, and without responses. */
const TEA = `
title: {ar: الشاي, de: Teeverkostungsveranstaltung}
languages: [ar, de]
ask: [importance, satisfaction, comment]
features:
  - {id: tea, name: {ar: كوب من الشاي, de: Donaudampfschifffahrtstee}}
profile:
  - id: kind
    question: {ar: أي نوع؟, de: Welche Sorte?}
    type: multiple
    required: true
    options: [{id: green, label: {ar: أخضر, de: Grüner}}, {id: black, label: {ar: أسود, de: Schwarzer}}]
`;

const site = copySite("title: {zh-CN: 示例, en: Examples}\nlanguages: [zh-CN, en]\n");
const { browser, host } = await setUp(() => ({ tea: TEA }), { site });

for (const path of PAGES) {
  test(`/${path}`, async () => {
    for (const { width, ...look } of LOOKS) {
      const context = await browser.newContext({ ...look, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const problems = [];
      page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
      page.on("request", (request) => {
        if (!request.url().startsWith(host.origin)) problems.push(request.url());
      });
      await page.goto(`${host.origin}/${path}`);
      const where = `${width} px, ${JSON.stringify(look)}`;
      assert.deepEqual(await violations(page), [], where);
      assert.equal(await overflows(page), false, `scrolls sideways at ${where}`);
      assert.deepEqual(problems, [], where);
      await context.close();
    }
  });
}

test("the form can be filled in with the keyboard alone", async () => {
  const page = await browser.newPage();
  await page.goto(`${host.origin}/handbook-example/en/`);
  const focused = (property) => page.evaluate((name) => document.activeElement?.[name], property);
  for (let presses = 0; presses < 60 && !(await page.$(".outcome")); presses += 1) {
    await page.keyboard.press("Tab");
    const [name, type] = [await focused("tagName"), await focused("type")];
    if (type === "radio") await page.keyboard.press("Space");
    // Of the buttons, the one that leads on is the only one that is not quiet.
    if (name === "BUTTON" && !(await focused("className"))) await page.keyboard.press("Enter");
  }
  const { outcome } = await page.evaluate(() => JSON.parse(Object.values(localStorage)[0]));
  assert.equal(outcome, "unsent");
  assert.match(await page.textContent(".code"), /^KP1/);
  await page.close();
});
