// A static host that packs with gzip, counts the bytes it sends, and is as slow as it is told to be.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm" };

export async function serve(folder) {
  const packed = new Map();
  const state = { bytes: 0, files: 0, latency: 0, bytesPerMs: Infinity };
  let free = 0;
  const server = http.createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(request.url.split("?")[0]));
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    if (!packed.has(file)) packed.set(file, zlib.gzipSync(fs.readFileSync(file), { level: 6 }));
    const body = packed.get(file);
    if (!file.endsWith(".html")) {
      state.bytes += body.length;
      state.files++;
    }
    const sent = Math.max(performance.now() + state.latency, free) + body.length / state.bytesPerMs;
    free = sent;
    setTimeout(() => response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", "content-encoding": "gzip", "content-length": body.length }).end(body), sent - performance.now());
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { state, address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
