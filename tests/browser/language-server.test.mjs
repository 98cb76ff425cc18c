// A new survey of 12 features in two languages, written with `new`, with what an editor offers, and
// with `check` alone. The editor knows YAML by yaml-language-server, which Visual Studio Code's
// extension “YAML” and most other editors run, and finds the schema by the first line of the file.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { INTRODUCTION, OPTIONS, QUESTION, SECTIONS, TITLE } from "./canteen.mjs";
import { program } from "./site.mjs";
import { Editor } from "./text-editor.mjs";

/** A site with a survey from `new`, and an editor that has it open. */
async function newSurvey(t) {
  const root = join(mkdtempSync(join(tmpdir(), "kanopress-")), "site");
  const run = (...command) => execFileSync(program, command, { encoding: "utf8", stdio: "pipe" });
  run("init", root, "--language", "zh-CN");
  run("new", "canteen", "--language", "zh-CN", "--language", "en", "--site", root);
  const editor = await Editor.start(root);
  t.after(() => {
    editor.close();
    rmSync(join(root, ".."), { recursive: true });
  });
  await editor.open(join(root, "surveys/canteen/survey.yaml"));
  return { root, editor, run: (...command) => run(...command, "--site", root) };
}

/** Takes what is offered, and looks at its description. */
async function choose(editor, label, description) {
  assert.equal(await editor.choose(label), description);
}

/** Goes to a new line, so many blanks deep. */
const enter = (editor, depth, text = "") => editor.type(`\n${" ".repeat(depth)}${text}`);

/** Writes a text in both languages, below its key. */
async function write(editor, depth, [chinese, english]) {
  await enter(editor, depth);
  await choose(editor, "zh-CN", "简体中文");
  await editor.type(chinese);
  await enter(editor, depth);
  await choose(editor, "en", "English");
  await editor.type(english);
}

/** Writes the places of the snippet of a feature, and the further keys. */
async function writeFeature(editor, { id, name, ...texts }) {
  const descriptions = {
    description: "Markdown: what exactly is meant.",
    functional: "Markdown: the question if the feature is there. By default it is made from the name.",
    dysfunctional: "Markdown: the question if the feature is not there. By default it is made from the name.",
  };
  await editor.type(id);
  editor.tab();
  await write(editor, 10, name);
  for (const [key, text] of Object.entries(texts)) {
    await enter(editor, 8);
    await choose(editor, key, descriptions[key]);
    await write(editor, 10, text);
  }
}

async function writeScale(editor) {
  await enter(editor, 2);
  await editor.choose("zh-CN");
  await choose(editor, "handbook", "我喜欢 · 理应如此 · 无所谓 · 我可以忍受 · 我不喜欢");
  await enter(editor, 2);
  await editor.choose("en");
  await choose(editor, "handbook", "I like it · I expect it · I am neutral · I can tolerate it · I dislike it");
}

async function writeSections(editor) {
  await choose(editor, "sections", "Sections with headings.");
  for (const [index, { title, features }] of SECTIONS.entries()) {
    if (index > 0) {
      await enter(editor, 2, "- ");
      assert.match((await editor.choose("Section")).value, /^A section of the survey\./);
    }
    await write(editor, 6, title);
    editor.tab();
    for (const [index, feature] of features.entries()) {
      if (index > 0) {
        await enter(editor, 6, "- ");
        assert.match((await editor.choose("Feature")).value, /^What one pair of questions asks about\./);
      }
      await writeFeature(editor, feature);
    }
  }
}

async function writeProfile(editor) {
  await choose(editor, "profile", "Questions about the respondent.");
  await editor.type("role");
  editor.tab();
  await write(editor, 6, QUESTION);
  editor.tab();
  await choose(editor, "choice", "One of the options.");
  await enter(editor, 4);
  await choose(editor, "options", "What people can choose, for `choice` and `multiple`.");
  for (const [index, { id, label }] of OPTIONS.entries()) {
    if (index > 0) {
      await enter(editor, 6, "- ");
      assert.match((await editor.choose("Choice")).value, /^An option of a profile question\./);
    }
    await editor.type(id);
    editor.tab();
    await write(editor, 10, label);
  }
  await enter(editor, 4);
  await choose(editor, "segment", "`true` if the results are also shown by its options, for `choice`.");
  await editor.choose("true");
}

test("an editor helps to write a survey", async (t) => {
  const { root, editor, run } = await newSurvey(t);
  const title = editor.text.match(/^title:\n  zh-CN: (.+)\n  en: (.+)$/m);
  for (const [index, text] of TITLE.entries()) {
    editor.select(title[index + 1]);
    await editor.type(text);
  }
  editor.select("\nintroduction:", { toEnd: true });
  await enter(editor, 0);

  await choose(editor, "introduction", "Markdown above the questions.");
  await write(editor, 2, INTRODUCTION);
  await enter(editor, 0);
  await choose(editor, "contact", "Whom to ask about the survey, and to give answers to: plain text.");
  await write(editor, 2, ["canteen@example.org", "canteen@example.org"]);
  await enter(editor, 0);
  await choose(editor, "scale", "The labels of the answers: the name of a scale, five labels, or five per question.");
  await writeScale(editor);
  await enter(editor, 0);
  await choose(editor, "evaluation", "The evaluation table: `berger`, `pouliot`, or five strings of five letters.");
  await choose(editor, "berger", "Berger et al. 1993, the same cells as Kano et al. 1984.");
  await enter(editor, 0);
  await choose(editor, "ask", "Extra questions under each pair.");
  await choose(editor, "importance", "How important the feature is, from 1 to 9.");
  await enter(editor, 2, "- ");
  await choose(editor, "comment", "Free text.");
  await enter(editor, 0);
  await writeSections(editor);
  await enter(editor, 0);
  await writeProfile(editor);
  await enter(editor, 0);
  await choose(editor, "privacy", "What a report may show.");
  assert.ok(editor.text.endsWith("privacy:\n  minimum_group: 5"), "the usual size is suggested");
  editor.tab();
  await enter(editor, 0);
  assert.deepEqual(await editor.diagnostics(), []);

  editor.save();
  const said = JSON.parse(run("check", "canteen", "--format", "json"));
  assert.deepEqual(said, { surveys: ["canteen"] }, "no error, and no advice on wording");
  run("build");
  const ids = SECTIONS.flatMap(({ features }) => features.map(({ id }) => id));
  assert.equal(ids.length, 12);
  for (const path of ["dist/canteen/index.html", "dist/canteen/en/index.html"]) {
    const page = readFileSync(join(root, path), "utf8");
    for (const side of ["functional", "dysfunctional"]) {
      const asked = [...page.matchAll(new RegExp(`name="([a-z-]+)__${side}" value="like"`, "g"))];
      assert.deepEqual(asked.map(([, id]) => id), ids, path);
    }
  }
});

test("the first line of a survey leads to its schema", async (t) => {
  const { editor } = await newSurvey(t);
  const labels = async () => (await editor.offers()).map(({ label }) => label);
  assert.ok((await labels()).includes("ask"));
  assert.match(await editor.hover("title:"), /The title of the survey: plain text\./);
  editor.select("# yaml-language-server: $schema=../../survey.schema.json");
  await editor.type("# yaml-language-server:");
  editor.end();
  assert.deepEqual(await labels(), []);
  assert.equal(await editor.hover("title:"), "");
});

test("an editor explains keys and words", async (t) => {
  const { editor } = await newSurvey(t);
  for (const [text, ...explained] of [
    ["languages:", /The languages, if there are several/],
    ["introduction:", /one text per language/, /Markdown above the questions/],
    ["en:", /English/],
    ["name:", /The name on pages: plain text/],
    ["type:", /What kind of answer it takes/, /`choice`: One of the options/, /`number`: A number/],
    ["minimum_group:", /Groups with fewer respondents are not shown/],
  ]) {
    for (const part of explained) assert.match(await editor.hover(text), part);
  }
});

test("what an editor underlines, check refuses at the same line", async (t) => {
  const { editor, root } = await newSurvey(t);
  assert.deepEqual(await editor.diagnostics(), []);
  for (const [right, wrong, message] of [
    ["\nthanks:", "\nthank:", "Property thank is not allowed."],
    ["    description:", "    desciption:", "Property desciption is not allowed."],
    ["type: choice", "type: choise", 'Value is not accepted. Valid values: "choice", "multiple", "number", "text".'],
    ["id: wifi", "id: Wi-Fi", 'String does not match the pattern of "^[a-z][a-z0-9-]{0,63}$".'],
    ["\n    segment: true", "\n    segment: maybe", 'Incorrect type. Expected "boolean".'],
    ["minimum_group: 5", "minimum_group: 0", "Value is below the minimum of 1."],
  ]) {
    editor.select(right);
    await editor.type(wrong);
    const underlined = await editor.diagnostics();
    assert.deepEqual(underlined.map((found) => found.message), [message]);
    editor.save();
    const check = ["check", "canteen", "--format", "json", "--site", root];
    const { status, stdout } = spawnSync(program, check, { encoding: "utf8" });
    assert.equal(status, 1);
    const refused = stdout.trim().split("\n").map((found) => JSON.parse(found).line);
    assert.deepEqual(refused, underlined.map((found) => found.line));
    editor.select(wrong);
    await editor.type(right);
    assert.deepEqual(await editor.diagnostics(), []);
  }
});
