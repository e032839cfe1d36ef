// Passkeys: asks the browser to make or use one, and sends what it answers. Nothing else on these pages needs a script.
(() => {
  "use strict";
  const wrong = document.getElementById("kunci-galat");
  const say = (key) => { if (wrong) { wrong.textContent = wrong.dataset[key]; wrong.hidden = false; wrong.scrollIntoView({ block: "nearest" }); } };
  const able = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON && window.isSecureContext;
  const given = () => JSON.parse(document.getElementById("kunci-data").textContent);

  const make = async () => {
    const options = given().creation_options.publicKey;
    options.authenticatorSelection = { ...options.authenticatorSelection, residentKey: "required", requireResidentKey: true, userVerification: "required" };
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  };
  const use = async (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options.publicKey) });
  const enter = async (form) => {
    const answer = await fetch(form.action, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    return use((await answer.json()).request_options);
  };
  const ways = { buat: make, pakai: () => use(given().request_options), masuk: enter };

  for (const form of document.querySelectorAll("form[data-kunci]")) {
    const button = form.querySelector("button");
    button.disabled = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      if (!able) { say("unknown"); return; }
      button.disabled = true;
      try {
        form.elements.credential.value = JSON.stringify((await ways[form.dataset.kunci](form)).toJSON());
        form.submit();
      } catch (error) {
        say(error.name === "SecurityError" ? "unknown" : "failed");
        button.disabled = false;
      }
    });
  }
})();
