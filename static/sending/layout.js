/**
 * What the form asks, read off its fields: the layout of answer codes.
 */

import { fields } from "../form/page.js";

// A field of one line takes a number. (number)
const TYPES = { radio: "choice", checkbox: "multiple", text: "number", textarea: "text" };

export function layout() {
  /** @type {Map<string, {id: string, type: string, options: string[]}>} */
  const profile = new Map();
  const features = new Set();
  const ask = new Set();
  for (const { name, type, value } of fields()) {
    const [group, key] = name.split("__");
    if (group === "profile") {
      const kind = TYPES[/** @type {keyof TYPES} */ (type)];
      const asked = profile.get(key) ?? { id: key, type: kind, options: [] };
      asked.options.push(value);
      profile.set(key, asked);
    } else if (key && group !== "meta" && group !== "parameters") {
      features.add(group);
      ask.add(key);
    }
  }
  return { features: [...features], ask: [...ask], profile: [...profile.values()] };
}
