// What the form remembers of a person, and what it asks of whom and when.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { newPerson, openBrowser, openProfile } from "./browser.mjs";
import { publish } from "./published.mjs";
import { receiver } from "./receivers.mjs";
import { answerAll, answerShown, draft, given, press, told } from "./respondent.mjs";

const NEXT = ".steps button:last-child";

let browser, target;
before(async () => {
  browser = await openBrowser();
  target = await receiver();
});
after(async () => {
  target.close();
  await browser.close();
});

/** The survey with further lines, and a person in front of it. */
async function open(t, lines = "", options = {}) {
  target.posts = [];
  const form = await publish(`submit: ${target.address}\n${lines}`);
  const page = await newPerson(t, browser, options);
  t.after(form.end);
  return { form, page, come: (path = "") => page.goto(`${form.url}${path}`) };
}

/** What was answered so far, without the language of the page. */
async function answers(page) {
  return (await given(page)).filter(([name]) => name !== "meta__lang");
}

async function answerSome(page) {
  for (let step = 0; step < 3; step += 1) {
    await answerShown(page);
    await page.click(NEXT);
  }
  return answers(page);
}

test("a draft outlives the browser", async (t) => {
  const { form } = await open(t);
  const folder = mkdtempSync(join(tmpdir(), "kanopress-"));
  let first, second;
  t.after(async () => {
    await first?.close();
    await second?.close();
    // A browser that is closed may write for a moment longer.
    rmSync(folder, { recursive: true, maxRetries: 20 });
  });
  first = await openProfile(folder);
  const page = await first.newPage();
  await page.goto(form.url);
  const before = await answerSome(page);
  await first.close();

  second = await openProfile(folder);
  const again = await second.newPage();
  await again.goto(form.url);
  assert.deepEqual(await answers(again), before);
  assert.equal((await draft(again)).step, 3);
  await answerAll(again);
  await press(again);
  assert.equal((await told(again)).panel, "sent");
  assert.equal(target.posts[0].id, before.find(([name]) => name === "meta__id")[1]);
});

test("a draft goes on in another language, at the same step", async (t) => {
  const { page, come } = await open(t);
  await come();
  const before = await answerSome(page);
  await Promise.all([page.waitForEvent("load"), page.click("header a[lang=de]")]);
  assert.deepEqual(await answers(page), before);
  assert.equal((await draft(page)).step, 3);
  await answerAll(page);
  await press(page);
  await told(page);
  assert.equal(target.posts[0].fields.meta__lang, "de");
});

test("a new version keeps a draft if it asks the same, and drops it if it does not", async (t) => {
  const { form, page, come } = await open(t);
  await come();
  const before = await answerSome(page);
  form.change((text) => text.replace("Hello.", "Hello and welcome!"));
  await come();
  assert.match(await page.textContent(".opening"), /welcome/);
  assert.deepEqual(await answers(page), before);
  form.change((text) => text.replace("en: Cake", "en: Bread"));
  await come();
  assert.equal(await draft(page), null);
  assert.equal(await page.isChecked("[name=consent]"), false);
});

test("Back and Forward lead through all steps, and lose nothing", async (t) => {
  const { page, come } = await open(t);
  await come();
  await answerAll(page);
  const before = await answers(page);
  const { step } = await draft(page);
  for (const [go, way] of [["goBack", -1], ["goForward", 1]]) {
    for (let gone = 1; gone <= step; gone += 1) {
      await page[go]();
      assert.equal((await draft(page)).step, way < 0 ? step - gone : gone);
      assert.deepEqual(await answers(page), before);
    }
  }
  // Also after a reload, and from another site.
  await page.reload();
  await page.goto("about:blank");
  await page.goBack();
  await page.goBack();
  assert.equal((await draft(page)).step, step - 1);
  assert.deepEqual(await answers(page), before);
});

test("the answers can be cleared", async (t) => {
  const { page, come } = await open(t);
  await come();
  const before = new Map(await answerSome(page));
  // It cannot be undone, so it is asked first.
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.click(".kept button");
  assert.deepEqual(new Map(await answers(page)), before);
  page.once("dialog", (dialog) => dialog.accept());
  await Promise.all([page.waitForEvent("load"), page.click(".kept button")]);
  assert.notEqual(new Map(await answers(page)).get("meta__id"), before.get("meta__id"));
  assert.equal(await draft(page), null);
  assert.equal(await page.isVisible(".kept"), false);
  assert.ok((await answers(page)).every(([name]) => name.startsWith("meta__")));
});

test("a second tab takes up what the first one has kept, and neither undoes the other", async (t) => {
  const { form, page, come } = await open(t);
  await page.context().addInitScript(() => {
    addEventListener("storage", ({ newValue }) => (globalThis.heard = newValue));
  });
  await come();
  const other = await page.context().newPage();
  await other.goto(`${form.url}de/`);
  const comeBack = async (tab, left) => {
    // A tab hears of the other a moment later; a person takes longer to change to it.
    const kept = await left.evaluate(() => Object.values(localStorage)[0]);
    await tab.waitForFunction((kept) => globalThis.heard === kept, kept);
    await Promise.all([tab.waitForEvent("load"), tab.evaluate(() => dispatchEvent(new Event("focus")))]);
  };

  const inFirst = await answerSome(page);
  await comeBack(other, page);
  assert.deepEqual(await answers(other), inFirst);
  await answerShown(other);
  await other.click(NEXT);
  const inSecond = await answers(other);
  assert.ok(inSecond.length > inFirst.length);
  await comeBack(page, other);
  assert.deepEqual(await answers(page), inSecond);
  assert.equal((await draft(page)).step, 4);

  // What one of them has sent is not sent again by the other.
  await answerAll(page);
  await press(page);
  assert.equal((await told(page)).panel, "sent");
  await comeBack(other, page);
  assert.equal((await told(other)).panel, "sent");
  assert.equal(target.posts.length, 1);
});

test("a shared device keeps nothing", async (t) => {
  const { page, come } = await open(t, "shared_device: true\n");
  await come();
  await answerSome(page);
  assert.equal(await page.textContent(".kept"), "Clear my answers");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.reload();
  assert.equal(await page.isChecked("[name=consent]"), false);
});

test("a random order is kept, differs between people, and is recorded", async (t) => {
  const { form, page, come } = await open(t);
  const order = (page) => page.$$eval(".pair", (pairs) => pairs.map((pair) => pair.querySelector("input").name.split("__")[0]).join(" "));
  const begin = async (page) => {
    await page.check("[name=consent]");
    await page.click(".steps button:last-child");
  };
  await come();
  await begin(page);
  const first = await order(page);
  await page.reload();
  assert.equal(await order(page), first);
  await answerAll(page);
  await press(page);
  await told(page);
  assert.equal(target.posts[0].fields.meta__order, first);
  const orders = new Set([first]);
  while (orders.size < 3) {
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(form.url);
    await begin(other);
    orders.add(await order(other));
    await context.close();
  }
});

test("`show_if` hides, does not require and does not send", async (t) => {
  const { page, come } = await open(t, "layout: page\n");
  await come();
  const bowl = page.locator('.pair:has([name="bowl__functional"])');
  assert.equal(await bowl.isVisible(), false);
  await page.check('[name="profile__pet"][value="dog"]');
  assert.equal(await bowl.isVisible(), true);
  await page.fill('[name="profile__walks"]', "3");
  await page.check('[name="bowl__functional"][value="like"]');
  await page.check('[name="profile__pet"][value="none"]');
  assert.equal(await bowl.isVisible(), false);
  for (const name of ["consent", "tea__functional", "tea__dysfunctional", "cake__functional", "cake__dysfunctional", "profile__tried"]) {
    await page.locator(`[name="${name}"]`).first().check();
  }
  await press(page);
  assert.equal((await told(page)).panel, "sent");
  const names = Object.keys(target.posts[0].fields);
  assert.ok(names.includes("tea__functional"));
  assert.deepEqual(names.filter((name) => /bowl|walks/.test(name)), []);
});

test("the survey is open on its first and its last day, and says so on others", async (t) => {
  const { form } = await open(t, "opens: 2026-12-01\ncloses: 2026-12-31\n");
  for (const [time, shown] of [
    ["2026-11-30T23:59:00", ".not-open"],
    ["2026-12-01T00:01:00", "form"],
    ["2026-12-31T23:59:00", "form"],
    ["2027-01-01T00:01:00", ".closed"],
  ]) {
    for (const [timezoneId, offset] of [["Asia/Shanghai", "+08:00"], ["America/New_York", "-05:00"]]) {
      const context = await browser.newContext({ timezoneId });
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date(`${time}${offset}`));
      await page.goto(form.url);
      for (const selector of ["form", ".not-open", ".closed"]) {
        const visible = await page.isVisible(selector);
        assert.equal(visible, selector === shown, `${selector} at ${time} in ${timezoneId}`);
      }
      await context.close();
    }
  }
});

test("what the address says is sent, if the survey asks for it", async (t) => {
  const { page, come } = await open(t);
  await come(`?source=${"p".repeat(300)}&other=x&meta__id=y`);
  // The other language knows it as well.
  await page.click("header [hreflang=de]");
  await page.waitForURL(/\/de\//);
  await answerAll(page);
  await press(page);
  await told(page);
  const { fields, id } = target.posts[0];
  assert.equal(fields.parameters__source, "p".repeat(200));
  assert.match(id, /^[0-9a-f]{32}$/);
  assert.equal("parameters__other" in fields, false);
});
