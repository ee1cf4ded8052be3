// What the officer does: drafts, photos with their digest and place, and the queue that only grows.
(() => {
  "use strict";
  const field = window.field;
  const box = field.box;

  const hex = (buffer) => [...new Uint8Array(buffer)].map((b) => b.toString(16).padStart(2, "0")).join("");
  field.sha256 = async (buffer) => hex(await crypto.subtle.digest("SHA-256", buffer));

  const channel = "BroadcastChannel" in window ? new BroadcastChannel("xz-field") : null;
  const listeners = new Set();
  field.onChange = (listener) => listeners.add(listener);
  field.changed = (what) => {
    listeners.forEach((listener) => listener(what));
    if (channel) {
      channel.postMessage(what);
    }
  };
  if (channel) {
    channel.onmessage = (event) => listeners.forEach((listener) => listener(event.data));
  }

  function locate() {
    return new Promise((good) => {
      if (!navigator.geolocation) {
        good({ noPlace: "手机不支持定位" });
        return;
      }
      navigator.geolocation.getCurrentPosition(
        (p) => good({
          latitude: p.coords.latitude, longitude: p.coords.longitude, accuracy: p.coords.accuracy,
          located: new Date(p.timestamp).toISOString(), noPlace: "",
        }),
        (e) => good({ noPlace: e.code === 1 ? "没有允许定位" : e.code === 3 ? "定位超时" : "定不到位置" }),
        { enableHighAccuracy: true, timeout: 8000, maximumAge: 60000 });
    });
  }

  const acts = field.acts = {
    locate,

    /** Keeps a photo, film or sound at once with its digest and its draft; the place follows when the phone knows it. */
    async take(file, camera, draft) {
      if (file.size > 200 * 1048576) {
        throw new Error("“" + file.name + "”超过200MB，手机里存不下。请分段录；原文件在相册里，回单位后用电脑拷出");
      }
      const made = field.moment();
      const buffer = await file.arrayBuffer();
      const id = crypto.randomUUID();
      await box.keepFile(id, buffer, {
        name: file.name || "照片.jpg", type: file.type || "application/octet-stream", sha256: await field.sha256(buffer),
        words: "", camera, made, noPlace: "正在定位",
      }, draft);
      acts.placing = locate().then(async (place) => {
        await box.changeFile(id, place);
        field.changed("files");
      }).catch(() => {});
      return id;
    },

    async draft(kind, matter, title, fields) {
      const draft = { id: crypto.randomUUID(), kind, matter, title, fields: fields || {}, files: [], again: null };
      await acts.save(draft, 0);
      return draft.id;
    },

    /** Saves if nobody else did since; else what stands here becomes a draft of its own, so that neither is lost. */
    async save(draft, version) {
      const sealed = await box.sealJson(draft);
      const kept = await box.tx(["drafts"], "readwrite", async (s) => {
        const now = await field.ask(s("drafts").get(draft.id));
        if ((now ? now.version : 0) !== version) {
          return null;
        }
        s("drafts").put({ id: draft.id, version: version + 1, at: field.now(), ...sealed });
        return version + 1;
      });
      field.changed("drafts");
      return kept;
    },

    async drafts() {
      const rows = await box.all("drafts");
      return Promise.all(rows.sort((a, b) => b.at - a.at)
        .map(async (row) => ({ at: row.at, version: row.version, ...(await box.openJson(row)) })));
    },

    /** The draft, with what was taken for it before the page was killed and could not be written into it any more. */
    async open(id) {
      const row = await box.get("drafts", id);
      if (!row) {
        return null;
      }
      const draft = { version: row.version, ...(await box.openJson(row)) };
      const strays = (await box.all("files")).filter((file) => file.draft === id && !draft.files.includes(file.id)).map((file) => file.id);
      if (strays.length > 0) {
        const elsewhere = [...await acts.drafts(), ...(await acts.outbox()).map((one) => one.entry)].flatMap((one) => one.files);
        draft.files.push(...strays.filter((file) => !elsewhere.includes(file)));
      }
      return draft;
    },

    async discard(draft) {
      await box.del("drafts", draft.id);
      for (const file of draft.files) {
        await box.dropFile(file);
      }
      field.changed("drafts");
    },

    /** From draft to queue in one step: numbered, and the draft gone; false when another window did it first. */
    async queue(draft) {
      const entry = {
        id: crypto.randomUUID(), kind: draft.kind, matter: draft.matter, title: draft.title, made: field.moment(),
        fields: draft.fields, files: draft.files, again: draft.again,
      };
      entry.fileEntry = entry.id;
      const sealed = await box.sealJson(entry);
      const queued = await box.tx(["meta", "drafts", "outbox"], "readwrite", async (s) => {
        if (!(await field.ask(s("drafts").get(draft.id)))) {
          return false;
        }
        const last = await field.ask(s("meta").get("last"));
        const number = (last ? last.value : 0) + 1;
        s("meta").put({ name: "last", value: number });
        s("outbox").put({ number, state: "WAITING", at: field.now(), sent: 0, total: 0, ...sealed });
        s("drafts").delete(draft.id);
        return true;
      });
      field.changed("outbox");
      return queued;
    },

    async outbox() {
      const rows = await box.all("outbox");
      return Promise.all(rows.map(async (row) => ({ ...row, entry: await box.openJson(row) })));
    },

    async say(number, change, what) {
      await box.tx(["outbox"], "readwrite", async (s) => {
        const row = await field.ask(s("outbox").get(number));
        if (row) {
          s("outbox").put({ ...row, ...change });
        }
      });
      field.changed(what || "outbox");
    },

    async rewrite(number, entry, change) {
      const sealed = await box.sealJson(entry);
      await acts.say(number, { ...sealed, ...change });
    },

    /** A refused one goes back to a draft with all its material. */
    async again(row) {
      const entry = row.entry;
      const draft = {
        id: crypto.randomUUID(), kind: entry.kind, matter: entry.matter, title: entry.title,
        fields: { ...entry.fields }, files: entry.files, again: row.known ? entry.id : entry.again,
      };
      if (["TAKE", "FINISH", "GIVE_BACK"].includes(entry.kind)) {
        delete draft.fields.seen;
      }
      const sealed = await box.sealJson(draft);
      await box.tx(["drafts", "outbox"], "readwrite", async (s) => {
        const now = await field.ask(s("outbox").get(row.number));
        if (!now || now.state !== row.state) {
          return;
        }
        s("drafts").put({ id: draft.id, version: 1, at: field.now(), ...sealed });
        s("outbox").put({ ...now, state: "REUSED" });
      });
      field.changed("outbox");
      return draft.id;
    },
  };
})();
