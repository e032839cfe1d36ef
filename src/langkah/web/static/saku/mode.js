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
  // The draft stays where it is, whichever way is chosen; to the server it goes only if the person sends it there.
  const toServer = async () => {
    await langkah.store.turn(false);
    await refresh();
    tell("");
    if (!at("cangkang")) return;
    const draft = at("naskah").value;
    if (!draft) { location.reload(); return; }
    const form = Object.assign(document.createElement("form"), { method: "post", action: "/luring/bagikan", hidden: true });
    form.append(Object.assign(document.createElement("textarea"), { name: "text", value: draft }));
    document.body.append(form);
    form.submit();
  };
  const failed = (error, again) => {
    tell(langkah.says[error.kind === "gone" ? "pocket_gone" : "pocket_died"], "wrong");
    const actions = Object.assign(document.createElement("p"), { className: "actions" });
    actions.append(button(langkah.says.pocket_again, again), button(langkah.says.pocket_to_server, toServer));
    at("kabar")?.append(actions);
  };
  // One that was closed on purpose, by removing or renewing the copy, has not failed.
  const open = () => langkah.door.open().catch((error) => { if (error.kind !== "closed") failed(error, () => { opening(); open(); }); });
  const refresh = async () => {
    isOn = await langkah.store.isOn();
    if (!isOn) langkah.answers.forget();
    langkah.pages.turn(isOn);
    paint();
    return isOn;
  };
  langkah.mode = { paint, tell, opening, opened, failed, open, refresh, get isOn() { return isOn; } };
})();
