// A copy of this repository's site in a folder of its own, built by the real program.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const program = join(repository, "target/debug/kanopress");

/** Copies the example surveys with their responses; `settings` is the text of `kanopress.yaml`. */
export function copySite(settings) {
  const root = mkdtempSync(join(tmpdir(), "kanopress-"));
  cpSync(join(repository, "surveys"), join(root, "surveys"), { recursive: true });
  writeFileSync(join(root, "kanopress.yaml"), settings);
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
