// Where a guided step stands, for a page that is loaded anew: closed words alone, in this tab alone, until it is over or left.
self.langkah ??= {};
(() => {
  "use strict";
  const KEY = "langkah.pandu", FORM = "application/x-www-form-urlencoded";
  const FIELDS = ["standing", "on", "a"], CLOSED = /^[\w+.=?-]{0,80}$/;
  const guide = (url) => /^(?:\/en)?\/pandu\/([\w-]+)(?:\/surat\/[\w-]+)?$/.exec(url.pathname)?.[1];
  // A browser may refuse to keep anything: then a page that is loaded anew begins at the first question, and says so.
  const read = () => { try { return JSON.parse(sessionStorage.getItem(KEY)); } catch { return null; } };
  const forget = () => { try { sessionStorage.removeItem(KEY); } catch { /* nothing was kept */ } };
  const number = (url) => Number(/^#tanya-(\d+)$/.exec(url.hash)?.[1] ?? 1);
  const isOver = (url) => guide(url) === "selesai";
  const isOfGuide = (url) => guide(url) !== undefined;
  const isInside = (url) => guide(url) !== undefined && (number(url) > 1 || url.pathname.includes("/surat/"));

  // From the page itself, so that a question that was taken back is gone here as well; what was typed is never in it.
  const learn = (url) => {
    const name = guide(url);
    if (!name || isOver(url)) return;
    const form = [...document.querySelectorAll('main form[action*="/pandu/"]')].find((one) => one.querySelector("input[type=hidden][name=standing]"));
    if (!form) { forget(); return; }
    const said = FIELDS.flatMap((field) => [...form.querySelectorAll(`input[type=hidden][name="${field}"]`)].map((one) => [field, one.value]));
    if (said.some(([, value]) => !CLOSED.test(value))) return;
    const at = url.pathname.includes("/surat/") ? read()?.number ?? said.length : number(url);
    try { sessionStorage.setItem(KEY, JSON.stringify({ name, number: at, said })); } catch { /* full or refused */ }
  };
  // What to ask for this address, so that the step goes on; null where nothing is known of it.
  const request = (url) => {
    const kept = isInside(url) && read();
    if (!kept || kept.name !== guide(url)) return null;
    const isEarlier = !url.pathname.includes("/surat/") && number(url) < kept.number;
    const answers = kept.said.filter(([field]) => field === "a").slice(0, isEarlier ? number(url) - 1 : undefined);
    const said = [...kept.said.filter(([field]) => field !== "a"), ...answers];
    return { method: "POST", body: new URLSearchParams(said).toString(), kind: FORM };
  };
  langkah.answers = { learn, request, isInside, isOfGuide, isOver, isKept: () => read() !== null, forget };
})();
