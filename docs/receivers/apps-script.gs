/**
 * A web app of Google Apps Script that puts the responses of kanopress forms into a sheet, one a
 * row, with the names of columns that kanopress reads.
 *
 * 1. One response at a time (the lock), so that two never land in the same row.
 * 2. A row that is there already is not added again: whoever presses the button twice counts once.
 * 3. The answer {"ok":true,"id":…} comes after the row has been written, never before.
 *
 * The steps are in apps-script.md.
 */

/** The longest response in characters; long comments on 40 features are shorter. */
const LONGEST = 250000;

/** How long to wait for the one before, in milliseconds; the page waits for 20 seconds. */
const PATIENCE = 10000;

function doPost(event) {
  const lock = LockService.getScriptLock();
  try {
    const text = event.postData.contents;
    if (text.length > LONGEST) throw new Error("the response is too long");
    const response = JSON.parse(text);
    if (!/^[0-9a-f]{32}$/.test(response.id)) throw new Error("this is not a response");
    lock.waitLock(PATIENCE);
    keep(SpreadsheetApp.getActiveSpreadsheet().getSheets()[0], flat(response));
    return say({ ok: true, id: response.id });
  } catch (error) {
    return say({ ok: false, error: String(error) });
  } finally {
    lock.releaseLock();
  }
}

/** Adds a row, unless it is there. */
function keep(sheet, fields) {
  const names = header(sheet, Object.keys(fields));
  const row = names.map((name) => fields[name] ?? "");
  const found = sheet.getRange("A:A").createTextFinder(row[0]).matchEntireCell(true).findAll();
  const isThere = found.some((cell) => {
    const [kept] = sheet.getRange(cell.getRow(), 1, 1, names.length).getDisplayValues();
    return kept.every((value, index) => value === row[index]);
  });
  // With an apostrophe before it, a text stays text: `=1+1` no formula, `2026-05-04` no date.
  if (!isThere) sheet.appendRow(row.map((text) => text && `'${text}`));
  SpreadsheetApp.flush();
}

/** The names of the columns; new ones are added at the right. */
function header(sheet, names) {
  const width = sheet.getLastColumn();
  const there = width ? sheet.getRange(1, 1, 1, width).getDisplayValues()[0] : ["meta__id"];
  const all = [...there, ...names.filter((name) => !there.includes(name))];
  if (all.length > width) sheet.getRange(1, 1, 1, all.length).setValues([all]);
  return all;
}

/** A response with the names of columns. */
function flat(response) {
  const fields = {};
  for (const [key, value] of Object.entries(response)) {
    if (key === "answers") {
      for (const [feature, parts] of Object.entries(value)) {
        for (const [part, text] of Object.entries(parts)) fields[`${feature}__${part}`] = cell(text);
      }
    } else if (key === "profile" || key === "parameters") {
      for (const [id, text] of Object.entries(value)) fields[`${key}__${id}`] = cell(text);
    } else {
      fields[key === "comment" || key === "consent" ? key : `meta__${key}`] = cell(value);
    }
  }
  return fields;
}

function cell(value) {
  return Array.isArray(value) ? value.join(";") : String(value);
}

function say(body) {
  const text = ContentService.createTextOutput(JSON.stringify(body));
  return text.setMimeType(ContentService.MimeType.JSON);
}
