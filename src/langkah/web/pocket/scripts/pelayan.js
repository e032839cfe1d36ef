// Answers for the office once a device was made ready: pages and files come from this device, drafts stay on it.
const NAME = "langkah-luring", STATE = "/luring/keadaan.json", MODE = "/luring/mode";
const BESIDE = /^\/(kantor|situs)(\/|$)|^\/(statis|berkas|static|api)\/|^\/luring\/(berkas\/|pelayan|keadaan|langkah\.)/;
const FILES = /^\/(static|luring\/berkas)\//;
const PATIENCE = 30_000;

// What a browser asked for, until the page that opened for it has come to fetch it. In memory alone.
const asked = new Map();

const open = async () => (await caches.has(NAME)) ? caches.open(NAME) : null;
const whenOn = async () => { const cache = await open(); return cache && await cache.match(STATE) && await cache.match(MODE) ? cache : null; };

// A kept page gets a new nonce each time, as the server would give it.
const fresh = async (page) => {
  const policy = page.headers.get("Content-Security-Policy") || "";
  const old = /'nonce-([^']+)'/.exec(policy)?.[1];
  const html = await page.text();
  if (!old) return new Response(html, { headers: page.headers });
  const word = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18)))).replaceAll("+", "-").replaceAll("/", "_");
  const headers = new Headers(page.headers);
  headers.set("Content-Security-Policy", policy.replaceAll(old, word));
  return new Response(html.replaceAll(old, word), { headers });
};
const navigated = async (event, url) => {
  const cache = await whenOn();
  const shell = cache && await cache.match(/^\/en(\/|$)/.test(url.pathname) ? "/en/luring/cangkang" : "/luring/cangkang");
  if (!shell) return fetch(event.request);
  const { method } = event.request;
  const body = method === "GET" ? "" : await event.request.text();
  const kind = event.request.headers.get("Content-Type") || "";
  const claimed = new Promise((done) => { asked.set(event.resultingClientId, { method, address: url.pathname + url.search, body, kind, done }); setTimeout(done, PATIENCE); });
  event.waitUntil(claimed.then(() => asked.delete(event.resultingClientId)));
  return fresh(shell);
};
const file = async (request) => {
  const cache = await open();
  return (cache && await cache.match(request.url)) || fetch(request);
};
// A page of ours that would send something all the same, for whatever reason, finds no way out.
const held = async (request) => await whenOn() ? Response.error() : fetch(request);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const found = asked.get(event.source.id);
  event.ports[0].postMessage(found ? { method: found.method, address: found.address, body: found.body, kind: found.kind } : null);
  found?.done();
});
self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === "navigate") { if (!BESIDE.test(url.pathname)) event.respondWith(navigated(event, url)); }
  else if (request.method === "GET" && FILES.test(url.pathname)) event.respondWith(file(request));
  else if (request.method !== "GET" && (url.pathname.startsWith("/api/") || !BESIDE.test(url.pathname))) event.respondWith(held(request));
});
