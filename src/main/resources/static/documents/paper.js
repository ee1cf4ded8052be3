// The print button; without script the browser's own print command does the same.
for (const button of document.querySelectorAll("[data-paper-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
// That it was printed is told once a page shown; the server keeps it once a day.
const printed = document.querySelector("form[data-paper-printed]");
if (printed) {
  addEventListener("beforeprint", () => fetch(printed.action, { method: "POST", body: new FormData(printed), keepalive: true }).catch(() => {}), { once: true });
}
