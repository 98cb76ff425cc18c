// The answer code as a QR code: drawn when it is asked for, and read by another program than ours.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { newPerson, openBrowser, overflows, violations } from "./browser.mjs";
import { publish } from "./published.mjs";
import { answerShown, press } from "./respondent.mjs";
import { repository } from "./site.mjs";

const PICTURE = ".outcome [role=img]";
const FAILED = "The QR code could not be shown. Please copy the line of text instead.";
const LOOKS = [
  { colorScheme: "light" },
  { colorScheme: "dark" },
  { forcedColors: "active" },
  { forcedColors: "active", colorScheme: "dark" },
  { media: "print" },
];

let browser, form;
before(async () => {
  browser = await openBrowser();
  form = await publish("layout: page\n");
  form.site.run("build", "--single-file");
});
after(async () => {
  form.end();
  await browser.close();
});

/** A form that is filled in, with what it has asked for on the way and what went wrong. */
async function filled(t, url = form.url, options = {}) {
  const page = await newPerson(t, browser, options);
  const [loaded, errors] = [[], []];
  page.on("request", (request) => loaded.push(request.url()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => errors.push(message.text()));
  await page.goto(url);
  await answerShown(page);
  await press(page);
  await page.waitForSelector(".outcome .qr");
  return { page, loaded, errors };
}

/** A scanner sees the code in the picture, as a symbol without bytes and with its quiet zone. */
async function assertReads(page, where = "") {
  const { data, width, height } = PNG.sync.read(await page.locator(PICTURE).screenshot());
  const dark = { inversionAttempts: "dontInvert" };
  const symbol = jsQR(new Uint8ClampedArray(data), width, height, dark);
  assert.equal(symbol?.data, await page.textContent(".code"), where);
  assert.ok(symbol.chunks.every(({ type }) => type !== "byte"), `smaller than bytes ${where}`);
  const module = width / (17 + 4 * symbol.version + 2 * 4);
  const { x, y } = symbol.location.topLeftCorner;
  for (const side of [x, y]) assert.ok(Math.abs(side / module - 4) < 0.5, `${side} px ${where}`);
}

test("a QR code reads as the code beside it, in every look and width", async (t) => {
  const { page, errors } = await filled(t);
  await press(page, ".qr");
  await page.waitForSelector(PICTURE);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const look of LOOKS) {
      await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null, ...look });
      const where = `at ${width} px, ${JSON.stringify(look)}`;
      await assertReads(page, where);
      if (look.media) continue;
      assert.deepEqual(await violations(page), [], where);
      assert.equal(await overflows(page), false, `scrolls sideways ${where}`);
    }
  }
  assert.deepEqual(errors, []);
});

test("it takes the place and the focus of the button, and has a name", async (t) => {
  const { page } = await filled(t, `${form.url}de/`);
  await page.focus(".qr");
  await page.keyboard.press("Enter");
  await page.waitForSelector(PICTURE);
  assert.equal(await page.locator(".qr").count(), 0);
  assert.equal(await page.locator(`${PICTURE}:focus`).count(), 1);
  assert.equal(await page.getByRole("img", { name: "QR-Code Ihrer Antworten" }).count(), 1);
});

test("what draws it is loaded when it is asked for, and not before", async (t) => {
  const { page, loaded } = await filled(t);
  const soFar = loaded.length;
  assert.ok(loaded.every((url) => !url.includes("qr.")), loaded.join(" "));
  await page.evaluate(() => document.addEventListener("load", ({ target }) => (target.id = "ran"), true));
  // Two clicks draw one.
  await page.dblclick(".qr");
  await page.waitForSelector(PICTURE);
  await page.waitForFunction(() => !document.querySelector(".outcome script:not(#ran)"));
  assert.match(loaded[soFar], /\/assets\/qr\.[0-9a-f]{8}\.js$/);
  assert.equal(await page.locator(PICTURE).count(), 1);
});

test("other answers have a QR code of their own", async (t) => {
  const { page } = await filled(t);
  await press(page, ".qr");
  await page.waitForSelector(PICTURE);
  const first = await page.textContent(".code");
  await press(page, ".edit");
  await page.fill("[name=comment]", "Good tea");
  await press(page);
  await press(page, ".qr");
  await page.waitForSelector(PICTURE);
  assert.notEqual(await page.textContent(".code"), first);
  await assertReads(page);
});

for (const [what, file] of [
  ["from the disk", "every/index.html"],
  ["in a form that is one file", "every/every.en.html"],
]) {
  test(`a QR code ${what}`, async (t) => {
    const { page, loaded, errors } = await filled(t, pathToFileURL(join(form.site.dist, file)).href);
    await press(page, ".qr");
    await page.waitForSelector(PICTURE);
    await assertReads(page);
    assert.deepEqual(errors, []);
    assert.ok(loaded.every((url) => /^(file|data|blob):/.test(url)), loaded.join(" "));
  });
}

test("a script that does not arrive: the page says what to do, and another try draws it", async (t) => {
  const { page } = await filled(t);
  await page.route("**/qr.*.js", (route) => route.abort());
  await press(page, ".qr");
  await page.waitForSelector(".outcome .problem:not(:empty)");
  assert.equal(await page.textContent(".outcome .problem"), FAILED);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(page), [], colorScheme);
  }
  assert.equal(await page.locator(".qr:focus").count(), 1);
  await page.unroute("**/qr.*.js");
  await press(page, ".qr");
  await page.waitForSelector(PICTURE);
  await assertReads(page);
  assert.equal(await page.locator(".outcome .problem").count(), 0);
});

test("a code that is too long for any QR code: the page says what to do", async (t) => {
  const { page, errors } = await filled(t);
  await press(page, ".edit");
  for (const name of ["comment", "tea__comment", "cake__comment"]) {
    await page.fill(`[name=${name}]`, "好".repeat(2000));
  }
  await press(page);
  assert.ok((await page.textContent(".code")).length > 4296);
  await press(page, ".qr");
  await page.waitForSelector(".outcome .problem:not(:empty)");
  assert.equal(await page.textContent(".outcome .problem"), FAILED);
  assert.deepEqual(errors, []);
});

// A classic script has no exports, and a copy needs the notice of its licence. With BLESS=1 the file
// is made anew, for another version in package.json.
