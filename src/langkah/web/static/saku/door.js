// The door beside this page: a worker that answers what would otherwise be asked of the server.
self.langkah ??= {};
(() => {
  "use strict";
  const waiting = new Map();
  let worker = null, opened = null, giveUp = null, isOpen = false, last = 0, by = null;

  const close = (why = "closed") => {
    worker?.terminate();
    giveUp?.(new langkah.store.Trouble(why));
    for (const one of waiting.values()) one.fail(new langkah.store.Trouble(why));
    waiting.clear();
    worker = opened = by = null;
    isOpen = false;
  };
  const heard = (ready, fail, { data }) => {
    if ("opened" in data) { isOpen = true; langkah.mode.opened(); ready(data); }
    else if ("failed" in data) { fail(new langkah.store.Trouble("died", { why: data.failed })); close("died"); }
    else { waiting.get(data.number)?.ready(data); waiting.delete(data.number); }
  };
  const open = () => opened ??= new Promise((ready, fail) => {
    giveUp = fail;  // closed while it opens: who waits for it hears so
    langkah.store.state().then((state) => {
      if (!state) throw new langkah.store.Trouble("gone");
      by = state;
      const script = state.files.find((one) => one.address.includes("/pintu."));
      worker = new Worker(script.address, { type: "module", name: "pintu" });
      worker.onmessage = (message) => heard(ready, fail, message);
      worker.onerror = (event) => { event.preventDefault(); fail(new langkah.store.Trouble("died", { why: event.message })); close("died"); };
      worker.postMessage({ state });
    }).catch((error) => { opened = null; fail(error); });
  });
  // For a newer copy: what is being answered is answered first.
  const renew = async () => {
    while (waiting.size) await new Promise((again) => setTimeout(again, 50));
    close();
  };
  // { method, address, body, kind } to { status, headers, content }.
  const ask = async (request) => {
    await open();
    const number = ++last;
    return new Promise((ready, fail) => {
      waiting.set(number, { ready, fail });
      worker.postMessage({ number, languages: navigator.languages.join(","), ...request });
    });
  };
  langkah.door = { open, ask, close, renew, isOpen: () => isOpen, by: () => by };
})();
