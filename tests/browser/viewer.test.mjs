// A form in one file where a mail program or a file manager shows it: in a page without an address of
// its own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser } from "./browser.mjs";
import { receiver } from "./receivers.mjs";
import { answerAll, press, told } from "./respondent.mjs";
import { staticHost } from "./servers.mjs";
import { emptySite } from "./site.mjs";
import { everyQuestion } from "./surveys.mjs";

let browser, target, site, host, html;
before(async () => {
  // A page from nowhere may send to any host but to this machine, on which the receiver of the test is.
  browser = await openBrowser({ args: ["--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests"] });
  target = await receiver();
  site = emptySite("title: Tests\n");
  site.define("every", everyQuestion(`submit: ${target.address}\n`));
  site.run("build", "--single-file");
  site.write("viewer/index.html", "<title>Viewer</title><link rel=icon href=data:,>");
  host = await staticHost(site.root);
  html = readFileSync(join(site.dist, "every/every.en.html"), "utf8");
});
after(async () => {
  await browser.close();
  target.close();
  host.close();
  site.remove();
});

/** Shows a page in a frame of another one. */
async function framed(page, sandbox) {
  await page.goto(`${host.origin}/viewer/`);
  await page.setContent("<iframe title=viewer width=900 height=700></iframe>");
  await page.$eval("iframe", (frame, [html, sandbox]) => {
    if (sandbox) frame.sandbox = sandbox;
    frame.srcdoc = html;
  }, [html, sandbox]);
  const frame = await (await page.$("iframe")).contentFrame();
  await frame.waitForSelector("form");
  return frame;
}

const VIEWERS = {
  "`blob:`": async (page) => {
    await page.goto(`${host.origin}/viewer/`);
    await page.evaluate((html) => location.assign(URL.createObjectURL(new Blob([html], { type: "text/html" }))), html);
    await page.waitForURL("blob:**");
    return page;
  },
  "`data:`": async (page) => {
    await page.goto(`data:text/html;base64,${Buffer.from(html).toString("base64")}`);
    return page;
  },
  "a frame with `srcdoc`": (page) => framed(page),
  "a frame with `srcdoc` that may keep nothing": (page) => framed(page, "allow-scripts allow-forms"),
};

for (const [what, open] of Object.entries(VIEWERS)) {
  test(`in ${what} the form works, arrives, and keeps nothing`, async (t) => {
    target.posts = [];
    const page = await browser.newPage();
    t.after(() => page.close());
    const said = [];
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    const shown = await open(page);
    await shown.check("[name=consent]");
    await shown.click(".steps button:last-child");
    await shown.click(".steps button >> nth=0");
    await shown.waitForSelector("[name=consent]:checked");
    await answerAll(shown);
    assert.equal(await shown.isVisible(".kept"), false);
    await press(shown);
    assert.equal((await told(shown)).panel, "sent", said.join("\n"));
    assert.equal(target.posts.length, 1);
    assert.deepEqual(said, []);
    await page.goto(`${host.origin}/viewer/`);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });
}
