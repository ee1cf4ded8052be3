// Random interleavings of what an officer does without a signal, sending, killing, setting the clock, two windows, signing out and
// other people's acts, on the field page's own scripts. Afterwards: every act once, in order, or refused with its material.
(() => {
  "use strict";
  const { dice, pause, Phone, Intake } = globalThis.trial;
  const KINDS = ["TAKE", "FINISH", "GIVE_BACK", "MATERIAL", "PATROL", "PATROL", "SIGN", "DECLINE"];
  const DAY = 86400000;

  /** Enough of a digest and a seal for here: that bytes are the same, and that only the same key opens. */
  function toy(bytes) {
    const words = [0x811c9dc5, 0x1234567, 0x9e3779b9, 0x85ebca6b];
    for (const byte of bytes) {
      for (let n = 0; n < 4; n++) {
        words[n] = Math.imul(words[n] ^ byte, 0x01000193 + 2 * n) >>> 0;
      }
    }
    return new Uint8Array(new Uint32Array([...words, ...words]).buffer);
  }
  const hex = (bytes) => [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
  const view = (data) => data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const subtle = {
    digest: async (name, data) => toy(view(data)).buffer,
    importKey: async (how, bytes) => ({ secret: hex(bytes) }),
    deriveKey: async (how, root) => ({ secret: root.secret + hex(how.salt) }),
    encrypt: async (how, key, data) => { const mark = toy(new TextEncoder().encode(key.secret)); const all = new Uint8Array(32 + data.byteLength); all.set(mark); all.set(view(data), 32); return all.buffer; },
    decrypt: async (how, key, data) => {
      if (hex(view(data).subarray(0, 32)) !== hex(toy(new TextEncoder().encode(key.secret)))) {
        throw new DOMException("wrong key", "OperationError");
      }
      return data.slice(32);
    },
  };

  const must = (right, words) => { if (!right) { throw new Error(words); } };
  const live = (field, work) => Promise.race([work.then(() => true), field.browser.death.then(() => false)]);

  class Story {
    constructor(seed, scripts, stats) {
      this.chance = dice(seed);
      this.world = { time: Date.parse("2026-11-10T01:00:00Z"), subtle };
      this.phone = new Phone(dice(seed ^ 0x5bd1e995), this.world);
      this.server = new Intake(dice(seed ^ 0x2545f491), async (buffer) => hex(toy(new Uint8Array(buffer))));
      Object.assign(this, { scripts, stats, taken: new Map(), sure: [], acts: 0, orders: Array.from({ length: 3 }, () => this.chance.uuid()) });
      this.orders.forEach((id) => this.server.orders.set(id, { stage: "ASSIGNED" }));
    }

    /** As field.js begins: the key that lives, then what it opens. */
    async open() {
      const field = this.phone.open(this.scripts, this.server.line());
      await live(field, (async () => {
        const key = await field.keys.current();
        if (!key.none) {
          await field.box.unlock(key);
        }
      })());
      return field;
    }

    async run() {
      this.server.calm = true;
      this.field = await this.open();
      await this.field.line.go(true);
      this.server.calm = false;
      for (let n = 8 + this.chance.below(8); n > 0; n--) {
        if (!this.field.browser.alive) {
          this.stats.kills++;
          this.field = await this.open();
        }
        this.field.browser.left = this.chance.chance(3) ? this.chance.below(110) : Infinity;
        await live(this.field, this.step().catch((error) => {
          if (!["QuotaExceededError", "AbortError"].includes(error.name) && !/已锁/.test(error.message)) {
            throw error;
          }
        }));
      }
      await this.end();
    }

    async step() {
      const field = this.field;
      switch (this.chance.below(14)) {
        case 0: case 1: case 2: case 3: case 4: return this.act();
        case 5: case 6: return field.line.go(true);
        case 7: this.phone.offset = (this.chance.below(60) - 30) * DAY; this.stats.clocks++; return undefined;
        case 8: return this.two();
        case 9: this.server.ended = this.chance.chance(3);
          this.server.orders.get(this.chance.one(this.orders)).stage = this.chance.one(["ASSIGNED", "TAKEN", "DONE"]); return undefined;
        case 10: this.server.signedIn = !this.server.signedIn; return field.line.go(true);
        case 11: await field.keys.forget(); field.box.lock(); return undefined;
        case 12: return field.line.pause(!field.line.paused);
        default: return this.again();
      }
    }

    async act() {
      const { field, chance } = this;
      if (!field.box.open()) {
        return;
      }
      const words = "第" + ++this.acts + "件";
      const id = await field.acts.draft(chance.one(KINDS), chance.one(this.orders), words, { words });
      const draft = await field.acts.open(id);
      let version = draft.version;
      delete draft.version;
      if (chance.chance(2)) {
        const bytes = Uint8Array.from({ length: 1 + chance.below(200) }, () => chance.below(256));
        this.phone.fullFor = chance.chance(12) ? 1 : 0;
        const file = await field.acts.take(new File([bytes], words + ".jpg", { type: "image/jpeg" }), true, id);
        this.taken.set(file, hex(toy(bytes)));
        draft.files.push(file);
        version = await field.acts.save(draft, version);
      }
      if (!chance.chance(7)) {
        const pressed = [field.acts.queue(draft)];
        if (chance.chance(5)) {
          pressed.push(field.acts.queue(draft));
        }
        const queued = (await Promise.all(pressed)).filter(Boolean).length;
        must(queued === 1, words + "提交了" + queued + "次");
        this.sure.push(words);
      }
    }

    async two() {
      this.stats.windows++;
      const other = await this.open();
      await Promise.all([live(this.field, this.field.line.go(true)), live(other, other.line.go(true))]);
      if (this.chance.chance(2)) {
        other.browser.kill();
      }
    }

    async again() {
      const { field } = this;
      const row = field.box.open() && (await field.acts.outbox()).find((one) => one.state === "REFUSED");
      if (row) {
        const id = await field.acts.again(row);
        const draft = await field.acts.open(id);
        delete draft.version;
        draft.kind = "MATERIAL";
        await field.acts.queue(draft);
      }
    }

    /** A line that holds, the right clock, signed in: all that waits goes up; then the books are held against each other. */
    async end() {
      [...this.phone.windows].forEach((one) => one.kill());
      Object.assign(this.server, { calm: true, signedIn: true });
      Object.assign(this.phone, { offset: 0, fullFor: 0 });
      const field = await this.open();
      await field.line.pause(false);
      for (let turns = 0; turns < 12; turns++) {
        await field.line.go("renew");
        if (field.box.open() && !(await field.acts.outbox()).some((row) => row.state === "WAITING" || row.state === "SENDING")) {
          break;
        }
      }
      const rows = await field.acts.outbox();
      must(field.line.state === "online", "没有连上：" + field.line.state + " " + field.line.words);
      this.books(rows);
      await this.material(field, rows);
    }

    books(rows) {
      const { server, stats } = this;
      must(server.stray.length === 0, server.stray.join());
      const entries = [...server.entries.values()].sort((a, b) => a.number - b.number);
      must(entries.every((one, n) => one.number === n + 1), "序号不连续");
      entries.forEach((one) => {
        must((server.effects.get(one.id) || 0) === (one.state === "DONE" ? 1 : 0), one.title + "办了" + server.effects.get(one.id) + "次");
        one.state === "DONE" ? stats.done++ : stats.refused++;
        stats.patrols += one.kind === "PATROL" ? 1 : 0;
        stats.signs += one.kind === "SIGN" ? 1 : 0;
        stats.declined += one.kind === "DECLINE" ? 1 : 0;
      });
      rows.forEach((row) => {
        const entry = server.entries.get(row.entry.id);
        must(entry, row.entry.title + "没有上传：" + row.state);
        must(entry.number === row.number && (entry.state === row.state || row.state === "REUSED"), row.entry.title + "两处不同：" + row.state + " " + entry.state);
      });
      const order = entries.filter((one) => !one.again).map((one) => one.title);
      must(new Set(order).size === order.length, "有一件传了两次：" + order);
      must(this.sure.every((words) => order.includes(words)), "少了一件：" + this.sure.filter((words) => !order.includes(words)));
      must(order.filter((words) => this.sure.includes(words)).join() === this.sure.join(), "顺序不对：" + order + "；" + this.sure);
    }

    /** Every photo that was taken lies on the phone, in a draft that shows it, or with the server, the same to the last byte. */
    async material(field, rows) {
      const drafts = await Promise.all((await field.acts.drafts()).map((one) => field.acts.open(one.id)));
      for (const [id, digest] of this.taken) {
        const kept = this.server.files.get(id);
        const entry = kept && this.server.entries.get(kept.entry);
        if (entry && kept.whole) {
          must(hex(toy(new Uint8Array(await new Blob(kept.parts).arrayBuffer()))) === digest, "到达的照片与拍下的不同");
          must(entry.files.includes(id), "照片不在它的记录里");
          this.stats.photos++;
        } else {
          const facts = await field.box.fileFacts(id);
          must(facts, "照片没有了");
          const blob = await field.box.content(id, facts.pieces);
          must(hex(toy(new Uint8Array(await blob.arrayBuffer()))) === digest, "手机上的照片与拍下的不同");
          must(drafts.some((draft) => draft.files.includes(id)) || rows.some((row) => row.entry.files.includes(id)), "照片没有哪一处看得到");
          this.stats.drafts++;
        }
      }
    }
  }

  /** So many interleavings from a seed on; which broke, and how much of everything there was. */
  globalThis.trial.run = async (scripts, first, count) => {
    const stats = { done: 0, refused: 0, patrols: 0, signs: 0, declined: 0, kills: 0, clocks: 0, windows: 0, photos: 0, drafts: 0, broken: [] };
    for (let seed = first; seed < first + count; seed++) {
      try {
        await new Story(seed, scripts, stats).run();
      } catch (error) {
        stats.broken.push(seed + "：" + (error && error.message ? error.message : error));
      }
      await pause();
    }
    return stats;
  };
})();
