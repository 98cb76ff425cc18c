// The weight and the work of a form's page, beside the same 20 pairs in SurveyJS and beside itself
// without its script: one run measures all.
//
//     cargo build && npm ci --prefix tests/browser && node benches/weight.mjs [RUNS]
//
// Bytes are those of the answers of a host that compresses with gzip. The processor is slowed down
// four times. Script time and blocking time (what tasks take beyond 50 ms, as in the metric Total
// Blocking Time) are counted until the page is at rest, each in a visit of its own, for a trace slows
// the script down. Each figure is the least and the median of the runs, the pages in turn. Last
// comes what «four times» was in truth: on a machine with few cores, whatever slows the page down
// takes a core of its own.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { openBrowser } from "../tests/browser/browser.mjs";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..");
const runs = Number(process.argv[2] ?? 5);
const root = mkdtempSync(join(tmpdir(), "kanopress-"));
/** How long the browser rests between two visits, in ms. */
const REST = 1500;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** The form of 20 features in Chinese with everything. */
function buildOurs() {
  mkdirSync(join(root, "surveys"));
  const survey = readFileSync(join(repository, "tests/browser/surveys/mall.yaml"));
  writeFileSync(join(root, "surveys/mall.yaml"), survey);
  const program = join(repository, "target/debug/kanopress");
  execFileSync(program, ["build", "--site", root, "--out", join(root, "ours")], { stdio: "pipe" });
  return readFileSync(join(root, "ours/mall/index.html"), "utf8");
}

/** The same pairs as questions of SurveyJS, loaded as its documentation shows. */
function buildTheirs(ours) {
  const npm = ["install", "--silent", "--no-audit", "--no-fund", "--prefix", root];
  execFileSync("npm", [...npm, "survey-core@2.5.38", "survey-js-ui@2.5.38"], { stdio: "pipe" });
  mkdirSync(join(root, "theirs"));
  for (const name of ["survey-core/survey-core.min.css", "survey-core/survey.core.min.js", "survey-js-ui/survey-js-ui.min.js"]) {
    writeFileSync(join(root, "theirs", name.split("/")[1]), readFileSync(join(root, "node_modules", name)));
  }
  const fieldsets = [...ours.matchAll(/<fieldset>\s*<legend>(.*?)<\/legend>(.*?)<\/fieldset>/gs)];
  const pairs = fieldsets.filter(([, , body]) => /__(dys)?functional"/.test(body));
  const elements = pairs.map(([, legend, body]) => ({
    type: "radiogroup",
    name: body.match(/name="([^"]*)"/)[1],
    title: legend.replace(/<[^>]*>/g, ""),
    isRequired: true,
    choices: [...body.matchAll(/value="([^"]*)"[^>]*>([^<]*)/g)].map(([, value, text]) => ({ value, text })),
  }));
  const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="survey-core.min.css"><script defer src="survey.core.min.js"></script>
<script defer src="survey-js-ui.min.js"></script><script defer src="page.js"></script></head>
<body><div id="survey"></div></body></html>`;
  const pages = elements.reduce((all, element, index) => {
    if (index % 2 === 0) all.push({ elements: [] });
    all.at(-1).elements.push(element);
    return all;
  }, []);
  writeFileSync(join(root, "theirs/index.html"), page);
  writeFileSync(join(root, "theirs/page.js"), `const survey = new Survey.Model(${JSON.stringify({ pages })});
survey.render(document.getElementById("survey"));`);
}

function host() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    response.writeHead(200, { "Content-Type": TYPES[extname(file)], "Content-Encoding": "gzip" });
    response.end(gzipSync(readFileSync(file), { level: 9 }));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/**
 * A first visit on a slow device; `look` is called in between, with the page before it is opened. The
 * browser has made its processes before, and got rid of those of the last visit: on few cores, they
 * would take the page's time.
 */
async function visit(browser, { url, scripted }, look) {
  const context = await browser.newContext({ javaScriptEnabled: scripted, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.waitForTimeout(REST);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const found = await look(page, session, () => page.goto(url, { waitUntil: "networkidle" }));
  await context.close();
  return found;
}

/** The sizes of all answers with their headers, and the time that scripts take in ms. */
async function load(page, session, open) {
  await session.send("Network.enable");
  await session.send("Performance.enable");
  const sizes = [];
  session.on("Network.loadingFinished", ({ encodedDataLength }) => sizes.push(encodedDataLength));
  await open();
  const { metrics } = await session.send("Performance.getMetrics");
  const { value } = metrics.find(({ name }) => name === "ScriptDuration");
  return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0), script: value * 1000 };
}

/** The time in ms by which tasks of the page's main thread are longer than 50 ms. */
async function trace(page, session, open) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
  await open();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const isPage = ({ name, args }) => name === "ParseHTML" && args.beginData?.url === page.url();
  const main = traceEvents.find(isPage);
  const isTask = ({ name, tid, pid }) => name === "RunTask" && tid === main.tid && pid === main.pid;
  const tasks = traceEvents.filter(isTask).map(({ dur = 0 }) => dur / 1000);
  return { blocking: tasks.reduce((sum, task) => sum + Math.max(task - 50, 0), 0) };
}

/** How many times slower a slow device runs a loop. */
async function slowness(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const times = [];
  for (const rate of [1, 4]) {
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    times.push(await page.evaluate(() => {
      const start = performance.now();
      for (let step = 0, sum = 0; step < 3e8; step += 1) sum += step % 7;
      return performance.now() - start;
    }));
  }
  await context.close();
  return times[1] / times[0];
}

/** The least and the median. */
function summary(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b).map(Math.round);
  const [least, median] = [sorted[0], sorted[Math.floor(sorted.length / 2)]];
  return least === median ? median : `${least} / ${median}`;
}

try {
  buildTheirs(buildOurs());
  const server = await host();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await openBrowser();
  const pages = [
    ["kanopress", `${origin}/ours/mall/`, true],
    ["kanopress, scripts off", `${origin}/ours/mall/`, false],
    ["SurveyJS 2.5.38", `${origin}/theirs/`, true],
  ].map(([name, url, scripted]) => ({ name, url, scripted, results: [] }));
  for (let run = 0; run < runs; run += 1) {
    for (const page of pages) {
      page.results.push({ ...(await visit(browser, page, load)), ...(await visit(browser, page, trace)) });
    }
  }
  console.log("| page | requests | bytes with headers | script ms | blocking ms |\n|---|---|---|---|---|");
  for (const { name, results } of pages) {
    const figures = ["requests", "bytes", "script", "blocking"].map((key) =>
      summary(results.map((result) => result[key])),
    );
    console.log(`| ${[name, ...figures].join(" | ")} |`);
  }
  console.log(`\nA loop was slowed down ${(await slowness(browser)).toFixed(1)} times.`);
  await browser.close();
  server.close();
} finally {
  rmSync(root, { recursive: true });
}
