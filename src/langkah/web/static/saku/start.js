// Begins when the page is whole: which mode, what was asked of the shell, what is remembered.
self.langkah ??= {};
(() => {
  "use strict";
  const FORM = "application/x-www-form-urlencoded";
  const shown = () => { langkah.mode.paint(); langkah.choices.fill(); langkah.choices.paint(); langkah.panel.paint(); };

  // The shell stands for any page: the service worker knows what the browser asked for.
  const asked = () => new Promise((ready) => {
    const keeper = navigator.serviceWorker.controller;
    if (!keeper) { ready(null); return; }
    const line = new MessageChannel();
    line.port1.onmessage = ({ data }) => ready(data);
    keeper.postMessage("asked", [line.port2]);
  });
  const standIn = async () => {
    const request = await asked() || { method: "GET", address: location.pathname + location.search };
    // Should the worker not open, a draft that came with the request stands where it can be copied.
    const draft = request.body && new URLSearchParams(request.body).get("text");
    if (draft) { const field = document.getElementById("naskah"); field.value = draft; field.closest("[hidden]").hidden = false; }
    const url = new URL(request.address, location.href);
    url.hash = location.hash || (request.method === "POST" ? "#putusan" : "");
    if (request.method === "GET") await langkah.pages.again(url);
    else await langkah.pages.go({ method: request.method, body: request.body, kind: request.kind || FORM }, url, "stay");
  };
  document.addEventListener("DOMContentLoaded", async () => {
    if (langkah.answers.isOver(location)) langkah.answers.forget();  // whoever made the page, it says that nothing is left
    const words = document.getElementById("saku-kata");
    if (!words) return;
    langkah.says = JSON.parse(words.textContent);
    const on = await langkah.mode.refresh();
    document.addEventListener("langkah:shown", shown);
    document.addEventListener("langkah:shown", langkah.contact.again);
    document.addEventListener("visibilitychange", langkah.contact.again);
    self.addEventListener("online", langkah.contact.again);
    shown();
    langkah.store.onChange(async () => {
      if (!await langkah.mode.refresh()) langkah.door.close("gone");
      const news = await langkah.contact.follow();
      if (news) langkah.mode.tell(news, "stale");
      langkah.panel.paint();
    });
    if (!on) return;
    if (document.getElementById("cangkang")) await standIn(); else langkah.mode.open();
    langkah.contact.again();
  });
})();
