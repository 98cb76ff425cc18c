// Numbers as people write them: what the form makes of them, asks back, keeps, shows and sends.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { newPerson } from "./browser.mjs";
import { draft, press, told } from "./respondent.mjs";
import { exportCsv } from "./servers.mjs";
import { setUp } from "./setup.mjs";

const LANGUAGES = ["en", "de", "fr", "ar", "fa", "de-CH", "ja"];

const SURVEY = `
title: Numbers
languages: [en, de]
features: [{id: a, name: A}]
profile:
  - {id: any, question: Any?, type: number}
  - {id: kilos, question: Kilos?, type: number, minimum: 0.5, maximum: 2000}
`;

const { browser, target, site, host, visit } = await setUp((address) => ({
  numbers: `${SURVEY}submit: ${address}\n`,
  json: `${SURVEY}submit: {to: "${address}", as: json}\n`,
  page: `${SURVEY}layout: page\nsubmit: ${address}\n`,
}));

/** A page on which every number is to be answered, in another language than the survey has. */
async function visitIn(t, language) {
  const page = await newPerson(t, browser);
  await page.route("**/page/", async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace('lang="en"', `lang="${language}"`);
    await route.fulfill({ response: answer, body: html });
  });
  await page.goto(`${host.origin}/page/`);
  assert.equal(await page.getAttribute("html", "lang"), language);
  return page;
}

/** What the form would post for a text that is typed. */
async function posted(page, text) {
  await page.fill("[name=profile__any]", text);
  return page.evaluate(() => new FormData(document.forms[0]).get("profile__any"));
}

async function problem(page) {
  await press(page);
  await page.waitForSelector(".problems");
  return page.$$eval(".profile .problem", (notes) => notes.map((note) => note.textContent));
}

// In every language the same.
const PLAIN = {
  0: "0", "-0": "0", "007": "7", 1500: "1500", "+5": "5", " 36 ": "36", ".5": "0.5", ",5": "0.5", "5.": "5",
  "1,5": "1.5", "1.5": "1.5", "12,50": "12.5", "0,500": "0.5", "0.500": "0.5", "1500,250": "1500.25",
  "1.234,56": "1234.56", "1,234.56": "1234.56", "1.234.567": "1234567", "1,234,567.891": "1234567.891",
  "1 500": "1500", "1\u00a0500,5": "1500.5", "1\u202f234,567": "1234.567", "1'500.25": "1500.25", "1’234’567": "1234567",
  "12,34,567": "1234567",
  "-5": "-5", "−5": "-5", "－５": "-5", "– 5": "-5", "\u200f-5": "-5", "ー５": "-5",
  "１２．５": "12.5", "１２，５": "12.5", "１２。５": "12.5", "١٢٫٥": "12.5", "۱۲٫۵": "12.5", "١٬٢٣٤٫٥": "1234.5", "\u061c-١٢": "-12",
  "१२३": "123", "๔๒": "42", "𝟙𝟚": "12",
};

const OWN = [
  ["en", "1.500", "1.5"], ["de-CH", "1.500", "1.5"], ["ja", "1.500", "1.5"],
  ["de", "1,500", "1.5"], ["fr", "1,500", "1.5"], ["fa", "۱٫۵۰۰", "1.5"],
];

test("every way to write a number is read, in every language", async (t) => {
  for (const language of LANGUAGES) {
    const page = await visitIn(t, language);
    for (const [text, number] of Object.entries(PLAIN)) {
      assert.equal(await posted(page, text), number, `${text} in ${language}`);
    }
    for (const [own, text, number] of OWN) {
      if (own === language) assert.equal(await posted(page, text), number, `${text} in ${language}`);
    }
  }
});

test("what is no number is asked for again, and never becomes another number", async (t) => {
  const page = await visitIn(t, "en");
  for (const text of ["abc", "-", ".", "1 5", "1.2.3", "12.05.2024", "1e5", "5 km", "５００円", "1_500", "Infinity", "1\u20282", "9".repeat(400)]) {
    assert.equal(await posted(page, text), ` ${text}`);
    assert.deepEqual(await problem(page), ["Please enter a number."], text);
  }
});

test("what may be two numbers is asked back with both", async (t) => {
  for (const [language, text, first, second] of [
    ["en", "1,500", "1500", "1.5"],
    ["ja", "-1,500", "-1500", "-1.5"],
    ["de", "1.500", "1500", "1,5"],
    ["fr", "12.345", "12345", "12,345"],
    ["ja", "1,0000", "10000", "1"],
  ]) {
    const page = await visitIn(t, language);
    await page.fill("[name=profile__any]", text);
    const [said] = await problem(page);
    assert.equal(said, `“${text}” could mean ${first} or ${second}. Please enter one of them.`);
    for (const [typed, number] of [[first, first], [second, second.replace(",", ".")]]) {
      assert.equal(await posted(page, typed), number);
    }
  }
});

test("limits hold, and are said as the language writes numbers", async (t) => {
  const page = await visit(t, "page/de/");
  await page.fill("[name=profile__kilos]", "0,4");
  assert.deepEqual(await problem(page), ["Bitte geben Sie eine Zahl von 0,5 bis 2000 ein."]);
  await page.fill("[name=profile__kilos]", "0,5");
  await page.check("[name=a__functional] >> nth=0");
  await page.check("[name=a__dysfunctional] >> nth=0");
  await press(page);
  assert.equal((await told(page)).panel, "sent");
});

test("the wheel changes no number, and a phone has a minus sign where there may be one", async (t) => {
  const page = await visit(t, "page/");
  const any = page.locator("[name=profile__any]");
  await any.fill("7");
  await any.hover();
  await page.mouse.wheel(0, 300);
  assert.equal(await any.inputValue(), "7");
  assert.equal(await any.getAttribute("inputmode"), null);
  assert.equal(await page.getAttribute("[name=profile__kilos]", "inputmode"), "decimal");
});

/** Goes through the steps of a form with these numbers; ends at the review. */
async function answer(page, any, kilos) {
  const next = ".steps button:last-child";
  await page.click(next);
  await page.check("[name=a__functional] >> nth=0");
  await page.check("[name=a__dysfunctional] >> nth=4");
  await page.click(next);
  await page.fill("[name=profile__any]", any);
  await page.fill("[name=profile__kilos]", kilos);
  await page.click(next);
  await page.waitForSelector(".review");
}

test("a number is sent with a point by every way, and shown as the language writes it", async (t) => {
  for (const survey of ["numbers", "json"]) {
    target.posts = [];
    const page = await visit(t, `${survey}/de/`);
    await answer(page, "−1,5", "１.234,5");
    const review = await page.textContent(".review");
    assert.match(review, /Any\?-1,5.*Kilos\?1234,5/);
    const kept = Object.fromEntries((await draft(page)).answers);
    assert.deepEqual([kept.profile__any, kept.profile__kilos], ["-1.5", "1234.5"]);
    target.draw = () => "fails";
    await press(page);
    assert.equal((await told(page)).panel, "unsent");
    const code = await page.textContent(".code");
    target.draw = () => "ok";
    await press(page, ".retry");
    await page.waitForSelector(".sent");
    const [post] = target.posts;
    if (survey === "json") {
      assert.deepEqual(JSON.parse(post.body).profile, { any: -1.5, kilos: 1234.5 });
      site.respond(survey, "a.jsonl", post.body);
    } else {
      assert.equal(post.fields.profile__any, "-1.5");
      site.respond(survey, "a.csv", exportCsv([post.entries]));
    }
    site.respond(survey, "b.txt", code, true);
    site.run("report", survey);
    const results = join(site.dist, survey, "results/results.json");
    const { total } = JSON.parse(readFileSync(results, "utf8")).ledger;
    assert.deepEqual([total.accepted, total.duplicate], [1, 1]);
  }
});

test("a draft is the same number in another language, and what is no number stays as it was", async (t) => {
  const page = await visit(t, "page/de/");
  await page.fill("[name=profile__any]", "1,234");
  await page.fill("[name=profile__kilos]", "1.500");
  await page.check("[name=a__functional] >> nth=0");
  const fields = () => page.$$eval("[data-number]:is(input)", (inputs) => inputs.map((input) => input.value));
  for (let visits = 0; visits < 2; visits += 1) {
    await page.reload();
    assert.deepEqual(await fields(), ["1,234", "1.500"]);
    await page.check("[name=a__dysfunctional] >> nth=0");
  }
  assert.match((await problem(page))[0], /1500 oder 1,5/);
  await page.goto(`${host.origin}/page/`);
  assert.equal((await fields())[0], "1.234");
});

test("without JavaScript a field lets only pass what files may have", async (t) => {
  const page = await visit(t, "page/", { javaScriptEnabled: false });
  assert.match(await page.innerText(".profile"), /Digits and a point only, such as 1500 or 1\.5\./);
  for (const side of ["functional", "dysfunctional"]) await page.check(`[name=a__${side}] >> nth=0`);
  const any = page.locator("[name=profile__any]");
  target.posts = [];
  for (const text of ["1,5", "1 500", "١", "1e5", " ", "-"]) {
    await any.fill(text);
    await press(page);
    assert.deepEqual(target.posts, [], text);
  }
  await any.fill("-1.5");
  await press(page);
  await page.waitForURL((url) => url.href !== `${host.origin}/page/`);
  assert.equal(target.posts[0].fields.profile__any, "-1.5");
});

test("a browser that posts by itself posts the number as well", async (t) => {
  Object.assign(target, { posts: [], readable: false, next: `${host.origin}/page/thanks/` });
  t.after(() => (target.readable = true));
  const page = await visit(t, "page/de/");
  for (const side of ["functional", "dysfunctional"]) await page.check(`[name=a__${side}] >> nth=0`);
  await page.fill("[name=profile__any]", "1,5");
  await press(page);
  await page.waitForURL(target.next);
  assert.equal(target.posts[0].fields.profile__any, "1.5");
});

test("no one waits for what the browser knows of numbers before there is one", async (t) => {
  const page = await newPerson(t, browser);
  await page.addInitScript(() => {
    globalThis.asked = 0;
    const { NumberFormat } = Intl;
    Intl.NumberFormat = new Proxy(NumberFormat, {
      construct(target, values) {
        globalThis.asked += 1;
        return new target(...values);
      },
    });
  });
  await page.goto(`${host.origin}/page/`);
  const asked = () => page.evaluate(() => globalThis.asked);
  assert.equal(await asked(), 0);
  await page.fill("[name=profile__any]", "1");
  await page.click("button:visible");
  assert.equal(await asked(), 1);
});
