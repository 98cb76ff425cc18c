// What editors are told of a definition, by a validator that is not ours: whatever `check` takes, the
// schema takes too; and of what `check` refuses it finds what a schema can find.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { parse } from "yaml";
import { program, repository } from "./site.mjs";

const validate = (kind) => {
  const schema = execFileSync(program, ["schema", kind], { encoding: "utf8" });
  const options = { allErrors: true, allowUnionTypes: true, keywords: ["enumDescriptions"] };
  return new Ajv(options).compile(JSON.parse(schema));
};
const survey = validate("survey");
const settings = validate("settings");
const read = (...path) => parse(readFileSync(join(repository, ...path), "utf8"));

/** A definition with all keys, and with texts that other readers of YAML take for something else. */
const ODD = `
title: no
languages: [zh-CN, en]
introduction: 1.10
consent: ~
contact: {zh-CN: 2026-01-01, en: on}
scale: {functional: [1, 2, 3, 4, 5], dysfunctional: [a, b, c, d, {zh-CN: e, en: no}]}
evaluation: [QAAAO, RIIIM, RIIIM, RIIIM, RRRRQ]
ask: [importance, satisfaction, comment]
sections: [{title: 0x1F, introduction: yes, features: [{id: a, name: 1e3, description: no, functional: ~, dysfunctional: 7}]}]
profile:
  - {id: a, question: a, type: choice, required: true, segment: false, options: [{id: x, label: 1}, {id: y, label: no}]}
  - {id: b, question: b, type: number, minimum: -1.5, maximum: 3}
  - {id: c, question: c, type: text, maximum_length: 80}
submit: https://forms.example/f
privacy: {minimum_group: 1}
`;

test("the schema takes what check takes", () => {
  for (const id of readdirSync(join(repository, "surveys"))) {
    assert.ok(survey(read("surveys", id, "survey.yaml")), JSON.stringify(survey.errors));
  }
  for (const file of readdirSync(join(repository, "templates/starter"))) {
    const validate = file.startsWith("kanopress") ? settings : survey;
    assert.ok(validate(read("templates/starter", file)), `${file}: ${JSON.stringify(validate.errors)}`);
  }
  assert.ok(settings(read("kanopress.yaml")));
  assert.ok(survey(parse(ODD)), JSON.stringify(survey.errors));
});

test("check takes the odd definition", async (t) => {
  const { copySite } = await import("./site.mjs");
  const site = copySite("language: en\n");
  t.after(site.remove);
  site.define("odd", ODD);
  site.run("check", "odd");
});

test("the schema finds mistakes", () => {
  const found = [];
  for (const file of readdirSync(join(repository, "tests/surveys"))) {
    let document;
    try {
      document = read("tests/surveys", file);
    } catch {
      continue; // no YAML at all
    }
    if (!survey(document)) found.push(file.replace(".yaml", ""));
  }
  for (const mistake of [
    "unknown-key", "missing-keys", "bad-ids", "bad-evaluation-letter", "unknown-type", "bad-ask",
    "scale-four", "numbers", "list-for-map", "map-for-text", "text-for-list", "ten-mistakes",
  ]) {
    assert.ok(found.includes(mistake), `${mistake} is not found; found are ${found}`);
  }
});
