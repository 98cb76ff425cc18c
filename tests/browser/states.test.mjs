// The form in every state: axe-core finds nothing, nothing scrolls sideways, a screen reader hears
// the question and the label of every answer, and the keyboard is enough.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newPerson, openBrowser, overflows, violations } from "./browser.mjs";
import { publish } from "./published.mjs";
import { inTurn, receiver } from "./receivers.mjs";
import { answerAll, answerShown, press, told } from "./respondent.mjs";

const NEXT = ".steps button:last-child";
const WIDTHS = [320, 1280];
const LOOKS = [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }];

/** From state to state, each with the step that leads to it. */
const STATES = {
  first: () => {},
  error: (page) => page.click(NEXT),
  async pair(page) {
    await answerShown(page);
    await page.click(NEXT);
    await page.check('[name="profile__pet"][value="dog"]');
    await page.click(NEXT);
    await page.waitForSelector(".pair:visible");
  },
  async "error at a pair"(page) {
    await page.click(NEXT);
    await page.waitForSelector(".problems");
  },
  async "error at a number"(page) {
    while (!(await page.isVisible("[name=profile__walks]"))) {
      await answerShown(page);
      await page.click(NEXT);
    }
    await page.fill("[name=profile__walks]", "99");
    await page.click(NEXT);
    await page.waitForSelector(".problems");
  },
  async review(page) {
    await answerAll(page);
    await page.waitForSelector(".review");
  },
  async unsent(page) {
    await press(page);
    assert.equal((await told(page)).panel, "unsent");
  },
  async sent(page) {
    await press(page, ".retry");
    await page.waitForSelector(".sent");
  },
};

let browser, target, form, single;
before(async () => {
  browser = await openBrowser();
  target = await receiver();
  form = await publish(`submit: ${target.address}\n`);
  single = await publish("layout: page\ncontact: mail@example.org\n");
});
after(async () => {
  form.end();
  single.end();
  target.close();
  await browser.close();
});

async function visit(t, url, options) {
  const page = await newPerson(t, browser, options);
  await page.goto(url);
  return page;
}

/** Nothing wrong, in each width; all looks in one page, which changes them like a device does. */
async function assertAccessible(page, state) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const look of LOOKS) {
      await page.emulateMedia({ colorScheme: null, forcedColors: null, ...look });
      const where = `${state} at ${width} px, ${JSON.stringify(look)}`;
      assert.deepEqual(await violations(page), [], where);
      assert.equal(await overflows(page), false, `scrolls sideways: ${where}`);
    }
  }
}

test("every state, in steps", async (t) => {
  target.draw = inTurn("fails");
  const page = await visit(t, form.url);
  for (const [state, enter] of Object.entries(STATES)) {
    await enter(page);
    await assertAccessible(page, state);
  }
});

test("every state, on one page that gives a file", async (t) => {
  const page = await visit(t, single.url);
  await assertAccessible(page, "first");
  await press(page);
  await page.waitForSelector(".problems");
  await assertAccessible(page, "error");
  await answerShown(page);
  await press(page);
  assert.equal((await told(page)).why, "download");
  await assertAccessible(page, "ready to be passed on");
});

test("a screen reader hears the legend and the label of every answer", async (t) => {
  const page = await visit(t, single.url);
  await page.check('[name="profile__pet"][value="dog"]');
  const written = await page.$$eval("fieldset", (groups) =>
    groups.map((group) => ({
      legend: group.querySelector("legend").innerText.trim(),
      labels: [...group.querySelectorAll("label")].map(
        (label) => label.querySelector("input").getAttribute("aria-label") ?? label.innerText.trim(),
      ),
    })),
  );
  const sorted = (groups) => groups.map((group) => JSON.stringify(group)).sort();
  assert.deepEqual(sorted(await heard(page)), sorted(written));
  assert.equal(written.length, 3 * 3 + 2);
  for (const { legend, labels } of written) assert.ok(legend && labels.length > 1 && labels.every(Boolean));
});

/** The groups of the accessibility tree that hold answers: their names, and those of the answers. */
async function heard(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node) => (node.childIds ?? []).map((id) => byId.get(id)).flatMap((child) => [child, ...below(child)]);
  const is = (...roles) => (node) => roles.includes(node.role?.value);
  const groups = nodes.filter(is("group", "radiogroup"));
  const answers = groups.map((group) => below(group).filter(is("radio", "checkbox")));
  return groups
    .map((group, index) => ({
      legend: group.name.value.trim(),
      labels: answers[index].map((answer) => answer.name.value.trim()),
    }))
    .filter(({ labels }) => labels.length > 0);
}

test("the keyboard alone is enough for every type of question", async (t) => {
  Object.assign(target, { draw: () => "ok", posts: [] });
  const page = await visit(t, form.url);
  const answered = new Set();
  // Steps begin with the focus on their heading; from there it is on to the next field or button.
  for (let presses = 0; presses < 200 && !(await page.$(".outcome")); presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { tagName, type, name, className, checked, dataset } = document.activeElement;
      return { tag: tagName, type: "number" in dataset ? "number" : type, name, className, checked };
    });
    await useKeys(page, focused, answered);
  }
  assert.equal((await told(page)).panel, "sent");
  const { fields } = target.posts[0];
  assert.equal(fields.profile__pet, "dog");
  assert.equal(fields.profile__walks, "4");
  assert.equal(fields.profile__tried, "green");
  assert.equal(fields.profile__remark, "Good tea");
  // The arrow goes from the first answer to the second.
  for (const feature of ["tea", "cake", "bowl"]) assert.equal(fields[`${feature}__functional`], "must-be");
  assert.equal(fields.tea__importance, "2");
});

/** What a person presses where the focus is; each field is filled in once. */
async function useKeys(page, { tag, type, name, className, checked }, answered) {
  const { keyboard } = page;
  // Of the buttons, the one that leads on is the only one that is not quiet.
  if (tag === "BUTTON" && !className) return keyboard.press("Enter");
  if (!name || answered.has(name)) return undefined;
  answered.add(name);
  if (type === "checkbox" && !checked) return keyboard.press("Space");
  if (type === "number") return keyboard.type("4");
  if (type === "textarea") return keyboard.type("Good tea");
  if (type !== "radio") return undefined;
  await keyboard.press("Space");
  return name === "profile__pet" ? undefined : keyboard.press("ArrowDown");
}
