// How long the form may rightly take, by its own source, and how long tests wait at most.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { repository } from "./site.mjs";

const delivery = readFileSync(join(repository, "static/sending/delivery.js"), "utf8");
const [, patience] = delivery.match(/ PATIENCE = ([\d_]+);/);

/** So often may the form wait that long: for the receiver to be readable, and then for the post. */
const WAITS = 2;

/** For all else on a machine that is busy with other work, in milliseconds. */
const MARGIN = 60_000;

/** Whatever takes longer than this never comes, in milliseconds. */
export const LONGEST = WAITS * Number(patience.replaceAll("_", "")) + MARGIN;

/** Waits for what no page shows. */
export async function until(isSo) {
  const end = Date.now() + LONGEST;
  while (!isSo()) {
    assert.ok(Date.now() < end, `never: ${isSo}`);
    await setTimeout(20);
  }
}
