// What this phone keeps for one account: everything but numbers and states is sealed with AES-GCM.
(() => {
  "use strict";
  const field = window.field;
  const STORES = { meta: "name", sealed: "name", drafts: "id", outbox: "number", files: "id", pieces: ["file", "n"] };
  const PIECE = 262144;
  let db = null;
  let held = null;

  /** Full is a word people understand. */
  field.words = (error) => error && (error.name === "QuotaExceededError" || /quota|storage/i.test(error.message || ""))
    ? "手机存储空间不足，刚才这一步没有存下。已经存下的都还在。请先连网把待传的传完，或者删除手机上不用的照片和程序，再做一次"
    : "没有存下：" + (error && error.message ? error.message : error);

  const box = field.box = {
    PIECE,
    account: () => held && held.account,
    holder: () => held,
    open: () => Boolean(db && held),

    async unlock(key) {
      if (db && held && held.account === key.account) {
        held = key;
        return;
      }
      box.lock();
      const opening = indexedDB.open("xz-field-" + key.account, 1);
      opening.onupgradeneeded = () => Object.entries(STORES).forEach(([name, keyPath]) =>
        opening.result.createObjectStore(name, { keyPath }));
      db = await field.ask(opening);
      db.onversionchange = () => box.lock();
      held = key;
    },

    lock() {
      if (db) {
        db.close();
      }
      db = null;
      held = null;
    },

    /** Several stores in one go: all of it is kept, or nothing. */
    async tx(names, mode, work) {
      if (!db) {
        throw new Error("本机资料已锁");
      }
      const tx = db.transaction(names, mode, { durability: "strict" });
      const whole = field.done(tx);
      whole.catch(() => {});
      let answer;
      try {
        answer = await work((name) => tx.objectStore(name), tx);
      } catch (error) {
        try { tx.abort(); } catch (over) { /* it is over already */ }
        throw error;
      }
      await whole;
      return answer;
    },

    get: (name, key) => box.tx([name], "readonly", (s) => field.ask(s(name).get(key))),
    all: (name) => box.tx([name], "readonly", (s) => field.ask(s(name).getAll())),
    put: (name, value) => box.tx([name], "readwrite", async (s) => { s(name).put(value); }),
    del: (name, key) => box.tx([name], "readwrite", async (s) => { s(name).delete(key); }),

    async seal(bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, held.key, bytes) };
    },

    unseal: (kept) => crypto.subtle.decrypt({ name: "AES-GCM", iv: kept.iv }, held.key, kept.data),

    sealJson: (value) => box.seal(new TextEncoder().encode(JSON.stringify(value))),
    openJson: async (kept) => JSON.parse(new TextDecoder().decode(await box.unseal(kept))),

    /** Plain facts of the phone; the first one written stays. */
    async meta(name, make) {
      return box.tx(["meta"], "readwrite", async (s) => {
        const found = await field.ask(s("meta").get(name));
        if (found || !make) {
          return found && found.value;
        }
        const value = make();
        s("meta").put({ name, value });
        return value;
      });
    },

    async keepPack(pack) {
      await box.put("sealed", { name: "pack", at: field.now(), ...(await box.sealJson(pack)) });
    },

    async pack() {
      const kept = await box.get("sealed", "pack");
      return kept ? { at: kept.at, ...(await box.openJson(kept)) } : null;
    },

    /** The file in pieces, sealed one by one, and what is known of it. */
    async keepFile(id, buffer, facts, draft) {
      const pieces = [];
      for (let at = 0, n = 0; at < buffer.byteLength; at += PIECE, n++) {
        pieces.push({ file: id, n, ...(await box.seal(buffer.slice(at, at + PIECE))) });
      }
      const sealed = await box.sealJson(facts);
      await box.tx(["files", "pieces"], "readwrite", async (s) => {
        s("files").put({ id, pieces: pieces.length, size: buffer.byteLength, draft: draft || null, rev: 0, ...sealed });
        pieces.forEach((piece) => s("pieces").put(piece));
      });
    },

    async fileFacts(id) {
      const kept = await box.get("files", id);
      return kept ? { id, size: kept.size, pieces: kept.pieces, ...(await box.openJson(kept)) } : null;
    },

    /** Two may change different things of a file at a time, and one may drop it: none is lost, and what is gone stays gone. */
    async changeFile(id, change) {
      for (let over = false; !over;) {
        const kept = await box.get("files", id);
        if (!kept) {
          return;
        }
        const sealed = await box.sealJson({ ...(await box.openJson(kept)), ...change });
        over = await box.tx(["files"], "readwrite", async (s) => {
          const now = await field.ask(s("files").get(id));
          if (now && now.rev === kept.rev) {
            s("files").put({ ...kept, ...sealed, rev: (kept.rev || 0) + 1 });
          }
          return !now || now.rev === kept.rev;
        });
      }
    },

    async piece(id, n) {
      const kept = await box.get("pieces", [id, n]);
      return kept ? box.unseal(kept) : null;
    },

    async content(id, pieces) {
      const parts = [];
      for (let n = 0; n < pieces; n++) {
        const part = await box.piece(id, n);
        if (!part) {
          return null;
        }
        parts.push(part);
      }
      return new Blob(parts);
    },

    async dropFile(id) {
      await box.tx(["files", "pieces"], "readwrite", async (s) => {
        s("files").delete(id);
        s("pieces").delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
      });
    },
  };
})();
