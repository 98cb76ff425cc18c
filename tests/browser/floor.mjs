// The oldest browsers in which a form works, and what they have: by MDN's data on browsers.

import { createRequire } from "node:module";

const data = createRequire(import.meta.url)("@mdn/browser-compat-data");

/** The docs say the same in `docs/browsers.md`. */
export const FLOOR = { chrome: 87, firefox: 91, safari: 15 };

/** The same for esbuild. */
export const TARGET = Object.entries(FLOOR).map(([name, version]) => name + version);

/** The same browsers on phones, which may have something later. */
const BROWSERS = Object.entries(FLOOR).flatMap(([name, version]) => [
  [name, version],
  [{ chrome: "chrome_android", firefox: "firefox_android", safari: "safari_ios" }[name], version],
]);

/** True if all browsers of the floor have what an entry of the data is about. */
function isOld({ __compat: { support } }) {
  return BROWSERS.every(([name, version]) =>
    [support[name] ?? []].flat().some((found) => {
      const { version_added: added, version_removed: removed, flags, prefix, alternative_name: other } = found;
      const isPlain = added && !removed && !flags && !prefix && !other;
      return isPlain && Number.parseFloat(String(added).replace("≤", "")) <= version;
    }),
  );
}

/** The entries of the data at these paths that it has. */
function entries(root, ...paths) {
  const found = paths.map((path) => path.reduce((entry, name) => own(entry, name), root));
  return found.filter((entry) => entry?.__compat);
}

function own(entry, name) {
  return entry && Object.hasOwn(entry, name) ? entry[name] : undefined;
}

// TypeScript has several interfaces where browsers have one, and the data has it there.
const MIXED_IN = [
  "HTMLElement", "Element", "Document", "Node", "CharacterData", "Window", "EventTarget",
  "HTMLAnchorElement", "Response",
];

/**
 * Whether the floor has a member of an interface, or a global name; undefined if the data does not
 * know it.
 *
 * @param {string} name
 * @param {string} [owner]
 */
export function hasInterface(name, owner) {
  const { api, javascript } = data;
  const names = [name, `${name}_static`, name.replace(/^on(.*)$/, "$1_event")];
  const of = (place) => names.map((member) => [place, member]);
  const owners = owner ? [owner.replace(/Constructor$/, "")] : [];
  const found = [
    entries(javascript.builtins, ...owners.flatMap(of), ...(owner ? [] : [[name]])),
    entries(javascript.builtins.Intl, ...owners.flatMap(of)),
    entries(api, ...owners.flatMap(of), ...(owner ? [] : [[name], ["Window", name]])),
    entries(api, ...MIXED_IN.flatMap(of)),
  ].find((list) => list.length > 0);
  return found?.some(isOld);
}

/** Whether the floor has a part of CSS, by its path in the data; undefined if the data does not know it. */
export function hasStyle(...path) {
  const [found] = entries(data.css, path);
  return found && isOld(found);
}

/**
 * All that browsers have got since, for [`forget`].
 *
 * @returns {[string, string?][]} [interface or global, member]
 */
export function newer() {
  const all = [data.api, data.javascript.builtins].flatMap((root) => Object.entries(root));
  return all.flatMap(([name, entry]) => {
    if (!entry.__compat || name === "__compat") return [];
    if (!isOld(entry)) return [[name]];
    const members = Object.entries(entry).filter(([member]) => member !== "__compat");
    const late = members.filter(([, found]) => found.__compat && !isOld(found));
    return late.map(([member]) => [name, member.replace(/_(static|event)$/, "")]);
  });
}

/** Runs in a page before its scripts: takes from a browser of today what those of the floor lack. */
export function forget(names) {
  for (const [name, member] of names) {
    if (!member) delete globalThis[name];
    else if (name === "Window") delete globalThis[member];
    else {
      const known = globalThis[name];
      delete known?.[member];
      delete known?.prototype?.[member];
    }
  }
}
