// Passkeys, at the staff's door and on their own page. Without this file nothing is offered, and codes work.
(() => {
  "use strict";
  const able = window.PublicKeyCredential;
  if (!able?.parseCreationOptionsFromJSON || !able.parseRequestOptionsFromJSON || !able.prototype.toJSON) { return; }
  const show = (name, shown) => { for (const part of document.querySelectorAll(`[${name}]`)) { part.hidden = !shown; } };

  // <button data-passkey="create or get" data-options="…"> in a form with a field named passkey.
  for (const button of document.querySelectorAll("button[data-passkey]")) {
    const { form, dataset } = button;
    show("data-passkey-with", true);
    show("data-passkey-without", false);
    form.addEventListener("submit", async (event) => {
      if (event.submitter !== button) { return; }
      event.preventDefault();
      show("data-passkey-failed", false);
      try {
        const options = JSON.parse(dataset.options);
        const credential = dataset.passkey === "create"
          ? await navigator.credentials.create({ publicKey: able.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: able.parseRequestOptionsFromJSON(options) });
        form.elements.namedItem("passkey").value = JSON.stringify(credential);
        form.submit();
      } catch { show("data-passkey-failed", true); }
    });
  }
})();
