// Every kind of page: no violation of axe-core's rules, no scrolling sideways, no request elsewhere,
// nothing that the Content-Security-Policy stops.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, overflows, violations } from "./browser.mjs";
import { staticHost } from "./servers.mjs";
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
];
const LOOKS = [
  { colorScheme: "light" },
  { colorScheme: "dark" },
  { colorScheme: "light", forcedColors: "active" },
];

let browser, site, host;
before(async () => {
  browser = await openBrowser();
  site = copySite("title: {zh-CN: 示例, en: Examples}\nlanguages: [zh-CN, en]\n");
  site.run("build");
  host = await staticHost(site.dist);
});
after(async () => {
  host.close();
  site.remove();
  await browser.close();
});

for (const path of PAGES) {
  test(`/${path}`, async () => {
    for (const look of LOOKS) {
      for (const width of [320, 1280]) {
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
    }
  });
}

test("the form can be filled in with the keyboard alone", async () => {
  const page = await browser.newPage();
  await page.goto(`${host.origin}/handbook-example/en/`);
  const chosen = () =>
    page.evaluate(() => [...document.querySelectorAll("input:checked")].map((input) => input.value));
  for (let presses = 0; presses < 30 && (await chosen()).length < 2; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.type === "radio")) {
      await page.keyboard.press("Space");
    }
  }
  assert.deepEqual(await chosen(), ["like", "like"]);
  await page.close();
});
