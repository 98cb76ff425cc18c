// What pages load: the types of all scripts hold, what is published is made of them and parses, and
// all together are light. `BLESS=1` makes what is published anew.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Script } from "node:vm";
import { allMinified } from "./minified.mjs";
import { copySite, repository } from "./site.mjs";

let site;
before(() => {
  site = copySite("title: x\n");
  rmSync(join(site.root, "surveys"), { recursive: true });
  mkdirSync(join(site.root, "surveys"));
  const mall = readFileSync(join(repository, "tests/browser/surveys/mall.yaml"), "utf8");
  site.define("mall", mall);
  const features = mall.slice(mall.indexOf("features:"), mall.indexOf("profile:"));
  const inChinese = features.replace(/\{zh-CN: ([^,}]*), en: [^}]*\}/g, "$1");
  site.define("asked", `title: 商场服务需求调查
language: zh-CN
submit: https://forms.example.org/f
ask: [importance, comment]
${inChinese}`);
  site.run("build");
});
after(() => site.remove());

test("the types of all scripts hold", () => {
  const tsc = join(repository, "tests/browser/node_modules/.bin/tsc");
  execFileSync(tsc, ["-p", join(repository, "tests/browser/tsconfig.json")], { encoding: "utf8" });
});

test("the published scripts are made of the sources", async () => {
  for (const [path, text] of await allMinified()) {
    const file = join(repository, path);
    if (process.env.BLESS) writeFileSync(file, text);
    assert.equal(readFileSync(file, "utf8"), text, `${path}: run this test with BLESS=1`);
  }
});

test("published scripts parse and import nothing, and those of forms are strict", () => {
  const assets = readdirSync(join(site.dist, "assets")).filter((name) => name.endsWith(".js"));
  assert.ok(assets.some((name) => name.startsWith("form.")));
  for (const name of assets) {
    const text = readFileSync(join(site.dist, "assets", name), "utf8");
    new Script(text, { filename: name });
    assert.doesNotMatch(text, /^(import|export) /m, name);
    // Within a block, the words would mean nothing.
    if (/^(form|sending)\./.test(name)) assert.match(text, /^\/\/.*\n"use strict";/, name);
  }
});

test("twenty features in Chinese weigh at most 14 KB, and 6 KB without a script", () => {
  // Of all forms, it says what the heaviest weighs.
  const lines = site.run("build", "--budget", "14k", "--format", "json").split("\n");
  const said = lines.filter(Boolean).map((line) => JSON.parse(line));
  const { weight, without_javascript: plain } = said.find((object) => object.weight);
  assert.ok(weight <= 14 * 1024 && plain <= 6 * 1024, `${weight} and ${plain} bytes`);
  assert.equal(site.attempt("build", "--budget", "5k").status, 1);
});
