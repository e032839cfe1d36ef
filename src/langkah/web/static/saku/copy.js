// Copies the short text of a paper, on a page that the device made: its own script was left out.
(() => {
  "use strict";
  const at = (key) => document.getElementById(key);
  const offer = () => {
    const field = at("tautan"), button = at("salin"), told = at("tersalin");
    if (!field || !button?.hidden || !told || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(field.value); } catch { field.select(); return; }
      told.textContent = button.textContent = button.dataset.done;
    });
  };
  document.addEventListener("langkah:shown", offer);
})();
