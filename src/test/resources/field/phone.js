// A browser in memory for the field page's own scripts: its database with transactions that are whole or not there, its clock,
// its windows and locks. A window can be killed between any two steps of the database or the line.
(() => {
  "use strict";
  const channel = new MessageChannel();
  const tasks = [];
  channel.port1.onmessage = () => tasks.shift()();
  const later = (work) => { tasks.push(work); channel.port2.postMessage(0); };
  const pause = () => new Promise((good) => later(good));

  /** Numbers from a seed (mulberry32). */
  function dice(seed) {
    let a = seed >>> 0;
    const next = () => {
      a = (a + 0x6D2B79F5) >>> 0;
      let t = Math.imul(a ^ (a >>> 15), a | 1);
      t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    const below = (n) => Math.floor(next() * n);
    return {
      below, one: (list) => list[below(list.length)], chance: (n) => below(n) === 0,
      uuid: () => {
        const hex = Array.from({ length: 32 }, () => below(16).toString(16)).join("");
        return hex.slice(0, 8) + "-" + hex.slice(8, 12) + "-4" + hex.slice(13, 16) + "-a" + hex.slice(17, 20) + "-" + hex.slice(20);
      },
    };
  }

  const keyOf = (path, value) => Array.isArray(path) ? path.map((one) => value[one]) : value[path];
  const text = (key) => JSON.stringify(key, (name, one) => one === Infinity ? "~" : one);

  /** One database of a phone: what is committed, and one transaction at a time. */
  class Disk {
    constructor() {
      this.stores = new Map();
      this.line = [];
      this.busy = null;
    }

    next() {
      while (!this.busy && this.line.length) {
        const tx = this.line.shift();
        if (tx.window.alive) {
          this.busy = tx;
          later(() => tx.step());
        }
      }
    }
  }

  class Transaction {
    constructor(disk, window, names) {
      Object.assign(this, { disk, window, names, asked: [], changes: [], error: null, over: false });
      disk.line.push(this);
      disk.next();
    }

    objectStore(name) {
      const ask = (work) => {
        if (this.over) {
          throw new DOMException("transaction is over", "TransactionInactiveError");
        }
        const request = { work, result: undefined };
        this.asked.push(request);
        return request;
      };
      const store = this.disk.stores.get(name);
      const seen = () => {
        const rows = new Map(store.rows);
        this.changes.filter((one) => one.store === store).forEach((one) => one.value === undefined ? rows.delete(one.key) : rows.set(one.key, one.value));
        return rows;
      };
      const change = (key, value) => this.changes.push({ store, key, value });
      return {
        get: (key) => ask(() => structuredClone(seen().get(text(key)))),
        getAll: () => ask(() => [...seen().values()].sort((a, b) => {
          const [x, y] = [keyOf(store.path, a), keyOf(store.path, b)];
          return x < y ? -1 : x > y ? 1 : 0;
        }).map((one) => structuredClone(one))),
        put: (value) => { const kept = structuredClone(value); return ask(() => {
          if (name === "pieces" && this.window.phone.full()) {
            throw new DOMException("full", "QuotaExceededError");
          }
          change(text(keyOf(store.path, kept)), kept);
        }); },
        delete: (key) => ask(() => [...seen().keys()].filter((one) => key.bound
          ? JSON.parse(one)[0] === key.bound[0] : one === text(key)).forEach((one) => change(one, undefined))),
        clear: () => ask(() => [...seen().keys()].forEach((one) => change(one, undefined))),
      };
    }

    step() {
      if (this.over || !this.window.tick()) {
        this.end();
        return;
      }
      const request = this.asked.shift();
      if (!request) {
        this.over = true;
        this.changes.forEach((one) => one.value === undefined ? one.store.rows.delete(one.key) : one.store.rows.set(one.key, one.value));
        this.end();
        if (this.oncomplete) {
          this.oncomplete();
        }
        return;
      }
      try {
        request.result = request.work();
        if (request.onsuccess) {
          request.onsuccess();
        }
        later(() => this.step());
      } catch (error) {
        request.error = this.error = error;
        if (request.onerror) {
          request.onerror();
        }
        this.abort();
      }
    }

    abort() {
      if (!this.over) {
        this.over = true;
        later(() => this.window.alive && this.onabort && this.onabort());
        this.end();
      }
    }

    end() {
      this.over = true;
      if (this.disk.busy === this) {
        this.disk.busy = null;
        this.disk.next();
      } else {
        this.disk.line = this.disk.line.filter((one) => one !== this);
      }
    }
  }

  /** A phone: what lies in its browser, whatever windows come and go. */
  class Phone {
    constructor(chance, world) {
      Object.assign(this, { chance, world, disks: new Map(), locks: new Map(), windows: [], kept: new Map(), offset: 0, fullFor: 0 });
    }

    clock() { return this.world.time + this.offset; }

    full() { return this.fullFor > 0 && this.fullFor-- > 0; }

    /** Opens the page: the product's scripts, run anew. */
    open(scripts, line) {
      const window = new Window(this, line);
      this.windows.push(window);
      window.run(scripts);
      return window.field;
    }
  }

  class Window {
    constructor(phone, line) {
      Object.assign(this, { phone, line, alive: true, left: Infinity, began: phone.world.time });
      this.death = new Promise((good) => { this.buried = good; });
    }

    /** A step of the database or the line: false when the window is killed there. */
    tick() {
      this.phone.world.time += 7;
      if (this.alive && --this.left < 0) {
        this.kill();
      }
      return this.alive;
    }

    kill() {
      if (this.alive) {
        this.alive = false;
        this.phone.windows = this.phone.windows.filter((one) => one !== this);
        this.phone.locks.forEach((holder, name) => holder === this && this.phone.locks.delete(name));
        this.phone.disks.forEach((disk) => {
          if (disk.busy && disk.busy.window === this) {
            disk.busy.end();
          }
          disk.next();
        });
        this.buried("killed");
      }
    }

    indexedDB() {
      return { open: (name) => {
        const request = {};
        later(() => {
          if (!this.tick()) {
            return;
          }
          let disk = this.phone.disks.get(name);
          request.result = {
            createObjectStore: (store, { keyPath }) => disk.stores.set(store, { path: keyPath, rows: new Map() }),
            transaction: (names) => new Transaction(disk, this, names), close: () => {},
          };
          if (!disk) {
            disk = new Disk();
            this.phone.disks.set(name, disk);
            request.onupgradeneeded();
          }
          request.onsuccess();
        });
        return request;
      } };
    }

    async fetch(path, asked) {
      await pause();
      if (!this.tick()) {
        return new Promise(() => {});
      }
      const answer = await this.line(path, asked || {}, this);
      await pause();
      return this.tick() ? answer : new Promise(() => {});
    }

    crypto() {
      const subtle = this.world().subtle;
      return { randomUUID: () => this.phone.chance.uuid(), getRandomValues: (bytes) => bytes, subtle };
    }

    world() { return this.phone.world; }

    run(scripts) {
      const phone = this.phone;
      const window = this;
      class Clock extends Date {
        constructor(...given) { given.length ? super(...given) : super(phone.clock()); }

        static now() { return phone.clock(); }
      }
      const locks = { request: async (name, how, work) => {
        if (!window.alive) {
          return new Promise(() => {}); // what is dead asks for nothing any more
        }
        const free = !phone.locks.has(name);
        if (free) {
          phone.locks.set(name, window);
        }
        try {
          return await work(free ? { name } : null);
        } finally {
          if (free && phone.locks.get(name) === window) {
            phone.locks.delete(name);
          }
        }
      } };
      const heard = [];
      window.hear = (what) => heard.forEach((one) => one.onmessage && one.onmessage({ data: what }));
      class Channel {
        constructor() { heard.push(this); }

        postMessage(what) { phone.windows.filter((one) => one !== window).forEach((one) => later(() => one.alive && one.hear(what))); }
      }
      const stored = { getItem: (name) => phone.kept.get(name) ?? null, setItem: (name, value) => phone.kept.set(name, value) };
      const host = { isSecureContext: true, indexedDB: true, BroadcastChannel: true, addEventListener() {} };
      const given = {
        window: host, document: { addEventListener() {}, visibilityState: "visible" }, navigator: { onLine: true, userAgent: "试验手机", locks },
        indexedDB: this.indexedDB(), IDBKeyRange: { bound: (from) => ({ bound: from }) }, fetch: (path, asked) => this.fetch(path, asked),
        setTimeout: () => 0, clearTimeout() {}, setInterval() {}, performance: { now: () => phone.world.time - this.began }, Date: Clock,
        BroadcastChannel: Channel, crypto: this.crypto(), localStorage: stored,
      };
      for (const script of scripts) {
        new Function(...Object.keys(given), script)(...Object.values(given));
      }
      this.field = host.field;
      this.field.browser = this;
    }
  }

  globalThis.trial = { dice, later, pause, Phone };
})();
