// The page "weigh without the internet": install, go on, renew, turn, remove; each button only where it does something.
self.langkah ??= {};
(() => {
  "use strict";
  const at = (key) => document.getElementById(key);
  const say = (key, blanks = {}) => langkah.contact.fill(langkah.says[key], blanks);
  let now = null;

  const shown = (...keys) => { for (const one of at("pemasang").querySelectorAll("button")) one.hidden = !keys.includes(one.id); };
  const tell = (words, kind = "") => { const place = at("keadaan"); place.textContent = words; place.className = kind; };
  const grew = (done) => {
    const bar = at("kemajuan");
    bar.hidden = false;
    bar.max = now.packed;
    bar.value = done;
    at("sejauh").textContent = say("pocket_so_far", { done: langkah.contact.mb(done), all: langkah.contact.mb(now.packed) });
  };
  const quiet = () => { at("kemajuan").hidden = true; at("sejauh").textContent = ""; };

  const WORDS = { offline: "pocket_cut", full: "pocket_full", broken: "pocket_broken", changed: "pocket_changed", busy: "pocket_busy", refused: "pocket_refused" };
  const wrong = (error) => {
    const room = error.need === undefined ? "" : ` ${say("pocket_full_by", { need: langkah.contact.mb(error.need) })}`;
    return say(WORDS[error.kind] || "pocket_died") + room;
  };
  const install = async () => {
    shown();
    tell(say("pocket_working"));
    let trouble = null;
    try {
      now = await langkah.store.ofOffice();
      if (!now.ready) throw new langkah.store.Trouble("changed");
      await langkah.store.install(now, grew);
      langkah.choices.begin();
      langkah.door.close();
    } catch (error) { trouble = error; }
    await langkah.mode.refresh();
    await paint();
    if (trouble) tell(wrong(trouble), "wrong"); else { tell(say("pocket_ready"), "stale good"); langkah.mode.open(); }
    at("keadaan").focus();
  };
  const remove = async () => {
    try { await langkah.store.remove(); } catch (error) { tell(wrong(error), "wrong"); return; }
    langkah.choices.forget();
    langkah.door.close();
    await langkah.mode.refresh();
    await paint();
    tell(say("pocket_removed"), "stale good");
    at("keadaan").focus();
  };
  const turn = async (on) => { await langkah.store.turn(on); await langkah.mode.refresh(); await paint(); at("keadaan").focus(); };
  const ACTS = { pasang: install, lanjut: install, perbarui: install, hapus: remove, nyala: () => turn(true), padam: () => turn(false) };

  const paint = async () => {
    if (!at("pemasang")) return;
    langkah.choices.paint();
    quiet();
    if (!langkah.store.able) { shown(); tell(say("pocket_unable")); return; }
    const kept = await langkah.store.state();
    if (!kept) {
      const begun = await langkah.store.begun();
      shown(begun ? "lanjut" : "pasang", begun ? "hapus" : "");
      tell(say(begun ? "pocket_begun" : "pocket_none"));
      return;
    }
    const on = langkah.mode.isOn;
    shown(on ? "padam" : "nyala", "hapus");
    tell(say(on ? "pocket_on" : "pocket_off", { version: kept.rulebook.version }));
    try {
      now = await langkah.store.ofOffice();
      const size = langkah.store.packed(await langkah.store.missing(now));
      if (now.ready && size) { at("perbarui").hidden = false; at("perbarui").textContent = say("pocket_renew", { size: langkah.contact.mb(size) }); }
    } catch { /* no connection: what is here goes on answering */ }
  };
  document.addEventListener("click", (event) => { ACTS[event.target.closest?.("#pemasang button")?.id]?.(); });
  langkah.panel = { paint };
})();
