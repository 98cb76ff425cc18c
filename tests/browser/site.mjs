// Sites in folders of their own, built by the real program; one is a copy of this repository's.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const program = join(repository, "target/debug/kanopress");

/** Copies the example surveys with their responses; `settings` is the text of `kanopress.yaml`;
 * results are public. */
export function copySite(settings) {
  const site = emptySite(settings);
  cpSync(join(repository, "surveys"), join(site.root, "surveys"), { recursive: true });
  return site;
}

/** A site without surveys. */
export function emptySite(settings) {
  const root = mkdtempSync(join(tmpdir(), "kanopress-"));
  mkdirSync(join(root, "surveys"));
  writeFileSync(join(root, "kanopress.yaml"), `${settings.trimEnd()}\nresults: public\n`);
  return {
    root,
    dist: join(root, "dist"),
    /** Runs a command of kanopress in the site; gives back what it printed. */
    run: (...command) =>
      execFileSync(program, [...command, "--site", root], { encoding: "utf8", stdio: "pipe" }),
    /** The same, for commands that may end with another exit code than 0. */
    attempt: (...command) =>
      spawnSync(program, [...command, "--site", root], { encoding: "utf8" }),
    /** Adds a survey. */
    define: (survey, text) => writeFileSync(join(root, "surveys", `${survey}.yaml`), text),
    /** Puts a file of its own into the site, with the folders above it. */
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    /** Puts a file among the responses of a survey, in place of all that are there or beside them. */
    respond(survey, name, text, beside = false) {
      const folder = join(root, "surveys", survey, "responses");
      if (!beside) rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
