// The real Chromium, and axe-core in its pages.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { LONGEST } from "./patience.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const OPTIONS = {
  executablePath: process.env.CHROMIUM ?? paths.find((path) => existsSync(path)),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/**
 * As it is on a device, the browser keeps whole pages for its Back; drivers turn that off for tests.
 */
export const KEEPS_PAGES = { ignoreDefaultArgs: ["--disable-back-forward-cache"] };

/** With further options, such as arguments of the command. */
export async function openBrowser({ args = [], ...options } = {}) {
  const browser = await chromium.launch({ ...OPTIONS, ...options, args: [...OPTIONS.args, ...args] });
  browser.on("context", (context) => context.setDefaultTimeout(LONGEST));
  return browser;
}

/** A browser that keeps in a folder what pages store, as one on a device does. */
export async function openProfile(folder) {
  const context = await chromium.launchPersistentContext(folder, OPTIONS);
  context.setDefaultTimeout(LONGEST);
  return context;
}

/** A page of a new person, whose device has kept nothing; it is closed after the test. */
export async function newPerson(t, browser, options) {
  const context = await browser.newContext(options);
  t.after(() => context.close());
  return context.newPage();
}

/** What axe-core finds wrong on a page, in words; with the rule on the size of targets. */
export async function violations(page) {
  // Pages allow no script from elsewhere; the protocol of the browser may run one all the same.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { rules: { "target-size": { enabled: true } } }),
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(" ")}`,
  );
}

/** True if the page can be scrolled sideways. */
export function overflows(page) {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}
