// What goes wrong on the way of an answer: each time, what was stored and what the person was told.

import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { newPerson, openBrowser } from "./browser.mjs";
import { minified } from "./minified.mjs";
import { until } from "./patience.mjs";
import { publish } from "./published.mjs";
import { inTurn, jsonStore, receiver, stored, worker } from "./receivers.mjs";
import { answerAll, draft, given, press, told } from "./respondent.mjs";
import { repository } from "./site.mjs";

const SENT = { panel: "sent", heading: "Your answers have arrived", why: undefined };
const UNKNOWN = { panel: "unsent", heading: "We could not confirm your answers", why: "unknown" };
const REFUSED = { ...UNKNOWN, why: "refused" };

const NEXT = ".steps button:last-child";
const NO_PET = '[name="profile__pet"][value="none"]';

let browser, target, form;
before(async () => {
  browser = await openBrowser();
  target = await receiver();
  form = await publish(`submit: ${target.address}\n`);
  target.next = `${form.url}thanks/`;
});
after(async () => {
  form.end();
  target.close();
  await browser.close();
});

/** A new person in front of the form; the receiver has forgotten all that was before. */
async function arrive(t, { url = form.url, ...faults } = {}) {
  target.renew(faults);
  const page = await newPerson(t, browser);
  await page.goto(url);
  return page;
}

/** How many different responses, and different bodies, the receiver has stored. */
function count() {
  const bodies = [...stored(target.posts).values()];
  return [bodies.length, bodies.reduce((sum, { size }) => sum + size, 0)];
}

for (const [fault, isStored, expected] of [
  ["fails", 0, UNKNOWN],
  ["fails after storing", 1, UNKNOWN],
  ["portal", 0, UNKNOWN],
  ["breaks off", 0, UNKNOWN],
  ["breaks off after storing", 1, UNKNOWN],
  ["other id", 1, UNKNOWN],
  ["refuses", 0, REFUSED],
  ["forbids", 0, REFUSED],
]) {
  test(`a receiver that ${fault}: not called sent, and stored once after a retry`, async (t) => {
    // A browser may repeat by itself what broke off.
    const page = await arrive(t, { draw: () => fault });
    await answerAll(page);
    const answers = await given(page);
    await press(page);
    assert.deepEqual(await told(page), expected);
    assert.deepEqual(count(), [isStored, isStored]);
    const kept = new Map((await draft(page)).answers);
    for (const [name, value] of answers.filter(([name]) => name !== "profile__tried")) {
      assert.equal(kept.get(name), value);
    }

    await page.reload();
    assert.deepEqual(await told(page), UNKNOWN);
    target.draw = () => "ok";
    await press(page, ".retry");
    await page.waitForSelector(".sent");
    assert.deepEqual(await told(page), SENT);
    assert.deepEqual(count(), [1, 1]);
    assert.deepEqual((await draft(page)).answers.filter(([name]) => !name.startsWith("meta__")), []);
  });
}

test("a receiver that stores and never answers: unknown after twenty seconds", async (t) => {
  const page = await arrive(t, { draw: inTurn("hangs") });
  await answerAll(page);
  await press(page);
  assert.equal(await page.textContent(".sending"), "Sending your answers…");
  assert.deepEqual(await told(page), UNKNOWN);
  await press(page, ".retry");
  await page.waitForSelector(".sent");
  assert.deepEqual(count(), [1, 1]);
});

test("a reload while it is sending: unknown, and a retry stores nothing twice", async (t) => {
  const page = await arrive(t, { draw: inTurn("hangs") });
  await answerAll(page);
  await press(page);
  await page.waitForSelector(".sending");
  await until(() => target.posts.length > 0);
  await page.reload();
  assert.deepEqual(await told(page), UNKNOWN);
  await press(page, ".retry");
  await page.waitForSelector(".sent");
  assert.equal(target.requests, 2);
  assert.deepEqual(count(), [1, 1]);
});

test("clicks while it is sending, and a reload afterwards, send nothing again", async (t) => {
  const page = await arrive(t, { draw: () => "slow" });
  await answerAll(page);
  await page.evaluate(() => {
    const button = document.querySelector(".steps button:last-child");
    for (let click = 0; click < 3; click += 1) button.click();
  });
  await page.waitForSelector(".sent");
  await page.reload();
  assert.deepEqual(await told(page), SENT);
  assert.equal(await page.isVisible("form"), false);
  assert.equal(target.requests, 1);
});

test("offline: kept, and sent by itself when the network is back", async (t) => {
  const page = await arrive(t);
  await answerAll(page);
  await page.context().setOffline(true);
  await press(page);
  assert.deepEqual(await told(page), UNKNOWN);
  assert.deepEqual(count(), [0, 0]);
  await page.context().setOffline(false);
  await page.waitForSelector(".sent");
  assert.deepEqual(count(), [1, 1]);
});

for (const [what, lost, expected, posts] of [
  ["comes back", [true], SENT, 1],
  ["comes and goes", [true, false, true, true], UNKNOWN, 0],
]) {
  test(`a network that ${what}: no page of its own is expected of a readable receiver`, async (t) => {
    const page = await arrive(t);
    await answerAll(page);
    const coming = [...lost];
    await page.route(target.address, (route) =>
      coming.shift() ? route.abort("internetdisconnected") : route.continue(),
    );
    await press(page);
    assert.deepEqual(await told(page), expected);
    assert.equal(target.requests, posts);
  });
}

test("a receiver that does not even say whether it can be read: unknown after one wait", async (t) => {
  const page = await arrive(t, { url: "about:blank" });
  await page.addInitScript(() => {
    const { setTimeout } = globalThis;
    globalThis.waits = 0;
    globalThis.setTimeout = (act, time, ...more) => {
      if (time < 10_000) return setTimeout(act, time, ...more);
      globalThis.waits += 1;
      return setTimeout(act, 100, ...more);
    };
  });
  await page.goto(form.url);
  await answerAll(page);
  await page.route(target.address, () => {});
  await press(page);
  assert.deepEqual(await told(page), UNKNOWN);
  assert.equal(await page.evaluate(() => globalThis.waits), 1);
});

test("a receiver that no page may read leads on, and the page says nothing of its own", async (t) => {
  const page = await arrive(t, { readable: false });
  await answerAll(page);
  await press(page);
  await page.waitForURL(target.next);
  assert.deepEqual(count(), [1, 1]);
  assert.equal(await draft(page), null);
});

test("a hotel's page in place of such a receiver: not called sent, and the answers are kept", async (t) => {
  const page = await arrive(t, { readable: false, draw: inTurn("portal") });
  await answerAll(page);
  const { step } = await draft(page);
  await press(page);
  await page.waitForURL(target.address);
  assert.deepEqual(count(), [0, 0]);
  await page.goto(form.url);
  assert.equal(await page.locator(".outcome").count(), 0);
  assert.equal((await draft(page)).step, step);
  await press(page);
  await page.waitForURL(target.next);
  assert.deepEqual(count(), [1, 1]);
});

test("a receiver that leads elsewhere, where the page's policy stops the browser: unknown", async (t) => {
  const page = await arrive(t, { readable: false });
  // The policy of the page stops the browser on its way to a third host.
  target.next = form.url.replace("127.0.0.1", "localhost");
  t.after(() => (target.next = `${form.url}thanks/`));
  await page.clock.install();
  await answerAll(page);
  await press(page);
  await until(() => target.posts.length > 0);
  await page.clock.fastForward("01:00");
  assert.deepEqual(await told(page), UNKNOWN);
});

for (const [what, breakStorage] of [
  ["forbidden", () => Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } })],
  ["full", () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; }],
]) {
  test(`storage is ${what}: nothing is said to be kept, and the answers arrive`, async (t) => {
    const page = await arrive(t, { url: "about:blank" });
    await page.addInitScript(breakStorage);
    await page.goto(form.url);
    await answerAll(page);
    assert.equal(await page.isVisible(".kept"), false);
    target.draw = inTurn("fails");
    await press(page);
    assert.deepEqual(await told(page), UNKNOWN);
    await press(page, ".retry");
    await page.waitForSelector(".sent");
    assert.deepEqual(count(), [1, 1]);
  });
}

test("storage fills up half-way: the page no longer says that it keeps the answers", async (t) => {
  const page = await arrive(t);
  await page.check("[name=consent]");
  assert.equal(await page.isVisible(".kept"), true);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await answerAll(page);
  assert.equal(await page.isVisible(".kept"), false);
  await press(page);
  assert.deepEqual(await told(page), SENT);
});

/** Publishes the script with an error in one of its functions. */
async function breakScript(t, file, place) {
  const { site } = form;
  const sources = join(site.root, "sources");
  cpSync(join(repository, "static"), join(sources, "static"), { recursive: true });
  const source = join(sources, "static", file);
  const text = readFileSync(source, "utf8");
  const broken = text.replace(new RegExp(`function ${place}\\([^{]*\\{`), "$& throw new Error('broken');");
  assert.notEqual(broken, text);
  writeFileSync(source, broken);
  const whole = file.startsWith("sending") ? "sending.js" : "form.js";
  site.write(`static/${whole}`, await minified(whole, sources));
  site.run("build");
  t.after(() => {
    for (const folder of ["sources", "static"]) rmSync(join(site.root, folder), { recursive: true });
    site.run("build");
  });
}

for (const [file, place] of [
  ["form/draft.js", "resume"],
  ["form/draft.js", "restore"],
  ["form.js", "update"],
  ["form/conditions.js", "applyConditions"],
  ["form/steps.js", "startSteps"],
  ["form/steps.js", "show"],
  ["form.js", "sayWhatIsKept"],
]) {
  test(`the script fails in ${place}: the plain form is there, and can be sent`, async (t) => {
    await breakScript(t, file, place);
    const page = await arrive(t, { readable: false });
    // Without the script it is the browser that says what is missing.
    await press(page);
    assert.equal(target.requests, 0);
    // It cannot know what is asked of whom: the words do.
    assert.ok(await page.isEnabled("[name=bowl__functional] >> nth=0"));
    assert.ok(await page.isVisible(".only-if >> nth=0"));
    await answerAll(page);
    await press(page);
    await page.waitForURL(target.next);
    assert.equal(target.posts.length, 1);
  });
}

for (const [file, place] of [
  ["form.js", "changed"],
  ["form/draft.js", "keep"],
  ["form/steps.js", "leadOn"],
  ["form/problems.js", "wrong"],
  ["form/steps.js", "goOn"],
  ["form/history.js", "advance"],
  ["form/begin.js", "begin"],
  ["form/order.js", "orderPairs"],
  ["sending/review.js", "review"],
]) {
  test(`the script fails in ${place} later on: the plain form is there with its answers, and can be sent`, async (t) => {
    await breakScript(t, file, place);
    const page = await arrive(t, { readable: false });
    assert.equal(await page.isVisible(".steps"), true);
    await answerAll(page);
    // Some of it is shown once the second part of the script is here.
    await page.waitForSelector(".steps", { state: "detached" });
    assert.equal(await page.isVisible(".kept"), false);
    assert.equal(target.requests, 0);
    const answers = await given(page);
    await press(page);
    await page.waitForURL(target.next);
    assert.equal(target.posts.length, 1);
    assert.deepEqual(target.posts[0].entries.filter(([, value]) => value), answers);
  });
}

test("the script fails on the way back from the review: the plain form is there, and can be sent", async (t) => {
  const page = await arrive(t, { readable: false });
  await answerAll(page);
  await page.evaluate(() => (globalThis.scrollTo = () => JSON.parse("broken")));
  await page.click(".row button >> nth=0");
  assert.equal(await page.isVisible(".steps"), false);
  await press(page);
  await page.waitForURL(target.next);
  assert.equal(target.posts.length, 1);
});

for (const [file, place] of [
  ["sending/outcome.js", "say"],
  ["sending/outcome.js", "offerFile"],
  ["sending/code.js", "checksum"],
]) {
  test(`the script fails in ${place} after a try that failed: the plain form is there with its answers, and can be sent`, async (t) => {
    await breakScript(t, file, place);
    const page = await arrive(t, { draw: inTurn("fails") });
    await answerAll(page);
    await press(page);
    await page.waitForFunction(() => !document.forms[0].inert && !document.forms[0].noValidate);
    assert.equal(await page.isVisible(".sent"), false);
    const answers = await given(page);
    target.readable = false;
    await press(page);
    await page.waitForURL(target.next);
    assert.deepEqual(target.posts.map(({ entries }) => entries.filter(([, value]) => value)), [answers]);
  });
}

for (const [file, place] of [
  ["sending/delivery.js", "deliver"],
  ["sending/delivery.js", "limits"],
]) {
  test(`the script fails in ${place} while it sends: the browser sends the form`, async (t) => {
    await breakScript(t, file, place);
    const page = await arrive(t, { readable: false });
    await answerAll(page);
    const answers = await given(page);
    await press(page);
    await page.waitForURL(target.next);
    assert.equal(target.posts.length, 1);
    const sent = target.posts[0].entries.filter(([name, value]) => value && name !== "meta__sent");
    assert.deepEqual(sent, answers);
    assert.equal(await draft(page), null);
  });
}

test("the script fails in judge after the answers arrived: the browser sends the same once more", async (t) => {
  await breakScript(t, "sending/delivery.js", "judge");
  const page = await arrive(t);
  await answerAll(page);
  await press(page);
  await page.waitForURL(target.address);
  const [first, second] = target.posts.map(({ entries }) => entries.filter(([, value]) => value));
  assert.equal(target.posts.length, 2);
  assert.deepEqual(second, first);
});

test("a browser that lacks an interface: the browser sends the form", async (t) => {
  const page = await arrive(t, { url: "about:blank", readable: false });
  await page.addInitScript(() => delete globalThis.AbortController);
  await page.goto(form.url);
  await answerAll(page);
  await press(page);
  await page.waitForURL(target.next);
  assert.deepEqual(count(), [1, 1]);
});

test("the script fails while it sends JSON: the plain form says what to do, and keeps the answers", async (t) => {
  const own = await publish(`submit: {to: "${target.address}", as: json}\n`);
  t.after(own.end);
  const page = await arrive(t, { url: "about:blank" });
  await page.addInitScript(() => delete globalThis.AbortController);
  await page.goto(own.url);
  await answerAll(page);
  const answers = await given(page);
  await press(page);
  await page.waitForFunction(() => !document.forms[0].noValidate);
  assert.equal(await page.locator(".sending").count(), 0);
  assert.equal(await page.isVisible(".unscripted"), true);
  assert.deepEqual((await given(page)).filter(([name]) => name !== "meta__sent"), answers);
  assert.deepEqual(count(), [0, 0]);
});

test("the script never arrives: the plain form is there, and can be sent", async (t) => {
  const page = await arrive(t, { url: "about:blank", readable: false });
  await page.route("**/form.*.js", (route) => route.abort());
  await page.goto(form.url);
  await answerAll(page);
  await press(page);
  await page.waitForURL(target.next);
  assert.equal(target.posts.length, 1);
});

test("Enter in a field leads on, and sends nothing before the end", async (t) => {
  const page = await arrive(t);
  await page.check("[name=consent]");
  await page.click(NEXT);
  await page.check(NO_PET);
  await page.press(NO_PET, "Enter");
  assert.equal((await draft(page)).step, 2);
  assert.equal(target.requests, 0);
});

test("a question that the browser's Forward led past is asked before sending", async (t) => {
  const page = await arrive(t);
  await page.check("[name=consent]");
  await page.click(NEXT);
  await page.check(NO_PET);
  await page.click(NEXT);
  await answerAll(page);
  const { step } = await draft(page);
  for (let back = 1; back < step; back += 1) await page.goBack();
  await page.check('[name="profile__pet"][value="dog"]');
  for (let forward = 1; forward < step; forward += 1) await page.goForward();
  await answerAll(page);
  await press(page);
  await page.waitForSelector(".problems");
  assert.equal(target.requests, 0);
  await answerAll(page);
  await press(page);
  assert.deepEqual(await told(page), SENT);
  assert.ok(target.posts[0].fields.bowl__functional);
});

test("a Worker stores what was confirmed", async (t) => {
  const runtime = await worker();
  t.after(runtime.close);
  const own = await publish(`submit: ${runtime.address}\n`);
  t.after(own.end);
  const page = await arrive(t, { url: own.url });
  await answerAll(page);
  const answers = await given(page);
  await press(page);
  assert.deepEqual(await told(page), SENT);
  const kept = await runtime.stored();
  assert.equal(kept.length, 1);
  const sent = [...new URLSearchParams(kept[0][1])].filter(([name]) => name !== "meta__sent");
  assert.deepEqual(sent, answers);
});

test("json-server stores once, under an id of its own that confirms nothing", async (t) => {
  const store = await jsonStore();
  t.after(store.close);
  const own = await publish(`submit: ${store.address}\n`);
  t.after(own.end);
  const page = await arrive(t, { url: own.url });
  await answerAll(page);
  await press(page);
  assert.deepEqual(await told(page), UNKNOWN);
  assert.equal(store.data.answers.length, 1);
});
