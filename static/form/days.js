/**
 * The days on which people may answer, as days are where the reader is; both are included.
 *
 * @param {{ opens?: string, closes?: string }} days
 * @returns {"not-open" | "open" | "closed"}
 */
export function stateOf({ opens, closes }) {
  const now = Date.now();
  // A day that there is not has no number for its time, which is neither before nor after.
  if (now < Date.parse(`${opens}T00:00`)) return "not-open";
  return now >= Date.parse(`${closes}T24:00`) ? "closed" : "open";
}
