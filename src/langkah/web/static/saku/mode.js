// Which of the two modes is on, always in sight; and what went wrong, in words.
self.langkah ??= {};
(() => {
  "use strict";
  const at = (key) => document.getElementById(key);
  let isOn = false;

  // A page is made by the server's words; on the device these say where the draft really is.
  const paint = () => {
    const strip = at("ragam");
    if (!strip) return;
    strip.dataset.mode = isOn ? "phone" : "server";
    strip.querySelector("span").textContent = isOn ? langkah.says.mode_phone : langkah.says.mode_server;
    strip.querySelector("a").textContent = isOn ? langkah.says.mode_settings : langkah.says.mode_set;
    if (isOn) for (const one of document.querySelectorAll("[data-phone]")) one.textContent = one.dataset.phone;
  };
  const tell = (words, kind = "") => {
    const news = at("kabar");
    if (!news) return;
    news.replaceChildren();
    news.className = kind;
    if (words) news.append(Object.assign(document.createElement("p"), { textContent: words }));
  };
  const button = (words, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: words });
    made.addEventListener("click", act);
    return made;
  };
  const opening = () => { if (!langkah.door.isOpen()) tell(langkah.says.pocket_opening, "opening"); };
  const opened = () => { if (at("kabar")?.className === "opening") tell(""); };
  const failed = (error) => {
    tell(langkah.says[error.kind === "gone" ? "pocket_gone" : "pocket_died"], "wrong");
    const actions = Object.assign(document.createElement("p"), { className: "actions" });
    actions.append(button(langkah.says.pocket_again, () => location.assign(location.pathname + location.search)));
    actions.append(button(langkah.says.pocket_to_server, async () => { await langkah.store.turn(false); location.assign(location.pathname + location.search); }));
    at("kabar")?.append(actions);
  };
  const refresh = async () => {
    isOn = await langkah.store.isOn();
    langkah.pages.turn(isOn);
    paint();
    return isOn;
  };
  langkah.mode = { paint, tell, opening, opened, failed, refresh, get isOn() { return isOn; } };
})();
