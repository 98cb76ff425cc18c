// The pictures of the docs, taken from the built examples: `scripts/screenshots`.

import { join } from "node:path";
import { openBrowser } from "./browser.mjs";

const [dist, docs] = process.argv.slice(2);
const PICTURES = [
  // name, page, what to show at the top, width, height
  ["form.en.png", "dealership/en/index.html", ".pair", 1000, 760],
  ["form.zh-CN.png", "dealership/index.html", ".pair", 1000, 760],
  ["report.en.png", "dealership/en/results/index.html", "#summary", 1280, 1600],
  ["report.zh-CN.png", "dealership/results/index.html", "#summary", 1280, 1600],
];

const browser = await openBrowser();
for (const [name, path, selector, width, height] of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`file://${join(dist, path)}`);
  for (const name of ["no-pressure__functional", "no-pressure__dysfunctional"]) {
    const answer = page.locator(`[name="${name}"]`).nth(name.includes("dys") ? 4 : 1);
    if (await answer.count()) await answer.check({ force: true });
  }
  await page.locator(selector).first().evaluate((element) => {
    scrollBy(0, element.getBoundingClientRect().top - 24);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.screenshot({ path: join(docs, name) });
  await page.close();
}
await browser.close();
