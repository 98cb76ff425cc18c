// A contact sheet of a form and of the list of surveys, in every state, narrow and wide, light and
// dark, in three languages: `scripts/screenshots`. It is made to be looked at.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./browser.mjs";
import { receiver } from "./receivers.mjs";
import { SEND, answerAll, answerShown, press } from "./respondent.mjs";
import { staticHost } from "./servers.mjs";
import { emptySite, repository } from "./site.mjs";

const [folder] = process.argv.slice(2);
const LANGUAGES = ["zh-CN", "en", "ar"];
const WIDTHS = { 320: 640, 1280: 800 };

/** What leads from one state to the next. */
const STATES = {
  opening: () => {},
  error: (page) => page.click(SEND),
  async pair(page) {
    await answerShown(page);
    await page.click(SEND);
    await page.waitForSelector(".pair:visible");
    await page.check("[name=app__functional] >> nth=1");
  },
  async review(page) {
    await answerAll(page);
    await page.waitForSelector(".row");
  },
  async "not confirmed"(page) {
    await press(page);
    await page.waitForSelector(".unsent");
  },
  async sent(page, target) {
    target.draw = () => "ok";
    await press(page, ".retry");
    await page.waitForSelector(".sent");
  },
};

const target = await receiver();
const site = emptySite(`title: {zh-CN: 问卷, en: Surveys, ar: الاستبيانات}\nlanguages: [${LANGUAGES}]\n`);
const survey = readFileSync(join(repository, "tests/browser/surveys/clinic.yaml"), "utf8");
site.define("clinic", `${survey}submit: ${target.address}\n`);
site.run("build");
const host = await staticHost(site.dist);
const browser = await openBrowser();
mkdirSync(folder, { recursive: true });

/** All pictures in one language, width and look, as [state, file]. */
async function pictures(language, width, colorScheme) {
  target.draw = () => "fails";
  const viewport = { width, height: WIDTHS[width] };
  const context = await browser.newContext({ viewport, colorScheme, locale: language });
  await context.clock.setFixedTime(new Date("2026-12-15T12:00"));
  const page = await context.newPage();
  const isFirst = language === LANGUAGES[0];
  const form = `${host.origin}/clinic/${isFirst ? "" : `${language}/`}`;
  const taken = [];
  const take = async (state) => {
    await page.waitForLoadState("networkidle");
    const name = `${language}-${width}-${colorScheme}-${state.replace(" ", "-")}.png`;
    await page.screenshot({ path: join(folder, name) });
    taken.push([state, name]);
  };
  await page.goto(form);
  for (const [state, enter] of Object.entries(STATES)) {
    await enter(page, target);
    await take(state);
  }
  await page.evaluate(() => localStorage.clear());
  await context.clock.setFixedTime(new Date("2027-01-02T12:00"));
  await page.goto(form);
  await take("closed");
  await page.goto(`${host.origin}/${isFirst ? "index.html" : `index.${language}.html`}`);
  await take("list");
  await context.close();
  return taken;
}

const figure = ([state, name]) => `<figure><img src="${name}"><figcaption>${state}</figcaption></figure>`;
for (const language of LANGUAGES) {
  for (const width of Object.keys(WIDTHS).map(Number)) {
    const rows = [];
    for (const colorScheme of ["light", "dark"]) rows.push(await pictures(language, width, colorScheme));
    const style = `body { display: grid; grid-template-columns: repeat(${width < 1000 ? 8 : 4}, 1fr); gap: 16px; margin: 16px; font: 20px sans-serif }
      figure { margin: 0 } img { width: 100%; outline: 1px solid #888 }`;
    const html = `<!doctype html><meta charset="utf-8"><style>${style}</style>${rows.flat().map(figure).join("")}`;
    const sheet = join(folder, `sheet-${language}-${width}`);
    writeFileSync(`${sheet}.html`, html);
    const page = await browser.newPage({ viewport: { width: 2000, height: 1000 } });
    await page.goto(`file://${sheet}.html`);
    await page.screenshot({ path: `${sheet}.png`, fullPage: true });
    await page.close();
  }
}

await browser.close();
host.close();
target.close();
site.remove();
