// The key of what this phone keeps. It is made from a secret of the server, cannot be read out, and is kept in a store of its
// own, so that signing out anywhere in the browser can delete it: see docs/decisions.
(() => {
  "use strict";
  const DAY = 86400000;
  const field = window.field = {
    boot: crypto.randomUUID ? crypto.randomUUID() : null,
    run: () => Math.round(performance.now()),
    now: () => Date.now(),
  };

  /** A moment as the phone knows it: its clock, and the count since the page was opened. */
  field.moment = () => ({ clock: new Date(field.now()).toISOString(), boot: field.boot, run: field.run() });

  field.ask = (request) => new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });

  field.done = (tx) => new Promise((good, bad) => {
    tx.oncomplete = () => good();
    tx.onerror = () => bad(tx.error);
    tx.onabort = () => bad(tx.error || new DOMException("没有写成", "AbortError"));
  });

  async function withKeys(mode, work) {
    const opening = indexedDB.open("xz-keys", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("keys", { keyPath: "account" });
    const db = await field.ask(opening);
    db.onversionchange = () => db.close();
    try {
      const tx = db.transaction("keys", mode);
      const whole = field.done(tx);
      const answer = await work(tx.objectStore("keys"));
      await whole;
      return answer;
    } finally {
      db.close();
    }
  }

  const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

  async function derive(secret, device) {
    const root = await crypto.subtle.importKey("raw", bytes(secret), "HKDF", false, ["deriveKey"]);
    const salt = new TextEncoder().encode(device);
    const info = new TextEncoder().encode("xiangzhi field v1");
    return crypto.subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt, info }, root,
      { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  }

  field.keys = {
    /** Whether this browser can keep anything locked at all; only over https or on this very machine. */
    possible: () => Boolean(window.isSecureContext && crypto.subtle && window.indexedDB && field.boot),

    /** After sign-in: one key at a time; another account's dies. */
    async unlock(hello, secret, device) {
      const key = await derive(secret, device);
      const now = field.now();
      await withKeys("readwrite", async (keys) => {
        keys.clear();
        keys.put({
          account: hello.account, name: hello.name, organ: hello.organ, key, from: now, until: now + hello.days * DAY,
          days: hello.days, seen: now, wrong: 0, ahead: now - Date.parse(hello.now),
        });
      });
    },

    /** The living key, or why there is none; that the days were over is remembered until somebody signs in or out. A clock set back lends no time: a day of use, then it is over. */
    async current(spent) {
      return withKeys("readwrite", async (keys) => {
        const all = await field.ask(keys.getAll());
        const held = all.find((one) => one.key);
        if (!held) {
          return all.find((one) => one.none) || { none: "signed-out" };
        }
        const now = field.now();
        const back = now < held.seen - DAY;
        held.wrong = back ? held.wrong + (spent || 0) : 0;
        held.seen = Math.max(held.seen, now);
        if (held.until < now || held.wrong > DAY) {
          const ended = { account: "ended", none: "expired", name: held.name, days: held.days };
          keys.clear();
          keys.put(ended);
          return ended;
        }
        keys.put(held);
        return held;
      });
    },

    forget: () => withKeys("readwrite", async (keys) => keys.clear()),
  };
})();
