// One question to the server and its answer; and the greeting with which a window says who is here and gets the key.
(() => {
  "use strict";
  const field = window.field;
  const box = field.box;
  const PATIENCE = 60000;
  let guard = null;

  /** Nobody answers, or not now; nobody is signed in any more. Everything else that goes wrong is a refusal in words. */
  class Away extends Error {}
  class SignIn extends Error {}

  const asking = field.asking = { Away, SignIn, guard: () => guard };

  asking.call = async (path, body, binary) => {
    const stop = new AbortController();
    const clock = setTimeout(() => stop.abort(), PATIENCE);
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
  };

  /** Says who is here, gets the key, and tells how far the phone's clock is off. */
  asking.greet = async () => {
    const hello = await asking.call("hello");
    guard = hello;
    const held = box.holder();
    const same = held && held.account === hello.account;
    const device = await deviceOf(hello.account);
    const enrolled = await asking.call("phones/" + device, { label: navigator.userAgent.slice(0, 200), clock: new Date(field.now()).toISOString() });
    await field.keys.unlock(hello, enrolled.secret, device);
    await box.unlock(await field.keys.current());
    if (!same) {
      field.changed("account");
    }
    return { device, next: enrolled.next };
  };

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
})();
