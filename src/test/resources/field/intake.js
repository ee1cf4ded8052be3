// The server's intake in a few lines, as Entries and Parcels keep it: first kept, then done; a number after the other; a file is
// whole when its digest is. It can stop between the two steps, and any message or answer can be lost.
(() => {
  "use strict";
  class Intake {
    constructor(chance, digest) {
      Object.assign(this, { chance, digest, next: new Map(), files: new Map(), entries: new Map(), effects: new Map(), orders: new Map(), calm: false, signedIn: true, ended: false, stray: [] });
    }

    /** What a window's line answers. */
    line() {
      return async (path, asked) => {
        const lost = () => !this.calm && this.chance.chance(9);
        if (lost()) {
          throw new TypeError("weg");
        }
        if (!this.calm && this.chance.chance(60)) {
          return this.answer(503, null);
        }
        if (!this.signedIn) {
          return { type: "opaqueredirect", status: 0, ok: false, headers: { get: () => "" }, text: async () => "" };
        }
        const answer = await this.take(path.replace("/field/api/", ""), asked);
        if (lost()) {
          throw new TypeError("weg");
        }
        return answer;
      };
    }

    answer(status, body) {
      return { type: "basic", status, ok: status < 400, headers: { get: () => "application/json" }, text: async () => body === null ? "" : JSON.stringify(body) };
    }

    async take(path, asked) {
      const [what, id, at] = path.split("?")[0].split("/");
      if (what === "hello") {
        return this.answer(200, { account: "officer", name: "周海涛", organ: "执法队", now: new Date().toISOString(), header: "X", token: "t", days: 3 });
      }
      if (what === "phones") {
        this.next.set(id, this.next.get(id) || 1);
        return this.answer(200, { device: id, secret: btoa("secret"), next: this.next.get(id) });
      }
      if (what === "pack") {
        const answers = [...this.entries.values()].filter((one) => one.state !== "DONE" && one.state !== "RECEIVED").map((one) => ({ id: one.id, state: one.state, words: "" }));
        return this.answer(200, { orders: [], answers });
      }
      if (what === "files" && at === undefined) {
        const said = JSON.parse(asked.body);
        const file = this.files.get(id) || { id, size: said.size, sha: said.sha256, entry: said.entry, parts: [], have: 0, whole: false };
        if (!file.whole) {
          file.sent = said.sha256Sent;
        }
        this.files.set(id, file);
        return this.answer(200, { have: file.have, whole: file.whole, again: false });
      }
      if (what === "files") {
        return this.answer(200, await this.piece(this.files.get(id), Number(at), asked.body));
      }
      if (what === "entries") {
        return this.entry(JSON.parse(asked.body));
      }
      throw new Error(path);
    }

    async piece(file, at, body) {
      if (file.whole) {
        return { have: file.size, whole: true, again: false };
      }
      if (at !== file.have) {
        return { have: file.have, whole: false, again: false };
      }
      const bytes = new Uint8Array(body.slice(0));
      if (!this.calm && this.chance.chance(40)) {
        bytes[0] ^= 1;
      }
      file.parts.push(bytes);
      file.have += bytes.length;
      if (file.have < file.size) {
        return { have: file.have, whole: false, again: false };
      }
      const whole = await new Blob(file.parts).arrayBuffer();
      if (await this.digest(whole) !== file.sent) {
        Object.assign(file, { parts: [], have: 0 });
        return { have: 0, whole: false, again: true };
      }
      file.whole = true;
      return { have: file.size, whole: true, again: false };
    }

    entry(sent) {
      const digest = JSON.stringify([sent.kind, sent.matter, sent.title, sent.made, sent.fields, sent.files]);
      const told = (change) => this.answer(200, { next: this.next.get(sent.device), taken: false, renew: false, why: "", lacking: [], id: sent.id, state: "RECEIVED", answer: {}, remarks: [], ...change });
      const all = [...this.entries.values()];
      const known = this.entries.get(sent.id) || all.find((one) => one.device === sent.device && one.number === sent.number);
      if (known && known.id === sent.id && known.digest !== digest) {
        return told({ renew: true });
      }
      if (known && known.id !== sent.id) {
        return told({});
      }
      if (!known) {
        const open = all.filter((one) => one.device === sent.device && one.state === "RECEIVED").map((one) => one.number).sort((a, b) => a - b)[0];
        if (open !== undefined || sent.number !== this.next.get(sent.device)) {
          return told({ next: open ?? this.next.get(sent.device) });
        }
        const lacking = sent.files.filter((id) => !(this.files.get(id) || {}).whole);
        if (lacking.length) {
          return told({ lacking });
        }
        const old = sent.again && this.entries.get(sent.again);
        if (old && old.state === "REFUSED") {
          old.state = "REUSED";
        }
        sent.files.forEach((id) => { this.files.get(id).entry = sent.id; });
        this.entries.set(sent.id, { ...sent, digest, state: "RECEIVED" });
        this.next.set(sent.device, this.next.get(sent.device) + 1);
        if (!this.calm && this.chance.chance(12)) {
          throw new TypeError("server killed between keeping and doing");
        }
      }
      const entry = this.entries.get(sent.id);
      if (entry.state === "RECEIVED") {
        this.done(entry);
      }
      return told({ taken: true, state: entry.state, answer: entry.answer });
    }

    /** Moves of an order in a few words, points of a walk that may have ended, papers that may be void; what cannot be is refused with its files kept. */
    done(entry) {
      const order = this.orders.get(entry.matter);
      const from = { TAKE: ["ASSIGNED"], FINISH: ["TAKEN"], GIVE_BACK: ["ASSIGNED", "TAKEN"] }[entry.kind];
      if (["PATROL", "SIGN", "DECLINE"].includes(entry.kind) && this.ended) {
        entry.state = "REFUSED";
        entry.answer = { result: "没有登记", why: entry.kind === "PATROL" ? "这次巡查已经结束" : "文书已经作废", basis: "", remedy: "改后再报", link: "" };
        return;
      }
      if (entry.kind === "MISSING") {
        this.stray.push("缺一条：" + entry.number);
      } else if (from && !from.includes(order.stage)) {
        entry.state = "REFUSED";
        entry.answer = { result: "没有办成", why: "派单现在是" + order.stage, basis: "", remedy: "改后再报", link: "" };
        return;
      } else if (from) {
        order.stage = { TAKE: "TAKEN", FINISH: "DONE", GIVE_BACK: "RETURNED" }[entry.kind];
      }
      this.effects.set(entry.id, (this.effects.get(entry.id) || 0) + 1);
      entry.state = "DONE";
      entry.answer = { result: "办成", why: "", basis: "", remedy: "", link: "" };
    }
  }
  globalThis.trial.Intake = Intake;
})();
