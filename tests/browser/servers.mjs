// Two servers on this machine: a static host, and a form endpoint on another origin.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Serves a folder as any static host does. */
export function staticHost(folder) {
  return listen((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    let file = join(folder, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    // All at once: the site of a test may be gone a moment later.
    const bytes = readFileSync(file);
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(bytes);
  });
}

/** Takes form posts, keeps their fields, and sends the browser on to a page. */
export async function formEndpoint() {
  const posts = [];
  const endpoint = { posts, next: "about:blank" };
  const server = await listen(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (request.method !== "POST") {
      response.writeHead(405).end();
      return;
    }
    posts.push([...new URLSearchParams(body)]);
    response.writeHead(303, { Location: endpoint.next }).end();
  });
  return Object.assign(endpoint, server);
}

/** What a form endpoint exports: one row a post, one column a field that any post had. */
export function exportCsv(posts) {
  const columns = [...new Set(posts.flatMap((post) => post.map(([name]) => name)))];
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  const values = (post, column) =>
    post.filter(([name]) => name === column).map(([, value]) => value).join(";");
  const rows = posts.map((post) => columns.map((column) => quoted(values(post, column))).join(","));
  return [columns.map(quoted).join(","), ...rows].join("\r\n") + "\r\n";
}

/** A server on a free port of this machine. */
export function listen(handler) {
  const server = createServer(handler);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({
        origin: `http://127.0.0.1:${server.address().port}`,
        close() {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}
