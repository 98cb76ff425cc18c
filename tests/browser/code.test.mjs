// The answer codes that the form's script writes are those that the reader's own tests have.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { repository } from "./site.mjs";

// Under this name Node takes it for the module that it is.
const folder = mkdtempSync(join(tmpdir(), "kanopress-"));
after(() => rmSync(folder, { recursive: true }));
copyFileSync(join(repository, "static/sending/code.js"), join(folder, "code.mjs"));
const { answerCode } = await import(pathToFileURL(join(folder, "code.mjs")));
const vectors = JSON.parse(readFileSync(join(repository, "tests/code/vectors.json"), "utf8"));

for (const { name, layout, record, code } of vectors) {
  test(name, () => {
    assert.equal(answerCode(record, layout), code);
  });
}

test("the order of the questions does not matter", () => {
  for (const { layout, record, code } of vectors) {
    const reversed = {
      features: layout.features.toReversed(),
      ask: layout.ask.toReversed(),
      profile: layout.profile.toReversed().map((question) => ({
        ...question,
        options: question.options.toReversed(),
      })),
    };
    assert.equal(answerCode(record, reversed), code);
  }
});

test("a NUL in a text does not move the texts after it", () => {
  const { layout, record } = vectors.find((vector) => vector.name === "every type of question");
  const wrong = { ...record, profile: { ...record.profile, remark: `\0${record.profile.remark}\0` } };
  assert.equal(answerCode(wrong, layout), answerCode(record, layout));
});
