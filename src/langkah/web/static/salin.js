// Copies the link of a text. Without a script the field is there to be selected.
(() => {
  "use strict";
  const field = document.getElementById("tautan");
  const button = document.getElementById("salin");
  const told = document.getElementById("tersalin");
  if (!field || !button || !navigator.clipboard) return;
  button.hidden = false;
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(field.value); } catch { field.select(); return; }
    told.textContent = button.dataset.done;
    button.textContent = button.dataset.done;
  });
})();
