// A built survey on a static host.

import { staticHost } from "./servers.mjs";
import { emptySite } from "./site.mjs";
import { everyQuestion } from "./surveys.mjs";

/** Publishes the survey `every` with further lines, such as `submit`; `end` at the end. */
export async function publish(lines) {
  const site = emptySite("title: Tests\n");
  const write = (lines, change = (text) => text) => {
    site.define("every", change(everyQuestion(lines)));
    site.run("build");
  };
  write(lines);
  const host = await staticHost(site.dist);
  return {
    site,
    /** The address of the form in the default language. */
    url: `${host.origin}/every/`,
    origin: host.origin,
    /** Publishes the survey again, with a change. */
    change: (change) => write(lines, change),
    end() {
      host.close();
      site.remove();
    },
  };
}
