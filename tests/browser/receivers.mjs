// Receivers of answers that really run: a server of our own with a fault for each post, a Worker in
// Cloudflare's own runtime, and json-server. All take form posts and JSON.

import jsonServer from "json-server";
import { Miniflare } from "miniflare";
import { listen } from "./servers.mjs";

const OPEN = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*" };

/** What a receiver may do to a post: whether it stores it, and how it answers. */
const FAULTS = {
  ok: { stores: true, answer: ({ id }) => json(200, { ok: true, id }) },
  slow: { stores: true, wait: 500, answer: ({ id }) => json(200, { ok: true, id }) },
  refuses: { stores: false, answer: () => json(200, { ok: false, error: "closed" }) },
  forbids: { stores: false, answer: () => json(403, { message: "no" }) },
  fails: { stores: false, answer: () => json(500, { message: "error" }) },
  "fails after storing": { stores: true, answer: () => json(502, { message: "bad gateway" }) },
  portal: { stores: false, answer: () => html("<h1>Welcome to the hotel</h1>") },
  "other id": { stores: true, answer: () => json(200, { ok: true, id: "7" }) },
  hangs: { stores: true },
  "breaks off": { stores: false, breaks: true },
  "breaks off after storing": { stores: true, breaks: true },
};

/** The faults that end at once, for tests with many posts. */
export const SUDDEN = Object.keys(FAULTS).filter((name) => name !== "hangs");

/**
 * A receiver that stores what it gets in `posts`, in the order in which it came, and does to each
 * post the fault that `draw` names. If it is not `readable`, no page may read what it says, and it
 * leads the browser on to `next`, as form services do.
 */
export async function receiver() {
  const self = {
    next: "about:blank",
    /** Forgets all that was before, and is from now on as it is told here. */
    renew: ({ draw = () => "ok", readable = true } = {}) =>
      Object.assign(self, { draw, readable, requests: 0, posts: [] }),
  };
  self.renew();
  const server = await listen(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const open = self.readable ? OPEN : {};
    if (request.method !== "POST") return response.writeHead(self.readable ? 200 : 405, open).end();
    self.requests += 1;
    const post = read(request.headers["content-type"], body);
    const { stores, wait = 0, answer, breaks } = FAULTS[self.draw(post)];
    if (stores) self.posts.push(post);
    if (breaks) return request.socket.destroy();
    if (!answer) return undefined;
    await new Promise((resolve) => setTimeout(resolve, wait));
    const { status, type, text } = answer(post);
    if (!self.readable && stores) return response.writeHead(303, { Location: self.next }).end();
    return response.writeHead(status, { ...open, "Content-Type": type }).end(text);
  });
  return Object.assign(self, server, { address: `${server.origin}/answers` });
}

/** Gives the names one after the other, and then `ok`. */
export function inTurn(...names) {
  return () => names.shift() ?? "ok";
}

/** The bodies that a receiver stored, by the id of the response: one if all were the same. */
export function stored(posts) {
  const byId = new Map();
  for (const { id, body } of posts) byId.set(id, (byId.get(id) ?? new Set()).add(body));
  return byId;
}

function read(type, body) {
  const isJson = type?.includes("json");
  const entries = isJson ? Object.entries(JSON.parse(body)) : [...new URLSearchParams(body)];
  const fields = Object.fromEntries(entries);
  return { id: fields.id ?? fields.meta__id, fields, entries, body };
}

function json(status, value) {
  return { status, type: "application/json", text: JSON.stringify(value) };
}

function html(text) {
  return { status: 200, type: "text/html", text };
}

const WORKER = `
const open = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*" };
export default {
  async fetch(request, { KV }) {
    if (request.method !== "POST") return new Response(null, { headers: open });
    const body = await request.text();
    const isJson = request.headers.get("Content-Type")?.includes("json");
    const id = isJson ? JSON.parse(body).id : new URLSearchParams(body).get("meta__id");
    await KV.put(id, body);
    return Response.json({ ok: true, id }, { headers: open });
  },
};`;

/** A Worker that stores in KV what it gets. */
export async function worker() {
  const runtime = new Miniflare({
    modules: true,
    script: WORKER,
    kvNamespaces: ["KV"],
    compatibilityDate: "2026-01-01",
    host: "127.0.0.1",
    port: 0,
  });
  const address = new URL("answers", await runtime.ready).href;
  const kv = await runtime.getKVNamespace("KV");
  return {
    address,
    async stored() {
      const { keys } = await kv.list();
      return Promise.all(keys.map(async ({ name }) => [name, await kv.get(name)]));
    },
    close: () => runtime.dispose(),
  };
}

/** json-server with a collection `answers`, in memory. */
export async function jsonStore() {
  const data = { answers: [] };
  const app = jsonServer.create();
  app.use(jsonServer.defaults({ logger: false }), jsonServer.bodyParser, jsonServer.router(data));
  const server = await listen(app);
  return { ...server, data, address: `${server.origin}/answers` };
}
