// The field page's worker: keeps the page and its files, and nothing else. VERSION and FILES stand before this.
"use strict";
const CACHE = "xz-field-" + VERSION;

self.addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  for (const path of ["/field", ...FILES]) {
    const answer = await fetch(path, { cache: "reload", credentials: "same-origin" });
    if (!answer.ok || answer.redirected) {
      throw new Error("not kept: " + path);
    }
    await cache.put(path, answer);
  }
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith("xz-field-") && name !== CACHE) {
      await caches.delete(name);
    }
  }
  await self.clients.claim();
})()));

self.addEventListener("message", (event) => {
  if (event.data === "renew") {
    self.skipWaiting();
  }
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (url.pathname === "/field" || FILES.includes(url.pathname)) {
    event.respondWith((async () => {
      const kept = await (await caches.open(CACHE)).match(url.pathname);
      return kept || fetch(event.request);
    })());
  }
});
