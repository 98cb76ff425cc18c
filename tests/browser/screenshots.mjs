// The pictures of the docs, taken from the built examples: `scripts/screenshots`.

import { join } from "node:path";
import { openBrowser } from "./browser.mjs";

const [dist, docs] = process.argv.slice(2);
const PICTURES = [
  // name, page, what to show at the top, width, height
  ["form.en.png", "dealership/en/index.html", "h1", 1000, 860],
  ["form.zh-CN.png", "dealership/index.html", "h1", 1000, 860],
  ["report.en.png", "dealership/en/results/index.html", "#summary", 1280, 1600],
  ["report.zh-CN.png", "dealership/results/index.html", "#summary", 1280, 1600],
];

const browser = await openBrowser();
for (const [name, path, selector, width, height] of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`file://${join(dist, path)}`);
  if (await page.locator("form").count()) {
    await page.check("[name=consent]");
    await page.click(".steps button:last-child");
    await page.check("[name=no-pressure__functional] >> nth=1");
    await page.check("[name=no-pressure__dysfunctional] >> nth=4");
  }
  await page.locator(selector).first().evaluate((element) => {
    scrollBy(0, element.getBoundingClientRect().top - 24);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.screenshot({ path: join(docs, name) });
  await page.close();
}
await browser.close();
