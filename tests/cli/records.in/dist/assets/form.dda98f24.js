"use strict";

/**
 * What only a script can add to a form. Without it, a form with an address works all the same.
 *
 * 1. A visit gets an id, and the times at which it began and was sent.
 * 2. A group of boxes of which one is needed says so.
 * 3. A form with an address is sent once, however often its button is pressed.
 * 4. A form without one gives the answers as a file with one line of JSON.
 *
 * This is no module, because browsers refuse modules on pages that are opened from the disk.
 */
{
  const form = document.forms[0];

  // The browser may have kept the values of an earlier visit.
  meta("id").value = randomId();
  meta("started").value = now();
  meta("sent").value = "";

  // The time of sending stays that of the first attempt, so that a second one brings the same bytes
  // and is known as a duplicate; with other answers it is another response.
  form.addEventListener("change", () => {
    meta("sent").value = "";
  });

  /** @type {NodeListOf<HTMLFieldSetElement>} */
  const groups = form.querySelectorAll("fieldset[data-required]");
  groups.forEach(requireOne);

  if (form.hasAttribute("action")) {
    sendOnce(form.getElementsByTagName("button")[0]);
  } else {
    giveFile();
  }

  /** @param {string} name */
  function meta(name) {
    return /** @type {HTMLInputElement} */ (form.elements.namedItem(`meta__${name}`));
  }

  function now() {
    return new Date().toISOString();
  }

  /** 128 random bits in hexadecimal. */
  function randomId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /**
   * HTML can require a box, but not one of several.
   *
   * @param {HTMLFieldSetElement} group
   */
  function requireOne(group) {
    const boxes = [...group.getElementsByTagName("input")];
    const check = () => {
      const chosen = boxes.some((box) => box.checked);
      boxes[0].setCustomValidity(chosen ? "" : group.dataset.required ?? "");
    };
    group.addEventListener("change", check);
    check();
  }

  /** @param {HTMLButtonElement} button */
  function sendOnce(button) {
    const release = () => {
      button.disabled = false;
    };
    form.addEventListener("submit", () => {
      meta("sent").value ||= now();
      button.disabled = true;
      setTimeout(release, 10_000); // by then the first attempt has failed, or was stopped
    });
    addEventListener("pageshow", release);
  }

  function giveFile() {
    const panel = /** @type {HTMLElement} */ (form.querySelector(".send"));
    const status = /** @type {HTMLElement} */ (panel.querySelector("[role=status] > *"));
    const link = status.getElementsByTagName("a")[0];
    panel.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      meta("sent").value ||= now();
      URL.revokeObjectURL(link.href);
      link.href = URL.createObjectURL(new Blob([JSON.stringify(response()), "\n"]));
      link.download = `answers-${meta("survey").value}-${meta("id").value.slice(0, 8)}.jsonl`;
      link.textContent = link.download;
      link.click();
      status.hidden = false;
    });
  }

  /**
   * All answers: `meta__<key>` stands at the top, `profile__<id>` below `profile`, and
   * `<feature>__<part>` below `answers`.
   */
  function response() {
    /** @type {Record<string, any>} */
    const record = {};
    for (const control of form.elements) {
      const value = valueOf(control);
      if (value === undefined) continue;
      const { name, type } = /** @type {HTMLInputElement} */ (control);
      const [group, key] = name.split("__");
      if (key === undefined) {
        record[name] = value;
      } else if (group === "meta") {
        record[key] = value;
      } else if (group !== "profile") {
        record.answers ??= {};
        (record.answers[group] ??= {})[key] = value;
      } else {
        record.profile ??= {};
        if (type === "checkbox") (record.profile[key] ??= []).push(value);
        else record.profile[key] = value;
      }
    }
    return record;
  }

  /**
   * The value of a field that has one.
   *
   * @param {Element} control
   */
  function valueOf(control) {
    const { name, type, value, checked } = /** @type {HTMLInputElement} */ (control);
    const choice = type === "radio" || type === "checkbox";
    if (!name || value === "" || (choice && !checked)) return undefined;
    return type === "number" || control.closest(".rating") ? Number(value) : value;
  }
}
