// The line to the server: what waits goes up in order, a piece at a time, until the server has answered for it.
(() => {
  "use strict";
  const field = window.field;
  const box = field.box;
  const acts = field.acts;
  const FIRST_WAIT = 2000;
  const LONGEST_WAIT = 300000;
  const PACK_AGE = 600000;
  let wait = FIRST_WAIT;
  let timer = null;
  let running = false;
  let guard = null;

  const line = field.line = { state: navigator.onLine ? "trying" : "offline", words: "", since: 0 };

  class Away extends Error {}
  class SignIn extends Error {}
  class Paused extends Error {}

  const PAUSED = "xz-field-paused";
  Object.defineProperty(line, "paused", { get: () => { try { return localStorage.getItem(PAUSED) === "yes"; } catch (none) { return false; } } });
  line.rate = () => field.parcels.rate();

  /** Stops sending after the piece under way, in every window, until it is told to go on; the rest of the page goes on as ever. */
  line.pause = async (yes) => {
    localStorage.setItem(PAUSED, yes ? "yes" : "no");
    if (yes && !running) {
      set("paused", "");
    }
    field.changed("outbox");
    if (!yes) {
      await line.go("renew");
    }
  };

  function go() {
    if (line.paused) {
      throw new Paused();
    }
  }

  function set(state, words) {
    line.state = state;
    line.words = words || "";
    field.changed("line");
  }

  async function call(path, body, binary) {
    const stop = new AbortController();
    const clock = setTimeout(() => stop.abort(), 60000);
    try {
      const headers = { Accept: "application/json" };
      if (body !== undefined) {
        headers["Content-Type"] = binary ? "application/octet-stream" : "application/json";
        headers[guard.header] = guard.token;
      }
      const answer = await fetch("/field/api/" + path, {
        method: body === undefined ? "GET" : "POST", headers, redirect: "manual", credentials: "same-origin",
        body: body === undefined ? undefined : binary ? body : JSON.stringify(body), signal: stop.signal, cache: "no-store",
      });
      if (answer.type === "opaqueredirect" || answer.status === 401) {
        throw new SignIn();
      }
      if (answer.status >= 500 || answer.status === 429) {
        throw new Away("服务器暂时不能办理（" + answer.status + "）");
      }
      const text = await answer.text();
      const json = text && /json/.test(answer.headers.get("Content-Type") || "") ? JSON.parse(text) : null;
      if (!answer.ok) {
        if (answer.status === 403 && !(json && json.what)) {
          throw new SignIn();
        }
        const no = new Error(json && json.why ? json.why : "服务器没有收下（" + answer.status + "）");
        no.refused = json || { what: "没有收下", why: no.message, remedy: "请更新页面后再报" };
        throw no;
      }
      return json;
    } catch (error) {
      if (error instanceof TypeError || error.name === "AbortError") {
        throw new Away("连不上服务器");
      }
      throw error;
    } finally {
      clearTimeout(clock);
    }
  }
  line.call = call;

  /** More numbers for decisions, while there is a signal. */
  line.numbers = async () => {
    const { device } = await greet();
    await call("phones/" + device + "/numbers", {});
    line.fresh = false;
    await fetchPack(device);
  };

  /** Says who is here, gets the key, and tells how far the phone's clock is off. */
  async function greet() {
    const hello = await call("hello");
    guard = hello;
    const held = box.holder();
    const same = held && held.account === hello.account;
    const device = await deviceOf(hello.account);
    const enrolled = await call("phones/" + device, { label: navigator.userAgent.slice(0, 200), clock: new Date(field.now()).toISOString() });
    await field.keys.unlock(hello, enrolled.secret, device);
    await box.unlock(await field.keys.current());
    if (!same) {
      field.changed("account");
    }
    return { device, next: enrolled.next };
  }

  /** The phone's own number for that account outlives signing out, so that what waits can be opened again. */
  async function deviceOf(account) {
    const opening = indexedDB.open("xz-phones", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("phones", { keyPath: "account" });
    const db = await field.ask(opening);
    try {
      const tx = db.transaction("phones", "readwrite");
      const whole = field.done(tx);
      const store = tx.objectStore("phones");
      const found = await field.ask(store.get(account));
      const device = found ? found.device : crypto.randomUUID();
      if (!found) {
        store.put({ account, device });
      }
      await whole;
      return device;
    } finally {
      db.close();
    }
  }

  const FINAL = ["DONE", "REFUSED", "REUSED", "HANDED", "SETTLED"];
  const waiting = (row) => row.state === "WAITING" || row.state === "SENDING";

  async function up(device) {
    await tidy();
    for (let turns = 0; ; turns++) {
      go();
      const rows = await acts.outbox();
      const row = rows.find(waiting);
      if (!row) {
        return;
      }
      if (turns > rows.length * 4 + 20) {
        throw new Away("服务器没有收下，过一会儿再试");
      }
      await field.parcels.send(device, row, call, go);
      const fresh = (await acts.outbox()).find((one) => one.number === row.number);
      if (!fresh || !waiting(fresh)) {
        continue;
      }
      const told = await post(device, fresh);
      if (told) {
        await heed(device, fresh, told);
      }
    }
  }

  async function post(device, row) {
    const entry = row.entry;
    try {
      return await call("entries", {
        device, number: row.number, id: entry.id, kind: entry.kind, matter: entry.matter, title: entry.title.slice(0, 200),
        made: entry.made, sent: field.moment(), fields: entry.fields, files: entry.files, again: entry.again,
      });
    } catch (error) {
      if (!error.refused) {
        throw error;
      }
      await acts.say(row.number, { state: "STUCK", answer: { result: error.refused.what, why: error.refused.why, basis: "", remedy: error.refused.remedy, link: "" } });
      return null;
    }
  }

  async function heed(device, row, told) {
    if (told.taken) {
      line.fresh = false; // what is shown of the matter is older than this act
      await acts.say(row.number, { state: told.state, known: true, answer: told.answer, remarks: told.remarks, answered: field.now() });
      if (told.state === "DONE") {
        for (const id of row.entry.files) {
          await box.dropFile(id);
        }
      }
      return;
    }
    if (told.renew) {
      await acts.rewrite(row.number, { ...row.entry, id: crypto.randomUUID() }, {});
    } else if (told.next > row.number) {
      await renumber(told.next);
    } else if (told.next < row.number) {
      const earlier = (await acts.outbox()).find((one) => one.number === told.next && one.state !== "STUCK"
        && (one.state !== "DONE" || one.entry.files.length === 0));
      await post(device, earlier || await missing(told.next));
    }
  }

  /** The server knows more numbers than this phone remembers: everything that waits moves behind them, in its order. */
  async function renumber(next) {
    await box.tx(["meta", "outbox"], "readwrite", async (s) => {
      const rows = (await field.ask(s("outbox").getAll()));
      const open = rows.filter((row) => !FINAL.includes(row.state)).sort((a, b) => a.number - b.number);
      const done = Math.max(0, ...rows.filter((row) => FINAL.includes(row.state)).map((row) => row.number));
      let number = Math.max(next, done + 1);
      open.forEach((row) => s("outbox").delete(row.number));
      open.forEach((row) => s("outbox").put({ ...row, number: number++ }));
      s("meta").put({ name: "last", value: number - 1 });
    });
    field.changed("outbox");
  }

  /** What was done a week ago need not be kept here any longer. */
  async function tidy() {
    await box.tx(["outbox"], "readwrite", async (s) => {
      const old = field.now() - 7 * 86400000;
      (await field.ask(s("outbox").getAll()))
        .filter((row) => ["DONE", "REUSED", "SETTLED"].includes(row.state) && row.answered && row.answered < old)
        .forEach((row) => s("outbox").delete(row.number));
    });
  }

  /** A number this phone has no content for is said to be missing, so that the gap can be seen. */
  async function missing(number) {
    const now = field.moment();
    return { number, entry: { id: crypto.randomUUID(), kind: "MISSING", matter: null, title: "手机上缺失的一条", made: now, fields: {}, files: [], again: null } };
  }

  async function fetchPack(device) {
    const kept = await box.get("sealed", "pack");
    if (line.fresh && kept && field.now() - kept.at < PACK_AGE && kept.at <= field.now()) {
      return;
    }
    const pack = await call("pack?device=" + device);
    await box.keepPack(pack);
    for (const row of await acts.outbox()) {
      const now = pack.answers.find((one) => one.id === row.entry.id);
      if (now && now.state !== row.state && FINAL.includes(row.state) && FINAL.includes(now.state)) {
        await acts.say(row.number, { state: now.state, settled: now.words });
      }
    }
    line.fresh = true;
    field.changed("pack");
  }

  /** Once and again: with a signal at once, else with growing patience. */
  line.go = async (now) => {
    clearTimeout(timer);
    if (line.left) {
      return;
    }
    if (now) {
      wait = FIRST_WAIT;
      line.fresh = line.fresh && now !== "renew";
    }
    if (running) {
      line.more = true;
      return;
    }
    running = true;
    try {
      await field.alone(async () => {
        set("trying");
        const { device } = await greet();
        try {
          await up(device);
        } catch (stop) {
          if (!(stop instanceof Paused)) {
            throw stop;
          }
        }
        await fetchPack(device);
        wait = FIRST_WAIT;
        line.since = field.now();
        set(line.paused ? "paused" : "online");
      });
    } catch (error) {
      if (error instanceof SignIn) {
        set("sign-in", "登录已过期，重新登录后自动上传");
      } else {
        set(navigator.onLine && !(error instanceof Away) ? "failed" : "offline", error.message);
        if (!(error instanceof Away)) {
          line.words = field.words(error);
        }
      }
      wait = Math.min(wait * 2, LONGEST_WAIT);
    } finally {
      running = false;
      const due = line.more ? 0 : line.state === "online" || line.state === "paused" ? PACK_AGE : line.state === "other" ? 3000 : wait * (0.8 + Math.random() * 0.4);
      line.more = false;
      timer = setTimeout(() => line.go(), due);
    }
  };

  /** One window at a time sends; the others look on. */
  field.alone = async (work) => navigator.locks
    ? navigator.locks.request("xz-field-line", { ifAvailable: true }, async (lock) => {
      if (lock) {
        await work();
      } else {
        set("other", "另一个窗口正在上传");
      }
    })
    : work();

  /** Ends the session too, where there is a signal. */
  line.leave = async () => {
    clearTimeout(timer);
    line.left = true;
    if (guard) {
      await fetch("/sign-out", { method: "POST", headers: { [guard.header]: guard.token }, redirect: "manual" }).catch(() => {});
    }
    set("offline", "已退出");
  };

  window.addEventListener("online", () => line.go(true));
  window.addEventListener("offline", () => set("offline", "没有网络"));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      line.go(true);
    }
  });
})();
