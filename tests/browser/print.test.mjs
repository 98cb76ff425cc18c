// The printed form is a whole questionnaire, whatever step the screen is at.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { openBrowser } from "./browser.mjs";
import { sheets, solid } from "./paper.mjs";
import { copySite } from "./site.mjs";

let browser, site;
before(async () => {
  browser = await openBrowser();
  site = copySite("languages: [zh-CN, en]\n");
  site.run("build");
});
after(async () => {
  site.remove();
  await browser.close();
});

/** The text of each sheet of the form, and what the form asks; `act` is done before it is printed. */
async function printed(format, act = async () => {}) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(site.dist, "dealership/en/index.html")).href);
  await act(page);
  const pairs = await page.$$eval(".pair", (pairs) =>
    pairs.map((pair) => ({
      heading: pair.querySelector("h2, h3").textContent,
      questions: [...pair.querySelectorAll("legend")].map((legend) => legend.textContent),
    })),
  );
  const hash = await page.inputValue("[name=meta__form]");
  const pdf = await page.pdf({ format });
  await page.close();
  // Questions are read column by column, numbers with what stands on their line.
  return { sheets: sheets(pdf), lines: sheets(pdf, "-layout"), pairs, hash };
}

for (const format of ["A4", "Letter"]) {
  test(`on ${format} no pair is divided, and every sheet says what it belongs to`, async () => {
    const { sheets, lines, pairs, hash } = await printed(format);
    assert.equal(pairs.length, 8);
    for (const [index, { heading, questions }] of pairs.entries()) {
      const place = lines.findIndex((text) => text.includes(solid(`${index + 1}. ${heading}`)));
      assert.ok(place >= 0, `${heading} has its number`);
      assert.equal(questions.length, 2);
      for (const question of questions) {
        assert.ok(sheets[place].includes(solid(question)), `${heading}: ${question}`);
      }
    }
    const named = sheets.filter((text) => text.includes(hash));
    assert.equal(named.length, sheets.length, "the version stands on every sheet");
  });
}

test("answers have their numbers, and nothing is there to be pressed", async () => {
  const { lines } = await printed("A4");
  const all = lines.join("");
  for (const answer of ["1Ilikeit", "3Iamneutral", "5Idislikeit", "1Platinum", "4Lead"]) {
    assert.ok(all.includes(answer), answer);
  }
  for (const button of ["Start", "Continue", "Clearmyanswers"]) {
    assert.ok(!all.includes(button), button);
  }
});

test("a form in the middle of its steps prints all of them", async () => {
  const { lines } = await printed("A4", async (page) => {
    await page.check("[name=consent]");
    await page.click(".steps button:last-child");
    await page.click(".steps button:last-child");
    await page.waitForFunction(() => getComputedStyle(document.querySelector(".problem")).display === "block");
  });
  const all = lines.join("");
  assert.ok(!all.includes("Pleaseanswerthisquestion"), "what is missing may still be answered");
  for (const text of ["1.Lookingroundatyourownpace", "8.Abookletoncarcare", "Beforeyoubegin", "Aboutyou"]) {
    assert.ok(all.includes(text), text);
  }
});
