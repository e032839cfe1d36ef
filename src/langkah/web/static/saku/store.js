// What this device holds: the bundle, the office's state, which mode is on. Nothing of what anybody writes.
self.langkah ??= {};
(() => {
  "use strict";
  const NAME = "langkah-luring", STATE = "/luring/keadaan.json", MODE = "/luring/mode";
  // Over plain HTTP a browser lends none of this, but on the computer itself.
  const able = Boolean(self.isSecureContext && self.caches && navigator.serviceWorker && navigator.locks && self.WebAssembly && crypto.subtle);
  const channel = able ? new BroadcastChannel(NAME) : null;

  class Trouble extends Error {
    constructor(kind, more = {}) { super(kind); this.kind = kind; Object.assign(this, more); }
  }

  // Asking for a cache makes it: a device that never installed anything is left without one.
  const open = async () => (able && await caches.has(NAME)) ? caches.open(NAME) : null;
  const kept = async (address) => { const cache = await open(); return cache ? cache.match(address) : undefined; };
  const state = async () => { const found = await kept(STATE); return found ? found.json() : null; };
  const isOn = async () => Boolean(await kept(STATE) && await kept(MODE));

  const asked = async (address, options = {}) => {
    let answer;
    try { answer = await fetch(address, { credentials: "omit", cache: "no-cache", ...options }); } catch { throw new Trouble("offline"); }
    if (!answer.ok) throw new Trouble("changed");
    return answer;
  };
  const ofOffice = async () => {
    const told = await (await asked(STATE, { cache: "no-store" })).json();
    if (told.form !== 1) throw new Trouble("changed");
    return told;
  };

  const missing = async (told) => {
    const cache = await open();
    const there = new Set(cache ? (await cache.keys()).map((one) => new URL(one.url).pathname) : []);
    return told.files.filter((one) => !there.has(one.address));
  };
  const size = (files) => files.reduce((sum, one) => sum + one.size, 0);
  const packed = (files) => files.reduce((sum, one) => sum + one.packed, 0);

  const hex = async (bytes) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].map((one) => one.toString(16).padStart(2, "0")).join("");
  const put = async (cache, address, body, headers) => {
    try { await cache.put(address, new Response(body, { headers })); } catch (error) { throw new Trouble(error.name === "QuotaExceededError" ? "full" : "refused"); }
  };
  const plain = (answer) => {
    const headers = new Headers(answer.headers);  // what lies here is unpacked already
    headers.delete("Content-Encoding"); headers.delete("Content-Length");
    return headers;
  };
  const take = async (cache, file, grew) => {
    const answer = await asked(file.address, { cache: "no-store" });  // once on this device is enough
    const reader = answer.body.getReader(), parts = [];
    for (;;) {
      let step;
      try { step = await reader.read(); } catch { throw new Trouble("offline"); }
      if (step.done) break;
      parts.push(step.value);
      grew(step.value.length * file.packed / file.size);
    }
    const bytes = await new Blob(parts).arrayBuffer();
    if (await hex(bytes) !== file.sha256) throw new Trouble("broken");
    await put(cache, file.address, bytes, plain(answer));
  };

  const room = async (files) => {
    const told = await navigator.storage.estimate();
    if (told.quota - told.usage < size(files)) throw new Trouble("full");
  };

  // The new state is written last: until then the old copy is whole, and what was fetched of the new one is kept.
  const laid = async (told, grew) => {
    const wanted = await missing(told);
    await room(wanted);
    const cache = await caches.open(NAME);
    let done = packed(told.files) - packed(wanted);
    grew(done);
    for (const file of wanted) await take(cache, file, (more) => grew(done += more));
    for (const page of told.pages) { const answer = await asked(page); await put(cache, page, await answer.blob(), plain(answer)); }
    await navigator.serviceWorker.register("/luring/pelayan.js", { scope: "/" });
    await navigator.serviceWorker.ready;
    const first = !await cache.match(STATE);
    await put(cache, STATE, JSON.stringify(told), { "Content-Type": "application/json" });
    if (first) await put(cache, MODE, "", {});
    const names = new Set([STATE, MODE, ...told.pages, ...told.files.map((one) => one.address)]);
    for (const one of await cache.keys()) if (!names.has(new URL(one.url).pathname)) await cache.delete(one);
    channel.postMessage("changed");
  };
  // One tab at a time; the other hears that it is being done.
  const alone = (work) => navigator.locks.request(NAME, { ifAvailable: true }, (lock) => { if (!lock) throw new Trouble("busy"); return work(); });
  const install = (told, grew = () => {}) => alone(async () => {
    if (navigator.storage.persist) navigator.storage.persist().catch(() => {});
    try { await laid(told, grew); } catch (error) {
      // A full device is given its room back at once; an unfinished first download stays, to be gone on with.
      if (error.kind === "full") {
        error.need ??= size(told.files);
        if (!await state()) await caches.delete(NAME);
      }
      throw error;
    }
  });
  // What the office says of itself, beside the files that are here.
  const note = (told) => alone(async () => {
    await put(await caches.open(NAME), STATE, JSON.stringify(told), { "Content-Type": "application/json" });
    channel.postMessage("changed");
  });
  const remove = () => alone(async () => {
    await caches.delete(NAME);
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    channel.postMessage("changed");
  });
  const turn = async (on) => {
    const cache = await caches.open(NAME);
    if (on) await put(cache, MODE, "", {}); else await cache.delete(MODE);
    channel.postMessage("changed");
  };
  const begun = async () => Boolean(await open()) && !await state();

  langkah.store = { able, Trouble, state, isOn, ofOffice, missing, packed, install, note, remove, turn, begun, onChange: (hear) => channel?.addEventListener("message", hear) };
})();
