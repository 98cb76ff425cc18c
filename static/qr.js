import { generate } from "lean-qr";

/**
 * The answer code as a QR code. The form loads this script when a person asks for one, so that
 * nobody else waits for it; it draws one each time that it runs.
 *
 * 1. The symbol is the smallest that holds the code: digits and capital letters have a mode of their
 *    own. What room is left in it goes to the correction of errors.
 * 2. It is drawn as SVG, in place of the button. A code that no symbol can hold is told to the form
 *    as if this script had not been loaded.
 */

/** What scanners need around the symbol (ISO/IEC 18004), in modules: the squares that it is made of. */
const QUIET_ZONE = 4;

/** The side of a module in CSS pixels, where there is room. */
const MODULE = 6;

try {
  const button = /** @type {HTMLElement | null} */ (document.querySelector(".outcome .qr"));
  // Whoever pressed the button twice has the drawing already.
  if (button) show(button, document.querySelector(".outcome .code")?.textContent ?? "");
} catch {
  document.currentScript?.dispatchEvent(new Event("error"));
}

/**
 * @param {HTMLElement} button
 * @param {string} code
 */
function show(button, code) {
  const drawing = draw(code, button.dataset.name ?? "");
  button.nextElementSibling?.remove();
  button.replaceWith(drawing);
  drawing.focus();
}

/**
 * Black on white, whatever the colours of the page: scanners need it so.
 *
 * @param {string} code
 * @param {string} name what a screen reader says of it
 */
function draw(code, name) {
  const symbol = generate(code);
  const side = symbol.size + 2 * QUIET_ZONE;
  let dark = "";
  for (let y = 0; y < symbol.size; y += 1) {
    for (let x = 0; x < symbol.size; x += 1) {
      if (symbol.get(x, y)) dark += `M${x} ${y}h1v1h-1z`;
    }
  }
  const origin = -QUIET_ZONE;
  const drawing = element("svg", {
    role: "img",
    "aria-label": name,
    tabindex: -1,
    width: side * MODULE,
    viewBox: `${origin} ${origin} ${side} ${side}`,
    "shape-rendering": "crispEdges",
  });
  const ground = { x: origin, y: origin, width: side, height: side, fill: "#fff" };
  drawing.append(element("rect", ground), element("path", { d: dark, fill: "#000" }));
  return drawing;
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
function element(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return /** @type {SVGElement} */ (element);
}
