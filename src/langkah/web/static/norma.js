// Checks a norm while it is typed. Without a script the button does the same.
(() => {
  "use strict";
  const form = document.getElementById("norma");
  const place = document.getElementById("langsung");
  if (!form || !place) return;
  let waiting = 0;
  let asked = 0;
  const check = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(form.dataset.check, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { "X-Requested-With": "fetch" },
      });
      if (!answer.ok || mine !== asked) return;
      const read = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = read.getElementById("hasil");
      if (part) place.replaceChildren(part);
    } catch { /* no answer: the button still works */ }
  };
  form.addEventListener("input", (event) => {
    if (["alasan", "berlaku", "semua"].includes(event.target.name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(check, 700);
  });
})();
