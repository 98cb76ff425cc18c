// A form in one file, of a site whose own templates write their tags in their own ways.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { openBrowser } from "./browser.mjs";
import { emptySite, repository } from "./site.mjs";

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const LEAF = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>';

// Everything that a page may load, each in another way.
const BASE = `{% extends 'builtin:base.html' %}
{% block style %}<link href='{{ asset(name="own/own.css") }}' rel='stylesheet'>
<LINK REL=stylesheet MEDIA=print HREF={{ asset(name="paper.css") }}>{% endblock %}
{% block end %}<img class=one alt='' src='{{ asset(name="pixel.png") }}'>
<img class=set alt='' srcset='{{ asset(name="pixel.png") }} 1x, {{ asset(name="leaf.svg") }} 2x'>
<picture><source type=image/svg+xml srcset='{{ asset(name="leaf.svg") }}'><img class=picture alt='' src='{{ asset(name="pixel.png") }}'></picture>
<svg><image href='{{ asset(name="leaf.svg") }}' width=8 height=8 /></svg>
<p class=shown>own</p>
<script defer id=own data-leaf='{{ asset(name="leaf.svg") }}' src='{{ asset(name="own.js") }}'></script>{% endblock %}
`;
const FORM = `{% extends "builtin:form.html" %}
{% block policy %}default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action {{ submit.allowed }}; base-uri 'none'{% endblock %}
`;
const STYLE = `@import url( 'part.css' );
@font-face { font-family: Own; src: url(own.ttf) format('truetype') }
.shown { font-family: Own }
`;
// A quoted tag in a script is part of its text.
const SCRIPT = `document.querySelector(".shown").title = "</script><!-- " + document.querySelector("#own").dataset.leaf.slice(0, 9);\n`;

function font() {
  const folder = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  const assets = join(folder, "lib/vite/recorder/assets");
  const name = readdirSync(assets).find((file) => file.endsWith(".ttf"));
  return readFileSync(join(assets, name));
}

let browser, site;
before(async () => {
  browser = await openBrowser();
  site = emptySite("title: Tea\nlanguages: [en, zh-CN]\ntheme: {logo: leaf.svg}\n");
  site.define("tea", "title: {en: Tea, zh-CN: 茶}\nfeatures: [{id: tea, name: {en: Tea, zh-CN: 茶}}]\n");
  site.write("templates/base.html", BASE);
  site.write("templates/form.html", FORM);
  site.write("static/own/own.css", STYLE);
  site.write("static/own/part.css", ".shown { background: url(../pixel.png#x) }\n");
  site.write("static/paper.css", "p { color: red }\n");
  site.write("static/own/own.ttf", font());
  site.write("static/own.js", SCRIPT);
  site.write("static/pixel.png", PIXEL);
  site.write("static/leaf.svg", LEAF);
  site.run("build", "--single-file");
});
after(async () => {
  await browser.close();
  site.remove();
});

/** Opens a page; gives it back with what it has asked for and what the browser had to say. */
async function open(path) {
  const page = await browser.newPage();
  const [asked, said] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(pathToFileURL(path).href, { waitUntil: "networkidle" });
  return { page, asked, said };
}

for (const [what, path] of [
  ["as it is published", "tea/index.html"],
  ["in one file", "tea/tea.en.html"],
]) {
  test(`a template of the site is whole ${what}`, async () => {
    const { page, asked, said } = await open(join(site.dist, path));
    assert.deepEqual(said, []);
    const images = await page.$$eval("img", (all) => all.map((image) => image.naturalWidth));
    assert.equal(images.filter((width) => width > 0).length, 4, images.join(" "));
    const shown = await page.$eval(".shown", async (shown) => {
      const faces = await document.fonts.load("1em Own");
      const { backgroundImage, color } = getComputedStyle(shown);
      return { title: shown.title, fonts: faces.map((face) => face.status), backgroundImage, color };
    });
    assert.deepEqual(shown.fonts, ["loaded"]);
    assert.match(shown.title, /^<\/script><!-- /);
    assert.notEqual(shown.backgroundImage, "none");
    assert.equal(shown.color, "rgb(29, 39, 51)");
    assert.ok(await page.isVisible(".steps"));
    if (path.endsWith(".en.html")) {
      assert.equal(asked.filter((url) => !url.startsWith("data:")).length, 1, asked.join("\n"));
      assert.match(shown.title, /data:imag$/);
    }
    await page.close();
  });
}

test("a single file allows what is in it and no more", async () => {
  const { page, said } = await open(join(site.dist, "tea/tea.en.html"));
  const ran = await page.evaluate(async () => {
    const tag = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
    tag("script", { text: "window.ran = 1" });
    tag("script", { src: "data:text/javascript,window.ran=2" });
    tag("style", { textContent: "body { outline: 9px solid }" });
    tag("link", { rel: "stylesheet", href: "data:text/css,body{outline:9px solid}" });
    await new Promise((done) => setTimeout(done, 100));
    return [window.ran, getComputedStyle(document.body).outlineWidth];
  });
  assert.deepEqual(ran[0], undefined);
  assert.notEqual(ran[1], "9px");
  assert.equal(said.length, 4, said.join("\n"));
  await page.close();
});

test("the file with nothing but a template of its own is whole", async (t) => {
  const own = emptySite("title: Tea\n");
  t.after(own.remove);
  own.define("tea", "title: Tea\nfeatures: [{id: tea, name: Tea}]\n");
  const built = readFileSync(join(repository, "templates/base.html"), "utf8");
  own.write("static/own.css", "body { outline: 1px solid }\n");
  own.write("templates/base.html", built.replace("</head>", `<link rel='stylesheet' href='{{ asset(name="own.css") }}'>\n</head>`));
  own.run("build", "--single-file");
  const { page, asked } = await open(join(own.dist, "tea/tea.en.html"));
  assert.equal(await page.$eval("body", (body) => getComputedStyle(body).outlineStyle), "solid");
  assert.equal(asked.length, 1, asked.join("\n"));
  await page.close();
});
