// A text editor without a window. It speaks the Language Server Protocol with the server that most
// editors have for YAML, and a person types into it. As in any editor, what is offered may be a
// snippet with places to fill in: the first is selected, and Tab goes on to the next.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import rpc from "vscode-jsonrpc/node.js";

const SERVER = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");

/** The settings of the server: as it comes, but for what it would fetch from the network. */
const SETTINGS = { yaml: { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } } };

const CAPABILITIES = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ["markdown"] },
  },
  workspace: { configuration: true, workspaceFolders: true },
};

/** A place of a snippet to fill in, such as `$1`, or `${1:5}` with a suggestion. */
const STOP = /\$(?:\d+|\{\d+(?::([^}]*))?\})/g;

export class Editor {
  #server;
  #connection;
  #document;
  #version = 0;
  /** What is written over next; an empty one is the cursor. */
  #selection;
  /** The places of snippets that are still to be filled in. */
  #stops = [];
  #diagnostics;
  #publish;

  /** Starts the server on a folder. */
  static async start(folder) {
    const editor = new Editor();
    const server = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const connection = rpc.createMessageConnection(server.stdout, server.stdin);
    connection.onRequest("workspace/configuration", ({ items }) =>
      items.map(({ section }) => SETTINGS[section] ?? null));
    connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }) =>
      editor.#publish(diagnostics));
    connection.listen();
    const uri = pathToFileURL(folder).href;
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "site" }],
      capabilities: CAPABILITIES,
    });
    await connection.sendNotification("initialized", {});
    editor.#server = server;
    editor.#connection = connection;
    return editor;
  }

  /** Opens a file; the cursor stands at its end. */
  async open(path) {
    this.path = path;
    this.text = readFileSync(path, "utf8");
    this.end();
    this.#document = { uri: pathToFileURL(path).href };
    this.#expectDiagnostics();
    await this.#notify("didOpen", {
      textDocument: { ...this.#document, languageId: "yaml", version: this.#version, text: this.text },
    });
  }

  save() {
    writeFileSync(this.path, this.text);
  }

  close() {
    this.#connection.dispose();
    this.#server.kill();
  }

  /** Writes over what is selected. */
  async type(text) {
    await this.#replace(this.#selection.from, this.#selection.to, text);
  }

  /** Selects the first occurrence of a text, or all from there on. */
  select(text, { toEnd = false } = {}) {
    const at = this.#find(text);
    this.#stops = [];
    this.#select(at, toEnd ? this.text.length : at + text.length);
  }

  /** Puts the cursor at the end. */
  end() {
    this.#stops = [];
    this.#select(this.text.length);
  }

  /** Goes on to the next place of the snippet. */
  tab() {
    const stop = this.#stops.shift();
    assert.ok(stop, "no place is left to fill in");
    this.#select(stop.from, stop.to);
  }

  /** What is offered at the cursor. */
  async offers() {
    const { items } = await this.#request("completion", { position: this.#position(this.#selection.from) });
    return items;
  }

  /** Takes what is offered at the cursor under this label; gives back its description. */
  async choose(label) {
    const offers = await this.offers();
    const offer = offers.find((item) => item.label === label);
    const labels = offers.map((item) => item.label).join(", ");
    assert.ok(offer, `${label} is not offered after ${this.#line()}, but ${labels || "nothing"}`);
    const { range, newText } = offer.textEdit;
    await this.#insert(this.#offset(range.start), this.#offset(range.end), newText);
    return offer.documentation;
  }

  /** What is shown over the first occurrence of a text. */
  async hover(text) {
    const hover = await this.#request("hover", { position: this.#position(this.#find(text) + 1) });
    return hover?.contents.value ?? "";
  }

  /** What the server says of the text as it is now, with lines as people count them. */
  async diagnostics() {
    const found = await this.#diagnostics;
    return found.map(({ range, message }) => ({ line: range.start.line + 1, message }));
  }

  /** Writes a snippet, its further lines as deep as the one where it begins. */
  async #insert(from, to, snippet) {
    const indented = snippet.replaceAll("\n", `\n${this.#line(from).match(/^ */)[0]}`);
    const stops = [];
    let removed = 0;
    const text = indented.replace(STOP, (stop, suggested = "", at) => {
      const start = from + at - removed;
      stops.push({ from: start, to: start + suggested.length });
      removed += stop.length - suggested.length;
      return suggested;
    });
    await this.#replace(from, to, text);
    if (stops.length > 0) {
      const end = from + text.length;
      this.#stops.unshift(...stops, { from: end, to: end });
      this.tab();
    }
  }

  /** All stops stand behind what is replaced. */
  async #replace(from, to, text) {
    this.text = this.text.slice(0, from) + text + this.text.slice(to);
    const shift = text.length - (to - from);
    this.#stops = this.#stops.map((stop) => ({ from: stop.from + shift, to: stop.to + shift }));
    this.#select(from + text.length);
    this.#expectDiagnostics();
    await this.#notify("didChange", {
      textDocument: { ...this.#document, version: ++this.#version },
      contentChanges: [{ text: this.text }],
    });
  }

  #select(from, to = from) {
    this.#selection = { from, to };
  }

  /** The server speaks once after the last of several changes. */
  #expectDiagnostics() {
    this.#diagnostics = new Promise((resolve) => {
      this.#publish = resolve;
    });
  }

  #find(text) {
    const at = this.text.indexOf(text);
    assert.ok(at >= 0, `${text} is not in the text`);
    return at;
  }

  /** The line of an offset, up to it. */
  #line(offset = this.#selection.from) {
    return this.text.slice(this.text.lastIndexOf("\n", offset - 1) + 1, offset);
  }

  #position(offset) {
    const line = this.text.slice(0, offset).split("\n").length - 1;
    return { line, character: this.#line(offset).length };
  }

  #offset({ line, character }) {
    const before = this.text.split("\n").slice(0, line);
    return before.reduce((sum, text) => sum + text.length + 1, character);
  }

  #request(what, parameters) {
    return this.#connection.sendRequest(`textDocument/${what}`, {
      textDocument: this.#document,
      ...parameters,
    });
  }

  #notify(what, parameters) {
    return this.#connection.sendNotification(`textDocument/${what}`, parameters);
  }
}
