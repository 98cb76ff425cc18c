// The list of surveys: what it says of each, which only the reader's clock can tell, and how it looks.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { newPerson, overflows, violations } from "./browser.mjs";
import { setUp } from "./setup.mjs";
import { emptySite } from "./site.mjs";

const TEXT = `title: {en: A new garden, ar: حديقة جديدة}
languages: [en, ar]
features: [{id: pond, name: {en: Pond, ar: بركة}}]
profile: [{id: age, question: {en: Your age, ar: عمرك}, type: number}]
`;

const site = emptySite("title: {en: Gardens, ar: حدائق}\nlanguages: [en, ar]\n");
const { browser } = await setUp(() => ({
  always: TEXT,
  dated: `${TEXT}opens: 2026-12-01\ncloses: 2026-12-31\n`,
  "last-day": `${TEXT}closes: 2026-12-31\n`,
}), { site });

/** The list at a time, as one sees it. */
async function list(t, { time, path = "index.html", ...options }) {
  const page = await newPerson(t, browser, options);
  if (time) await page.clock.setFixedTime(time);
  await page.goto(pathToFileURL(join(site.dist, path)).href);
  const states = () => page.$$eval(".surveys > li", (all) => all.map((survey) => {
    const shown = [...survey.querySelectorAll(".state")].filter((state) => state.checkVisibility());
    return shown.map((state) => state.textContent).join(" and ");
  }));
  return { page, states: await states() };
}

for (const [time, timezoneId, dated, lastDay] of [
  ["2026-11-30T12:00:00Z", "UTC", "Not yet open", "Open"],
  ["2026-11-30T23:59:59Z", "UTC", "Not yet open", "Open"],
  ["2026-12-01T00:00:00Z", "UTC", "Open", "Open"],
  ["2026-12-31T23:59:59Z", "UTC", "Open", "Open"],
  ["2027-01-01T00:00:00Z", "UTC", "Closed", "Closed"],
  // Days are those of the reader.
  ["2026-11-30T16:00:00Z", "Asia/Shanghai", "Open", "Open"],
  ["2027-01-01T04:00:00Z", "America/New_York", "Open", "Open"],
]) {
  test(`at ${time} in ${timezoneId}, the list knows what is open`, async (t) => {
    const { states } = await list(t, { time, timezoneId });
    assert.deepEqual(states, ["Open", dated, lastDay]);
  });
}

test("without JavaScript, the days say it", async (t) => {
  const { page, states } = await list(t, { javaScriptEnabled: false });
  assert.deepEqual(states, ["Open", "", ""]);
  const [always, dated, lastDay] = await page.locator(".surveys > li").allInnerTexts();
  assert.doesNotMatch(always, /until/);
  assert.match(dated, /Open from December 1, 2026\. Open until December 31, 2026\./);
  assert.match(lastDay, /\n+Open until December 31, 2026\./);
});

test("each survey has its length, and a form in each language", async (t) => {
  const { page } = await list(t, {});
  const survey = page.locator(".surveys > li").nth(1);
  assert.match(await survey.innerText(), /3 questions, about 1 minute\n/);
  await survey.getByRole("link", { name: "العربية" }).click();
  assert.match(page.url(), /dated\/ar\/index\.html$/);
  assert.equal(await page.getAttribute("html", "dir"), "rtl");
});

for (const path of ["index.html", "index.ar.html"]) {
  for (const look of [
    { colorScheme: "light", viewport: { width: 320, height: 800 } },
    { colorScheme: "dark", viewport: { width: 1280, height: 800 } },
    { forcedColors: "active", viewport: { width: 320, height: 800 } },
  ]) {
    test(`${path} can be read by all in ${JSON.stringify(look)}`, async (t) => {
      const { page } = await list(t, { time: "2027-06-01T00:00:00Z", path, ...look });
      assert.deepEqual(await violations(page), []);
      assert.equal(await overflows(page), false);
    });
  }
}

test("on paper, one state of each survey is said", async (t) => {
  const { page } = await list(t, { time: "2026-12-05T00:00:00Z" });
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".state:visible").count(), 3);
});
