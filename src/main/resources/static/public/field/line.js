// The line to the server: when it is tried, when it rests, what it is called, and what it brings back.
(() => {
  "use strict";
  const field = window.field;
  const { box, acts, asking, sending } = field;
  const FIRST_WAIT = 2000;
  const LONGEST_WAIT = 300000;
  const PACK_AGE = 600000;
  let wait = FIRST_WAIT;
  let timer = null;
  let running = false;

  const line = field.line = { state: navigator.onLine ? "trying" : "offline", words: "", since: 0 };

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

  /** More numbers for decisions, while there is a signal. */
  line.numbers = async () => {
    const { device } = await asking.greet();
    await asking.call("phones/" + device + "/numbers", {});
    line.fresh = false;
    await fetchPack(device);
  };

  async function fetchPack(device) {
    const kept = await box.get("sealed", "pack");
    if (line.fresh && kept && field.now() - kept.at < PACK_AGE && kept.at <= field.now()) {
      return;
    }
    const pack = await asking.call("pack?device=" + device);
    await box.keepPack(pack);
    for (const row of await acts.outbox()) {
      const now = pack.answers.find((one) => one.id === row.entry.id);
      if (now && now.state !== row.state && sending.FINAL.includes(row.state) && sending.FINAL.includes(now.state)) {
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
        const { device } = await asking.greet();
        try {
          await sending.up(device, go);
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
      if (error instanceof asking.SignIn) {
        set("sign-in", "登录已过期，重新登录后自动上传");
      } else {
        set(navigator.onLine && !(error instanceof asking.Away) ? "failed" : "offline", error.message);
        if (!(error instanceof asking.Away)) {
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
    const guard = asking.guard();
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
