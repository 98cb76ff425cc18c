// The scripts of pages as they are published: all modules of one in one classic script, which also
// runs on pages that are opened from the disk, with short names and without comments.

import { build } from "esbuild";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { TARGET } from "./floor.mjs";
import { repository } from "./site.mjs";

const modules = join(repository, "tests/browser/node_modules");

/** The notices that packages ask for, in front of the script that has their code in it. */
const NOTICES = { "qr.js": ["lean-qr"] };

function notice(name) {
  const { version } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8"));
  const licence = readFileSync(join(modules, name, "LICENSE"), "utf8").trim();
  return `/*! ${name} ${version}\n\n${licence} */`;
}

/** A script with all that it imports, of the sources in the folder `static` of another folder. */
export async function minified(name, root = repository) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`static/${name}`],
    nodePaths: [modules],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    target: TARGET,
    format: "iife",
    legalComments: "none",
    banner: { js: [...(NOTICES[name] ?? []).map(notice), '"use strict";'].join("\n") },
  });
  return outputFiles[0].text;
}

/** All of them, as [path in the repository, text]. */
export function allMinified() {
  const names = readdirSync(join(repository, "static")).filter((name) => name.endsWith(".js"));
  return Promise.all(names.map(async (name) => [`static/minified/${name}`, await minified(name)]));
}
