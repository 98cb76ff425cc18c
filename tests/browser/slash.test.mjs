// A host that serves a folder without the slash at the end of its address, as `serve` does: every page
// works there, at the root of the host and in a folder of it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import serve from "serve-handler";
import { openBrowser } from "./browser.mjs";
import { listen } from "./servers.mjs";
import { copySite, emptySite, repository } from "./site.mjs";

const PAGES = [
  "",
  "dealership",
  "dealership/en",
  "dealership/thanks",
  "dealership/en/thanks",
  "dealership/results",
  "dealership/en/results",
];

let browser, site, root, above;
before(async () => {
  browser = await openBrowser();
  site = copySite("title: {zh-CN: 示例, en: Examples}\nlanguages: [zh-CN, en]\n");
  site.run("build", "--single-file");
  const host = (folder) => listen((request, response) => serve(request, response, { public: folder }));
  [root, above] = [await host(site.dist), await host(site.root)];
});
after(async () => {
  await browser.close();
  root.close();
  above.close();
  site.remove();
});

/** Opens a page; says what of it is missing, and which of its links lead to nothing. */
async function missing(address, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const found = [];
  page.on("pageerror", (error) => found.push(String(error)));
  page.on("console", (message) => {
    // What the browser looked for in advance, before the script put the slash right, is looked for anew.
    const isInAdvance = /404/.test(message.text());
    if (message.type() === "error" && !isInAdvance) found.push(message.text());
  });
  await page.goto(address, { waitUntil: "networkidle" });
  if (await page.evaluate(() => document.styleSheets.length !== 1)) found.push("no style sheet");
  const isScripted = options?.javaScriptEnabled !== false && (await page.$("form"));
  if (isScripted && !(await page.$(".steps"))) found.push("no script");
  const links = await page.$$eval("a[href], link[href], script[src], img[src]", (all) =>
    all.map((element) => element.href || element.src),
  );
  for (const link of new Set(links.map((link) => link.replace(/#.*/, "")))) {
    if (!link.startsWith("http:")) continue;
    const { status } = await fetch(link);
    if (status !== 200) found.push(`${status} ${link}`);
  }
  await context.close();
  return found;
}

for (const path of PAGES) {
  for (const name of [path, `dist${path && "/"}${path}`]) {
    for (const address of name ? [name, `${name}/`, `${name}/index.html`] : ["", "index.html"]) {
      test(`/${address}`, async () => {
        const { origin } = name === path ? root : above;
        assert.deepEqual(await missing(`${origin}/${address}`), []);
      });
    }
  }
}

test("without a script, at the root of the host", async () => {
  for (const path of PAGES) {
    assert.deepEqual(await missing(`${root.origin}/${path}`, { javaScriptEnabled: false }), [], path);
  }
});

test("from the disk", async () => {
  for (const path of PAGES) {
    const file = join(site.dist, path, "index.html");
    assert.deepEqual(await missing(pathToFileURL(file).href), [], path);
  }
});

test("a form in one file is in no folder, whatever its address", async () => {
  const page = await browser.newPage();
  await page.goto(`${above.origin}/dist/dealership/dealership.en`);
  await page.click("header a");
  await page.waitForURL(/dealership\/dealership\.zh-CN$/);
  await page.close();
});

test("the address keeps what it says of a person, and a reload its step", async () => {
  const page = await browser.newPage();
  await page.goto(`${above.origin}/dist/dealership/en?source=poster#main`);
  assert.equal(page.url(), `${above.origin}/dist/dealership/en/?source=poster#main`);
  await page.check("[name=consent]");
  await page.click(".steps button:last-child");
  const words = await page.textContent(".steps p");
  await page.reload();
  assert.equal(await page.textContent(".steps p"), words);
  await page.close();
});

test("a policy of the site allows the script as well, and a template of the site needs none", async (t) => {
  const own = emptySite("title: Tea\n");
  t.after(own.remove);
  own.define("tea", "title: {en: Tea, de: Tee}\nlanguages: [en, de]\nfeatures: [{id: tea, name: {en: Tea, de: Tee}}]\n");
  own.write("templates/form.html", `{% extends "builtin:form.html" %}
{% block policy %}default-src 'self'; base-uri 'none'{% endblock %}
`);
  own.run("build");
  const elsewhere = await listen((request, response) => serve(request, response, { public: own.root }));
  t.after(elsewhere.close);
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.goto(`${elsewhere.origin}/dist/tea`);
  await page.click("header a");
  await page.waitForSelector("h1:has-text('Tee')");

  const built = readFileSync(join(repository, "templates/base.html"), "utf8");
  own.write("templates/base.html", built.replace(/{% (filter with_slash|endfilter) %}|{{ slash\(\) }}/g, ""));
  own.run("build");
  await page.goto(`${elsewhere.origin}/dist/tea/`);
  assert.equal(await page.locator("[data-slash]").count(), 0);
  await page.click("header a");
  await page.waitForSelector("h1:has-text('Tee')");
});
