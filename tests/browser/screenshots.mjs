// The pictures of the docs, taken from the built examples: `scripts/screenshots`.

import { join } from "node:path";
import { openBrowser } from "./browser.mjs";
import { answerAll, press } from "./respondent.mjs";

const [dist, docs] = process.argv.slice(2);

/** A pair that is answered. */
async function pair(page) {
  await page.check("[name=consent]");
  await page.click(".steps button:last-child");
  await page.check("[name=no-pressure__functional] >> nth=1");
  await page.check("[name=no-pressure__dysfunctional] >> nth=4");
}

/** The answers, ready to be passed on, with their QR code. */
async function code(page) {
  await answerAll(page);
  await press(page);
  await page.click(".qr");
  await page.waitForSelector(".outcome [role=img]");
}

/** What is missing, said where the person is. */
async function problems(page) {
  await pair(page);
  await page.click(".steps button:last-child");
  await page.check(".pair:visible fieldset:first-of-type input >> nth=0");
  await page.click(".steps button:last-child");
  await page.waitForSelector(".problems");
}

const PICTURES = [
  // name, page, what to do first, what to show at the top, width, height
  ["form.en.png", "dealership/en/index.html", pair, "h1", 1000, 860],
  ["form.zh-CN.png", "dealership/index.html", pair, "h1", 1000, 860],
  ["form-problems.zh-CN.png", "dealership/index.html", problems, "h1", 390, 980],
  ["form-code.en.png", "dealership/en/index.html", code, "h1", 390, 980, "dark"],
  ["report.en.png", "dealership/en/results/index.html", () => {}, "#summary", 1280, 1600],
  ["report.zh-CN.png", "dealership/results/index.html", () => {}, "#summary", 1280, 1600],
];

const browser = await openBrowser();
for (const [name, path, enter, selector, width, height, colorScheme = "light"] of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`file://${join(dist, path)}`);
  await enter(page);
  await page.locator(selector).first().evaluate((element) => {
    scrollBy(0, element.getBoundingClientRect().top - 24);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.screenshot({ path: join(docs, name) });
  await page.close();
}
await browser.close();
