// What a printed page says, sheet by sheet.

import { execFileSync } from "node:child_process";

/**
 * The text without what programs write in different ways: blanks, for lines break anywhere; letters
 * that are drawn as one; marks on letters and of direction; quotes and brackets, which have a mirrored
 * shape from right to left.
 */
export function solid(text) {
  return text.normalize("NFKC").replace(/[\s\p{Mark}\p{Format}\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/gu, "");
}

/** The text of each sheet of a PDF; `how` are further options of pdftotext. */
export function sheets(pdf, ...how) {
  return read(pdf, how).split("\f").slice(0, -1).map(solid);
}

/** The lines of a PDF, each with its letters as they are seen from left to right. */
export function seenLines(pdf) {
  const [, ...pages] = read(pdf, ["-bbox"]).split("<page");
  return pages.flatMap((page) => {
    const lines = [];
    for (const word of placed(page).sort((one, other) => one.middle - other.middle)) {
      // Words of one line may be of fonts with other heights.
      if (!(word.middle - lines.at(-1)?.at(-1).middle < 4)) lines.push([]);
      lines.at(-1).push(word);
    }
    return lines.map((line) => line.sort((one, other) => one.left - other.left).map(({ text }) => text).join(""));
  });
}

/** The words of a page, and where they stand. */
function placed(page) {
  const words = page.matchAll(/xMin="(.+?)" yMin="(.+?)" .+ yMax="(.+?)">(.*)<\/word>/g);
  return [...words].map(([, left, top, bottom, text]) => ({
    left: Number(left),
    middle: (Number(top) + Number(bottom)) / 2,
    text: solid(text),
  }));
}

function read(pdf, how) {
  return execFileSync("pdftotext", [...how, "-", "-"], { input: pdf, encoding: "utf8" });
}
