// Standing and last choices, remembered on this device alone and only for who asked for it; never a draft.
self.langkah ??= {};
(() => {
  "use strict";
  const KEY = "langkah.pilihan", FIELDS = ["standing", "channel", "capacity"];
  // A browser may refuse to keep anything: then nothing is remembered, and nothing else changes.
  const read = () => { try { return JSON.parse(localStorage.getItem(KEY)); } catch { return null; } };
  const write = (chosen) => { try { localStorage.setItem(KEY, JSON.stringify(chosen)); } catch { /* full or refused */ } };
  const remembers = () => read() !== null;
  const forget = () => { try { localStorage.removeItem(KEY); } catch { /* nothing was kept */ } };
  const form = () => document.querySelector("form.weigh");
  const said = (select) => select.selectedOptions[0]?.textContent.trim();

  const learn = (asked = form()) => {
    if (!asked || !remembers()) return;
    write(Object.fromEntries(FIELDS.map((name) => [name, asked.elements[name]?.value]).filter(([, value]) => value)));
  };
  // Into an empty form only: an answer shows what it was asked with.
  const fill = () => {
    const asked = form(), chosen = read();
    if (!asked || !chosen || document.getElementById("putusan")) return;
    const filled = FIELDS.filter((name) => {
      const select = asked.elements[name];
      if (!select || !chosen[name] || select.value === chosen[name]) return false;
      select.value = chosen[name];
      return select.value === chosen[name];
    });
    const note = document.getElementById("diingat");
    if (note && filled.length) {
      note.hidden = false;
      note.textContent = `${langkah.says.pocket_filled} ${filled.map((name) => said(asked.elements[name])).join(" · ")}`;
    }
  };
  const paint = () => {
    const box = document.getElementById("ingat"), button = document.getElementById("lupakan");
    if (!box) return;
    box.closest("[hidden]")?.removeAttribute("hidden");
    box.checked = remembers();
    if (button) button.hidden = !remembers();
  };
  document.addEventListener("submit", (event) => { if (event.target.matches("form.weigh")) learn(event.target); }, true);
  document.addEventListener("change", (event) => {
    if (event.target.id !== "ingat") return;
    if (event.target.checked) { write({}); learn(); } else forget();
    paint();
  });
  document.addEventListener("click", (event) => {
    if (event.target.id !== "lupakan") return;
    forget();
    const note = document.getElementById("diingat");
    if (note) note.hidden = true;
    langkah.mode.tell(langkah.says.pocket_forgotten);
    paint();
    document.getElementById("ingat")?.focus();
  });
  langkah.choices = { fill, paint, begin: () => { if (!remembers()) write({}); }, forget };
})();
