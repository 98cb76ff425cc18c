// The scripts of the pages: their types hold, and joined into one they are one script that parses.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Script } from "node:vm";
import { copySite, repository } from "./site.mjs";

let site;
before(() => {
  site = copySite("title: x\n");
  site.run("build");
});
after(() => site.remove());

test("the types of all scripts hold", () => {
  const tsc = join(repository, "tests/browser/node_modules/.bin/tsc");
  execFileSync(tsc, ["-p", join(repository, "tests/browser/tsconfig.json")], { encoding: "utf8" });
});

test("joined scripts parse, and say no name twice", () => {
  const assets = readdirSync(join(site.dist, "assets")).filter((name) => name.endsWith(".js"));
  assert.ok(assets.some((name) => name.startsWith("form.")));
  for (const name of assets) {
    const text = readFileSync(join(site.dist, "assets", name), "utf8");
    new Script(text, { filename: name });
    assert.doesNotMatch(text, /^(import|export) /m, name);
  }
});
