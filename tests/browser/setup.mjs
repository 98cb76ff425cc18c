// What the tests of one file share: a browser, a receiver of answers, and a site on a static host.

import { after } from "node:test";
import { newPerson, openBrowser } from "./browser.mjs";
import { receiver } from "./receivers.mjs";
import { staticHost } from "./servers.mjs";
import { emptySite } from "./site.mjs";

/**
 * Opens all of it, and closes it after the last test of the file. `surveys` is told the address of the
 * receiver, and gives the text of each survey that is added to the `site`; further options are those of
 * the browser.
 */
export async function setUp(surveys, { site = emptySite("title: Tests\n"), ...options } = {}) {
  const browser = await openBrowser(options);
  after(() => browser.close());
  after(site.remove);
  const target = await receiver();
  after(target.close);
  for (const [survey, text] of Object.entries(surveys(target.address))) site.define(survey, text);
  site.run("build");
  const host = await staticHost(site.dist);
  after(host.close);
  return {
    browser,
    target,
    site,
    host,
    /** A new person comes to a page of the site. */
    async visit(t, path, options) {
      const page = await newPerson(t, browser, options);
      await page.goto(`${host.origin}/${path}`);
      return page;
    },
  };
}
