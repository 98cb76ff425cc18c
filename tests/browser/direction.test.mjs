// Texts of another direction than their page: the mark at the end of each stays at the end of its
// letters, and what is beside it keeps its place.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser, overflows, violations } from "./browser.mjs";
import { emptySite } from "./site.mjs";

/** A survey with these texts in place of what its language would have. */
const survey = (language, { title, section, name, mixed, question, option, contact }) => `
title: "${title}"
language: ${language}
introduction: "${title}"
contact: "${contact}"
ask: [comment]
sections:
  - title: "${section}"
    features:
      - {id: a, name: "${name}", description: "${name}"}
      - {id: b, name: "${mixed}", functional: "**${name}**!", show_if: {kind: one}}
profile:
  - id: kind
    question: "${question}"
    type: choice
    required: true
    segment: true
    options: [{id: one, label: "${option}"}, {id: two, label: "2"}]
`;

const TEXTS = {
  en: {
    title: "شاي أم قهوة!",
    section: "قسم (1)!",
    name: "كوب (ساخن)!",
    mixed: "مزامنة Apple!",
    question: "أي نوع!",
    option: "أخضر (1)!",
    contact: "فريق الشاي!",
  },
  ar: {
    title: "Tea or coffee!",
    section: "Part (1)!",
    name: "A cup (hot)!",
    mixed: "Apple: مزامنة!",
    question: "Which kind!",
    option: "Green (1)!",
    contact: "Tea team!",
  },
};

let browser, site;
before(async () => {
  browser = await openBrowser();
  site = emptySite("title: {en: مسوحات!, ar: Surveys!}\nlanguages: [en, ar]\n");
  for (const [language, texts] of Object.entries(TEXTS)) site.define(language, survey(language, texts));
  site.run("build");
  for (const language of Object.keys(TEXTS)) site.run("simulate", language);
  site.run("report");
});
after(async () => {
  site.remove();
  await browser.close();
});

async function open(path, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`file://${site.dist}/${path}`);
  return page;
}

/**
 * Of each place in the page where a text is written, whether its last character is where it would be if
 * the text were alone: at the left of Arabic, and at the right of English.
 */
function ends(page, text, isRightToLeft) {
  return page.evaluate(
    ([text, isRightToLeft]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      const box = (node, start) => {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        return range.getClientRects()[0];
      };
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const start = node.data.indexOf(text);
        if (start < 0) continue;
        const [last, before] = [1, 2].map((back) => box(node, start + text.length - back));
        if (!last || !before) continue;
        found.push({
          where: node.parentElement.closest("[class], svg, section, body").outerHTML.slice(0, 60),
          tag: node.parentElement.tagName,
          right: isRightToLeft ? last.left < before.left : last.left > before.left,
        });
      }
      return found;
    },
    [text, isRightToLeft],
  );
}

async function assertEnds(page, language, texts) {
  const isRightToLeft = language === "en";
  for (const [text, places] of texts) {
    const found = await ends(page, text, isRightToLeft);
    assert.ok(found.length >= places, `${text} is at ${found.length} places`);
    assert.deepEqual(found.filter(({ right }) => !right), [], text);
  }
}

for (const [language, texts] of Object.entries(TEXTS)) {
  for (const width of [320, 1280]) {
    test(`a form in ${language} at ${width} px`, async () => {
      const viewport = { width, height: 800 };
      const page = await open(`${language}/index.html`, { viewport, javaScriptEnabled: false });
      await assertEnds(page, language, [
        [texts.title, 2],
        [texts.section, 1],
        [texts.name, 4],
        [texts.question, 2],
        [texts.option, 2],
        [texts.contact, 2],
      ]);
      // What was written for a page from right to left may begin with a name in Latin letters.
      const mixed = await ends(page, texts.mixed, true);
      assert.ok(mixed.length >= 2 && mixed.every(({ right }) => right), JSON.stringify(mixed));
      assert.equal(await overflows(page), false);
    });
  }

  test(`a report in ${language}`, async () => {
    const page = await open(`${language}/results/index.html`, { viewport: { width: 1280, height: 800 } });
    await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
    await assertEnds(page, language, [
      [texts.title, 1],
      [texts.name, 8],
      [texts.question, 2],
      [texts.option, 2],
      [texts.contact, 1],
    ]);
  });

  test(`the titles of pages in ${language} are isolated`, async () => {
    const mark = language === "en" ? "\u2067" : "\u2066";
    const title = `${mark}${texts.title}\u2069`;
    const form = await open(`${language}/index.html`);
    assert.equal(await form.title(), title);
    assert.deepEqual(await violations(form), []);
    const thanks = await open(`${language}/thanks/index.html`);
    assert.ok((await thanks.title()).endsWith(` – ${title}`));
  });

  test(`the list of missing answers in ${language} isolates questions`, async () => {
    const page = await open(`${language}/index.html`);
    await page.click(".steps button:last-child");
    await page.click(".steps button:last-child");
    await page.waitForSelector(".problems");
    await assertEnds(page, language, [[texts.question, 1]]);
    // The words after the question are on the side where the page ends its lines.
    const link = await page.locator(".problems a").first().evaluate((element) => {
      const range = document.createRange();
      const { firstChild: text } = element;
      const left = (start, end) => {
        range.setStart(text, start);
        range.setEnd(text, end);
        return range.getClientRects()[0].left;
      };
      const dash = text.data.indexOf("–");
      return left(1, 2) < left(dash, dash + 1);
    });
    assert.equal(link, language === "en");
  });

  test(`what is typed into a form in ${language} runs as it is written`, async () => {
    const page = await open(`${language}/index.html`, { javaScriptEnabled: false });
    const field = page.locator("textarea[name=comment]");
    assert.equal(await field.getAttribute("dir"), "auto");
    const style = await field.evaluate((element) => {
      const { direction, unicodeBidi } = getComputedStyle(element);
      return { direction, unicodeBidi };
    });
    // Before anything is typed, the caret is where the page begins its lines.
    const direction = language === "en" ? "ltr" : "rtl";
    assert.deepEqual(style, { direction, unicodeBidi: "plaintext" });
  });
}

test("the list of surveys isolates titles", async () => {
  const page = await open("index.html");
  await assertEnds(page, "en", [
    ["مسوحات!", 1],
    [TEXTS.en.title, 1],
  ]);
  await assertEnds(page, "ar", [[TEXTS.ar.title, 1]]);
});
