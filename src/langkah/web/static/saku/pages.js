// Links and forms of the weigh door are answered by the worker, and the page is replaced by its answer.
self.langkah ??= {};
(() => {
  "use strict";
  // What belongs to the office, and what is a file: these go to the network as ever.
  const BESIDE = /^\/(kantor|situs)(\/|$)|^\/(statis|berkas|static|api)\/|^\/luring\/(berkas\/|pelayan|keadaan|langkah\.)/;
  const isOurs = (url) => url.origin === location.origin && !BESIDE.test(url.pathname);
  const isBeside = (url) => url.origin === location.origin && BESIDE.test(url.pathname);
  const PATIENCE = 3_000;  // how long a new tab is waited with; a browser opens none long after the press
  const asIn = (url) => url.pathname + url.search;
  // Pages that were left, with what was typed in them; in memory alone, gone with the tab.
  const left = new Map();
  // A page that is loaded anew stands where it stood: of one document, no two places share a number.
  let here = history.state?.here ?? 0, newest = here, busy = false;

  const at = (key) => document.getElementById(key);
  const focus = (hash) => {
    const place = hash.length > 1 ? at(decodeURIComponent(hash.slice(1))) : null;
    if (!place) scrollTo(0, 0);
    (place || at("isi")).focus({ preventScroll: Boolean(!place) });
    place?.scrollIntoView();
  };
  const keep = () => {
    const leaves = document.createDocumentFragment(), title = document.title, lang = document.documentElement.lang, y = scrollY;
    leaves.append(...document.body.childNodes);
    left.set(here, { leaves, title, lang, y });
  };
  const put = (nodes, title, lang) => {
    document.title = title;
    document.documentElement.lang = lang;
    document.body.replaceChildren(...nodes);
    document.dispatchEvent(new Event("langkah:shown"));
  };
  const written = (answer) => new TextDecoder().decode(answer.content);
  const save = (answer) => {
    const name = /filename="?([^";]+)/.exec(answer.headers["content-disposition"] || "")?.[1] || "langkah";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([answer.content], { type: answer.headers["content-type"] }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const show = (answer, url, how) => {
    if (!(answer.headers["content-type"] || "").startsWith("text/html")) { save(answer); return; }
    const page = new DOMParser().parseFromString(written(answer), "text/html");
    for (const script of page.body.querySelectorAll("script[src]")) script.remove();  // what is needed runs already
    if (how === "push") {
      keep();
      history.replaceState({ here }, "");
      here = newest = Math.max(newest, here) + 1;
      history.pushState({ here }, "", url);
    } else history.replaceState({ here }, "", url);
    if (langkah.answers.isOver(url)) left.clear();  // the page says that nothing is left, so nothing is
    if (langkah.answers.isOver(url) || (how === "push" && !langkah.answers.isOfGuide(url))) langkah.answers.forget();
    put([...page.body.childNodes].map((one) => document.adoptNode(one)), page.title, page.documentElement.lang);
    if (how !== "again") langkah.answers.learn(url);
    focus(url.hash);
  };
  const follow = async (request, url, how) => {
    let answer = await langkah.door.ask({ ...request, address: asIn(url) });
    for (let turns = 0; answer.headers.location && turns < 5; turns++) {
      url = new URL(answer.headers.location, url);
      answer = await langkah.door.ask({ method: "GET", address: asIn(url) });
    }
    show(answer, url, how);
  };
  // Never over to the server by itself: a draft that was written for this device stays on it.
  const go = async (request, url, how = "push") => {
    if (busy) return;
    busy = true;
    document.body.setAttribute("aria-busy", "true");
    langkah.mode.opening();
    try { await follow(request, url, how); } catch (error) { langkah.mode.failed(error, () => go(request, url, how)); } finally {
      busy = false;
      document.body.removeAttribute("aria-busy");
    }
  };
  // A place that was left, or loaded anew: a guided step goes on where it was.
  const again = async (url) => {
    const answered = langkah.answers.request(url);
    await go(answered || { method: "GET" }, url, answered ? "again" : "stay");
    if (!answered && langkah.answers.isInside(url)) langkah.mode.tell(langkah.says.pocket_from_first, "stale");
  };

  // A page of the office needs the internet: without it, the page stays and so does what stands on it.
  const reached = (patience) => Promise.race([
    langkah.store.ofOffice().then(() => true, (error) => error.kind !== "offline"),
    ...(patience ? [new Promise((late) => { setTimeout(late, patience, true); })] : []),
  ]);
  let leaving = false, through = null;
  const leave = async (patience, away) => {
    if (leaving) return;
    leaving = true;
    const there = await reached(patience);
    leaving = false;
    if (there) { if (at("kabar")?.textContent === langkah.says.pocket_needs_net) langkah.mode.tell(""); away(); return; }
    langkah.mode.tell(langkah.says.pocket_needs_net, "stale");
    at("kabar")?.scrollIntoView({ block: "center" });
  };

  const clicked = (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target || link.download) return;
    const url = new URL(link.href);
    if (isBeside(url)) { event.preventDefault(); leave(0, () => location.assign(url)); return; }
    if (!isOurs(url) || (url.hash && asIn(url) === asIn(location))) return;
    event.preventDefault();
    go({ method: "GET" }, url);
  };
  const sent = (event) => {
    const form = event.target, button = event.submitter;
    const url = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href, location.href);
    if (event.defaultPrevented || form === through) return;
    if (isBeside(url)) {
      event.preventDefault();
      leave(form.target ? PATIENCE : 0, () => { through = form; form.requestSubmit(button); through = null; });
      return;
    }
    if (!isOurs(url)) return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form, button)).toString();
    if ((button?.getAttribute("formmethod") ?? form.method).toLowerCase() === "post") {
      go({ method: "POST", body: fields, kind: "application/x-www-form-urlencoded" }, url);
    } else { url.search = fields; go({ method: "GET" }, url); }
  };
  const turned = (event) => {
    const wanted = event.state?.here ?? 0;
    if (wanted === here) return;
    keep();
    here = wanted;
    const page = left.get(here);
    if (page) {
      put([...page.leaves.childNodes], page.title, page.lang);
      scrollTo(0, page.y);
      if (!langkah.answers.isKept()) langkah.answers.learn(new URL(location.href));  // the step that was left is gone on with
      return;
    }
    again(new URL(location.href));
  };

  // Only while the mode is on: otherwise every link and form is the browser's own.
  let isOn = false;
  const turn = (on) => {
    if (on === isOn) return;
    isOn = on;
    const change = on ? "addEventListener" : "removeEventListener";
    document[change]("click", clicked);
    document[change]("submit", sent);
    self[change]("popstate", turned);
  };
  langkah.pages = { turn, go, again };
})();
