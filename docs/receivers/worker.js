/**
 * A Cloudflare Worker that takes the responses of kanopress forms and keeps them in Workers KV.
 *
 * 1. POST: one response as JSON. It is kept under its survey, its id and the hash of its bytes: the
 *    same response once more changes nothing, and another one with the same id never replaces it.
 * 2. The answer `{"ok":true,"id":…}` comes after KV has taken it, never before.
 * 3. GET with the secret: all responses as JSON Lines.
 *
 * It needs a KV namespace under the name ANSWERS and a secret under the name SECRET; the steps are
 * in worker.md.
 */

/** The longest response in bytes; long comments on 40 features are shorter. */
const LONGEST = 250_000;

const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "POST",
  "Access-Control-Allow-Headers": "Content-Type",
  "Access-Control-Max-Age": "86400",
};

export default {
  async fetch(request, env) {
    try {
      if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: CORS });
      if (request.method === "POST") return await take(request, env);
      if (request.method === "GET") return await give(request, env);
      return refuse(405, "only POST brings a response");
    } catch (error) {
      console.error(error);
      return refuse(503, "the response could not be kept; try again");
    }
  },
};

async function take(request, env) {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > LONGEST) return refuse(413, "the response is too long");
  const response = parse(new TextDecoder().decode(bytes));
  const { survey, id } = response ?? {};
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(survey) || !/^[0-9a-f]{32}$/.test(id)) {
    return refuse(400, "this is not a response of a kanopress form");
  }
  await env.ANSWERS.put(`${survey}/${id}/${await hash(bytes)}`, JSON.stringify(response));
  return say(200, { ok: true, id });
}

async function give(request, env) {
  const allowed = env.SECRET && request.headers.get("Authorization") === `Bearer ${env.SECRET}`;
  if (!allowed) return refuse(401, "the responses are for their owner");
  const lines = [];
  let page = { list_complete: false, cursor: undefined };
  while (!page.list_complete) {
    page = await env.ANSWERS.list({ cursor: page.cursor });
    const names = page.keys.map(({ name }) => name);
    // KV gives at most a hundred values at once.
    for (let start = 0; start < names.length; start += 100) {
      const values = await env.ANSWERS.get(names.slice(start, start + 100));
      lines.push(...values.values());
    }
  }
  const text = lines.map((line) => `${line}\n`).join("");
  return new Response(text, { headers: { "Content-Type": "application/x-ndjson" } });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function hash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function refuse(status, error) {
  return say(status, { ok: false, error });
}

function say(status, body) {
  return Response.json(body, { status, headers: CORS });
}
