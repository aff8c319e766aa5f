// In a preview for authors only: loads the page again when the texts have changed.
(() => {
  "use strict";
  const seen = document.currentScript.dataset.stamp;
  const look = async () => {
    try {
      const answer = await fetch("/preview", { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== seen) { location.reload(); return; }
    } catch { /* the preview is being opened again */ }
    setTimeout(look, 700);
  };
  setTimeout(look, 700);
})();
