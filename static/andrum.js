// Small comforts. Everything works without this file: it only leaves faster, copies, prints and counts.
(() => {
  "use strict";
  const page = document.documentElement;
  const exit = document.querySelector("form.exit");

  // Leaving: hide the page at once, whatever the network does. Escape three times within two seconds presses the button.
  if (exit) {
    let presses = [];
    exit.addEventListener("submit", () => { page.hidden = true; document.title = "…"; });
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.repeat) { return; }
      presses = presses.filter((at) => event.timeStamp - at < 2000).concat(event.timeStamp);
      if (presses.length >= 3) { exit.requestSubmit(); }
    });
    addEventListener("pageshow", (event) => { if (event.persisted) { location.reload(); } });
  }
  for (const hint of document.querySelectorAll("[data-with-script]")) { hint.hidden = false; }

  // <button data-copy="id" data-done="Copied" hidden>
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const source = document.getElementById(button.dataset.copy);
    if (!source || !navigator.clipboard) { continue; }
    button.hidden = false;
    button.addEventListener("click", () => {
      const text = "value" in source ? source.value : source.dataset.text || source.textContent.trim();
      navigator.clipboard.writeText(text).then(() => { button.textContent = button.dataset.done; }, () => { button.hidden = true; });
    });
  }

  // <button data-print hidden>
  for (const button of document.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // <p class="count" data-count="id of a field with maxlength" data-left="characters left" hidden>: appears near the end.
  for (const count of document.querySelectorAll("[data-count]")) {
    const field = document.getElementById(count.dataset.count);
    if (!field || field.maxLength < 1) { continue; }
    const show = () => {
      const left = field.maxLength - field.value.length;
      count.hidden = left > Math.max(100, field.maxLength / 5);
      count.textContent = `${left} ${count.dataset.left}`;
    };
    field.addEventListener("input", show);
    show();
  }
})();
