// The three engines of browsers, each behind the same few calls: Chromium, Firefox over WebDriver BiDi,
// and WebKit, which Safari is made of, over WebDriver.

import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { Builder, By, Key } from "selenium-webdriver";
import { openBrowser } from "./browser.mjs";
import { listen } from "./servers.mjs";
import { LONGEST } from "./patience.mjs";

const FIREFOX = "/usr/bin/firefox-esr";
const DRIVER = "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/Xvfb";
const MINI_BROWSER = ["x86_64", "aarch64"]
  .flatMap((machine) => ["4.1", "4.0"].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`))
  .find((path) => existsSync(path));

/**
 * Each with the files that it needs, the Debian packages that have them, and `open`, which gives a
 * page of a new person, with or without JavaScript. Without it, only the keyboard is sure to work.
 */
export const ENGINES = {
  Chromium: { needs: [], packages: "chromium", open: openChromium },
  Firefox: { needs: [FIREFOX], packages: "firefox-esr", open: openFirefox },
  WebKit: { needs: [DRIVER, SCREEN, MINI_BROWSER], packages: "webkit2gtk-driver xvfb", open: openWebKit },
};

/** What must be installed for an engine, or undefined if nothing is missing. */
export function lacking({ needs, packages }) {
  return needs.every((path) => path && existsSync(path)) ? undefined : `on Debian: apt-get install ${packages}`;
}

/** Waits until something is so, also where a page cannot yet say it. */
export async function eventually(isSo, what) {
  for (const end = Date.now() + LONGEST; Date.now() < end; ) {
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never: ${what}`);
}

/** A button by its words, as XPath has it. */
function button(words) {
  return `//button[normalize-space()="${words}"]`;
}

/** What Playwright and Puppeteer call by the same names. */
function driven(browser, page) {
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  const self = {
    /** Where all is done: the page, or the frame in it that was entered. */
    place: page,
    /** What the browser says of faults in the page. */
    errors,
    async goto(url) {
      self.place = page;
      await page.goto(url);
    },
    async enter(selector) {
      self.place = await (await page.waitForSelector(selector)).contentFrame();
    },
    url: async () => page.url(),
    key: (name) => page.keyboard.press(name),
    evaluate: (act, value) => self.place.evaluate(act, value),
    arrive: (isThere) => eventually(async () => isThere(page.url()), `${isThere}`),
    back: () => page.evaluate(() => history.back()),
    forward: () => page.evaluate(() => history.forward()),
    reload: () => page.reload(),
    screenshot: (path) => page.screenshot({ path }),
    print: () => page.pdf({ format: "A4" }),
    close: () => browser.close(),
  };
  return self;
}

// To a browser, a page without an address is far from the receivers of the tests, on this machine.
const FROM_ANYWHERE = ["--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests"];

async function openChromium({ javaScript = true } = {}) {
  const browser = await openBrowser({ args: FROM_ANYWHERE });
  const context = await browser.newContext({ javaScriptEnabled: javaScript });
  const self = driven(browser, await context.newPage());
  return Object.assign(self, {
    click: (selector) => self.place.click(selector),
    press: (words) => self.place.locator(`xpath=${button(words)}`).locator("visible=true").first().click(),
    fill: (selector, text) => self.place.fill(selector, text),
    text: (selector) => self.place.innerText(selector),
    attribute: (selector, name) => self.place.getAttribute(selector, name),
  });
}

async function openFirefox({ javaScript = true } = {}) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: FIREFOX,
    extraPrefsFirefox: { "javascript.enabled": javaScript, "network.protocol-handler.external.mailto": false },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(LONGEST);
  const self = driven(browser, page);
  const shown = (selector) => self.place.waitForSelector(selector, { visible: true });
  const press = async (words) => {
    let found;
    await eventually(async () => {
      for (const element of await self.place.$$(`xpath/.${button(words)}`)) {
        if (await element.isVisible()) return (found = element);
      }
      return undefined;
    }, words);
    await found.click();
  };
  return Object.assign(self, {
    click: async (selector) => (await shown(selector)).click(),
    press,
    fill: async (selector, text) => (await shown(selector)).type(text),
    text: async (selector) => (await shown(selector)).evaluate((element) => element.innerText),
    attribute: async (selector, name) => (await shown(selector)).evaluate((element, name) => element.getAttribute(name), name),
  });
}

/** Starts a program. */
function start(command, args, environment = {}) {
  return spawn(command, args, { env: { ...process.env, ...environment }, stdio: "ignore" });
}

async function freePort() {
  const server = await listen(() => {});
  server.close();
  return new URL(server.origin).port;
}

let lastScreen = 90 + (process.pid % 400);

async function openWebKit({ javaScript = true } = {}) {
  const display = `:${(lastScreen += 1)}`;
  const port = await freePort();
  const screen = start(SCREEN, [display, "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
  await eventually(async () => existsSync(`/tmp/.X11-unix/X${display.slice(1)}`), "a screen");
  const server = start(DRIVER, [`--port=${port}`], { DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: "1", LIBGL_ALWAYS_SOFTWARE: "1" });
  await eventually(async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok, "a driver");
  const args = ["--automation", ...(javaScript ? [] : ["--enable-javascript=FALSE"])];
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: MINI_BROWSER, args } })
    .build();
  const find = async (by, what) => {
    let found;
    await eventually(async () => {
      for (const element of await driver.findElements(by)) if (await element.isDisplayed()) return (found = element);
      return undefined;
    }, what);
    return found;
  };
  const shown = (selector) => find(By.css(selector), selector);
  return {
    // The driver tells nothing of faults in a page, and cannot print.
    errors: [],
    goto: (url) => driver.get(url),
    enter: async (selector) => driver.switchTo().frame(await shown(selector)),
    url: () => driver.getCurrentUrl(),
    click: async (selector) => (await shown(selector)).click(),
    press: async (words) => (await find(By.xpath(button(words)), words)).click(),
    fill: async (selector, text) => (await shown(selector)).sendKeys(text),
    key: (name) => driver.actions().sendKeys({ Tab: Key.TAB, " ": Key.SPACE }[name]).perform(),
    text: async (selector) => (await shown(selector)).getText(),
    attribute: async (selector, name) => (await shown(selector)).getAttribute(name),
    evaluate: (act, value) => driver.executeScript(`return (${act})(arguments[0])`, value),
    arrive: (isThere) => eventually(async () => isThere(await driver.getCurrentUrl()), `${isThere}`),
    back: () => driver.navigate().back(),
    forward: () => driver.navigate().forward(),
    reload: () => driver.navigate().refresh(),
    screenshot: async (path) => writeFileSync(path, await driver.takeScreenshot(), "base64"),
    async close() {
      await driver.quit().catch(() => {});
      server.kill();
      screen.kill();
    },
  };
}
