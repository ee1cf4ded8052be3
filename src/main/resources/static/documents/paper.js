// The print button; without script the browser's own print command does the same.
for (const button of document.querySelectorAll("[data-paper-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
