// The oldest browsers: nothing is used that they lack, except where it may be missing; and a form
// works in a browser without all that has come since.

import assert from "node:assert/strict";
import * as csstree from "css-tree";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { openBrowser } from "./browser.mjs";
import { FLOOR, forget, hasInterface, hasStyle, newer } from "./floor.mjs";
import { publish } from "./published.mjs";
import { inTurn, receiver } from "./receivers.mjs";
import { answerAll, press, told } from "./respondent.mjs";
import { repository } from "./site.mjs";

/** What may be missing, each with what becomes of a page without it. */
const MAY_BE_MISSING = {
  "HTMLElement.inert": "the form can be changed while it is being sent; it is sent once all the same",
  ":has": "what is chosen or wrong has no frame of its own; boxes are ticked, and problems are in words",
  ":focus-visible": "the browser draws its own frame around what has the focus",
  "(scripting)": "who is asked a question is said, and pairs have no number, also where it is needless",
  "(forced-colors)": "the browser forces no colours",
  "overflow-wrap: anywhere": "`break-word` stands before it",
  "inline-size: fit-content": "the state of a survey is as wide as its card",
  "width: fit-content": "all of the line can be pressed",
  "align-content: start": "numbers beside a chart are spread over its height",
  "align-content: end": "the answers of a question stand higher than those of a longer one beside it",
  "align-self: start": "a chart does not stay in sight",
  "break-after: avoid": "a title may be alone at the foot of a sheet",
  "font-family: ui-monospace": "`monospace` stands behind it",
  "@page": "the browser has its own margins",
  "accent-color": "the browser has its own colour for boxes",
  "appearance": "the browser draws its own boxes on paper",
  "color-scheme": "fields and scroll bars are light on a dark page",
  "cursor": "a phone has none",
  "field-sizing": "a field can be scrolled",
  "forced-color-adjust": "the browser forces no colours",
  "hyphens": "long words break anywhere",
  "hyphenate-limit-chars": "more words are hyphenated",
  "outline": "its corners are not round",
  "print-color-adjust": "colours may be missing on paper; each category has its letter",
  "resize": "a field can be scrolled",
  "text-size-adjust": "the browser chooses the size of the text",
  "text-wrap": "lines of titles differ in length",
  "word-break: auto-phrase": "lines break within phrases",
};

const styles = join(repository, "static");
const configuration = join(repository, "tests/browser/tsconfig.json");

function program() {
  const { config } = ts.readConfigFile(configuration, (path) => readFileSync(path, "utf8"));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(configuration));
  return ts.createProgram(fileNames, options);
}

/** The interface that a declaration of a standard library belongs to; none for a global name. */
function owner({ parent }) {
  if (ts.isInterfaceDeclaration(parent)) return parent.name.text;
  // `declare namespace Intl { interface NumberFormat …; var NumberFormat: … }`
  const block = [parent, parent.parent?.parent].find((part) => part && ts.isModuleBlock(part));
  if (block) return block.parent.name.text;
  // `declare var AbortSignal: { … }`
  return ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent) ? parent.parent.name.text : undefined;
}

/** Whose members are plain values: those of `dataset` are our own. */
const PLAIN = ["DOMStringMap", "NumberFormatPart", "NumberFormatOptions"];

/** All names in the scripts that are of the standard libraries, as [place, name, owner]. */
function interfaces() {
  const all = program();
  const checker = all.getTypeChecker();
  const found = [];
  for (const source of all.getSourceFiles().filter(isOurs)) {
    const visit = (node) => {
      const [declared] = (ts.isIdentifier(node) && checker.getSymbolAtLocation(node)?.declarations) || [];
      if (declared && isStandard(all, declared) && !PLAIN.includes(owner(declared))) {
        found.push([place(source.fileName), node.text, owner(declared)]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function isStandard(program, declared) {
  return program.isSourceFileDefaultLibrary(declared.getSourceFile());
}

function isOurs({ fileName }) {
  return fileName.startsWith(`${styles}/`);
}

function place(file) {
  return relative(repository, file);
}

/** Calls whose texts are selectors. */
const SELECTING = /^(find|findAll|querySelector|querySelectorAll|matches|closest)$/;

/** All selectors in the scripts, as [place, tree]. */
function selectors() {
  const found = [];
  for (const source of program().getSourceFiles().filter(isOurs)) {
    const visit = (node) => {
      if (ts.isCallExpression(node) && SELECTING.test(node.expression.name?.text ?? node.expression.text)) {
        const texts = node.arguments.filter((part) => ts.isStringLiteral(part));
        for (const { text } of texts) found.push([place(source.fileName), csstree.parse(text, { context: "selectorList" })]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** All style sheets, as [place, tree]. */
function sheets() {
  const names = readdirSync(styles, { recursive: true }).filter((name) => name.endsWith(".css"));
  return names.map((name) => [`static/${name}`, csstree.parse(readFileSync(join(styles, name), "utf8"))]);
}

/** What of CSS a tree uses, as [in words, path in the data]. */
function parts(tree) {
  const found = [];
  const rules = [];
  csstree.walk(tree, {
    enter(node) {
      const { type, name, property } = node;
      if (type === "Rule" && rules.push(node) > 1) found.push(["nesting", ["selectors", "nesting"]]);
      if (type === "Declaration") found.push([property, ["properties", property]]);
      if (type === "Atrule") found.push([`@${name}`, ["at-rules", name]]);
      if (type === "Feature") found.push([`(${name})`, ["at-rules", "media", name]]);
      if (type === "Function") found.push([`${name}()`, ["types", name]]);
      if (/^Pseudo(Class|Element)Selector$/.test(type)) {
        found.push([`:${name}`, ["selectors", name]]);
        const isList = name === "not" && node.children.first.children.size > 1;
        if (isList) found.push([":not(…, …)", ["selectors", "not", "selector_list"]]);
      }
      if (/^(Identifier|Function)$/.test(type) && this.declaration) {
        const { property } = this.declaration;
        found.push([`${property}: ${name}`, ["properties", property, name]]);
      }
    },
    leave: ({ type }) => type === "Rule" && rules.pop(),
  });
  return found;
}

test("scripts and style sheets use what the oldest browsers have", () => {
  const late = new Map();
  const note = (place, words, has) => has === false && late.set(words, [...(late.get(words) ?? []), place]);
  for (const [place, name, owner] of interfaces()) {
    const has = hasInterface(name, owner);
    assert.notEqual(has, undefined, `${place}: nothing is known of ${name} of ${owner}`);
    note(place, owner ? `${owner}.${name}` : name, has);
  }
  // A selector that a browser does not know is an error in a script, and nothing in a style sheet.
  for (const [place, tree] of selectors()) {
    for (const [words, path] of parts(tree)) note(place, `in a script, ${words}`, hasStyle(...path));
  }
  for (const [place, tree] of sheets()) {
    for (const [words, path] of parts(tree)) note(place, words, hasStyle(...path));
  }
  for (const words of Object.keys(MAY_BE_MISSING)) {
    assert.ok(late.delete(words), `${words}: nothing uses it, or the oldest browsers have it`);
    // Without a property its values are missing as well.
    for (const found of late.keys()) if (found.startsWith(`${words}: `)) late.delete(found);
  }
  assert.deepEqual([...late], []);
});

test("in a browser with nothing that has come since, a form is sent, confirmed, and drawn as a code", async (t) => {
  const [browser, target] = [await openBrowser(), await receiver()];
  const form = await publish(`submit: ${target.address}\n`);
  t.after(() => browser.close());
  t.after(target.close);
  t.after(form.end);
  target.draw = inTurn("fails");
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.addInitScript(forget, newer());
  await page.goto(form.url);
  assert.equal(await page.evaluate(() => typeof AbortSignal.timeout + typeof structuredClone), "undefinedundefined");
  await answerAll(page);
  await press(page);
  assert.equal((await told(page)).panel, "unsent");
  await page.click(".qr");
  await page.waitForSelector(".outcome svg");
  await press(page, ".retry");
  await page.waitForSelector(".sent");
  assert.equal(target.posts.length, 1);
  assert.deepEqual(errors, []);
});

test("the docs name the oldest browsers", () => {
  const { safari, chrome, firefox } = FLOOR;
  for (const name of ["browsers.md", "browsers.zh-CN.md"]) {
    const text = readFileSync(join(repository, "docs", name), "utf8");
    const versions = [...text.matchAll(/^\| (?:Safari|Chrome|Firefox).* \| (\d+)/gm)].map(([, version]) => Number(version));
    assert.deepEqual(versions, [safari, chrome, firefox], name);
  }
});

test("a selector that may be missing takes no other with it", () => {
  const isLate = (tree) => parts(tree).some(([, path]) => hasStyle(...path) === false);
  for (const [place, tree] of sheets()) {
    csstree.walk(tree, { visit: "Rule", enter({ prelude }) {
      const selectors = prelude.children.toArray();
      const late = selectors.filter(isLate);
      assert.ok(late.length === 0 || late.length === selectors.length, `${place}: ${csstree.generate(prelude)}`);
    } });
  }
});
