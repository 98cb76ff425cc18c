// A form in one file where a mail program or a file manager shows it: in a page without an address of
// its own, in each of the three engines.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ENGINES, eventually, lacking } from "./engines.mjs";
import { receiver } from "./receivers.mjs";
import { answerAll } from "./respondent.mjs";
import { staticHost } from "./servers.mjs";
import { emptySite } from "./site.mjs";
import { everyQuestion } from "./surveys.mjs";

let target, site, host, html;
before(async () => {
  target = await receiver();
  site = emptySite("title: Tests\n");
  site.define("every", everyQuestion(`submit: ${target.address}\n`));
  site.run("build", "--single-file");
  site.write("viewer/index.html", "<title>Viewer</title><link rel=icon href=data:,>");
  host = await staticHost(site.root);
  html = readFileSync(join(site.dist, "every/every.en.html"), "utf8");
});
after(() => {
  target.close();
  host.close();
  site.remove();
});

/** Shows the form in a frame of another page. */
async function framed(page, sandbox) {
  await page.goto(`${host.origin}/viewer/`);
  await page.evaluate(([html, sandbox]) => {
    document.body.innerHTML = "<iframe title=viewer width=900 height=700></iframe>";
    const frame = document.querySelector("iframe");
    if (sandbox) frame.sandbox = sandbox;
    frame.srcdoc = html;
  }, [html, sandbox]);
  await page.enter("iframe");
}

const VIEWERS = {
  "`blob:`": async (page) => {
    await page.goto(`${host.origin}/viewer/`);
    await page.evaluate((html) => {
      location.assign(URL.createObjectURL(new Blob([html], { type: "text/html" })));
    }, html);
    await page.arrive((url) => url.startsWith("blob:"));
  },
  "`data:`": (page) => page.goto(`data:text/html;base64,${Buffer.from(html).toString("base64")}`),
  "a frame with `srcdoc`": (page) => framed(page),
  "a frame with `srcdoc` that may keep nothing": (page) => framed(page, "allow-scripts allow-forms"),
};

/** True if something is seen. */
function isSeen(page, selector) {
  return page.evaluate((selector) => document.querySelector(selector)?.getClientRects().length > 0, selector);
}

for (const [name, engine] of Object.entries(ENGINES)) {
  describe(name, { skip: lacking(engine) }, () => {
    let page;
    before(async () => {
      page = await engine.open();
    });
    after(() => page.close());

    for (const [what, open] of Object.entries(VIEWERS)) {
      test(`in ${what} the form works, arrives, and keeps nothing`, async () => {
        target.posts = [];
        page.errors.length = 0;
        await open(page);
        await page.click("[name=consent]");
        await page.press("Start");
        await page.press("Back");
        await eventually(() => isSeen(page, "[name=consent]:checked"), "the first step");
        await answerAll(page);
        assert.equal(await isSeen(page, ".kept"), false);
        await page.press("Send my answers");
        assert.equal(await page.text(".outcome h2"), "Your answers have arrived");
        assert.equal(target.posts.length, 1);
        assert.deepEqual(page.errors, []);
        await page.goto(`${host.origin}/viewer/`);
        assert.equal(await page.evaluate(() => localStorage.length), 0);
      });
    }
  });
}
