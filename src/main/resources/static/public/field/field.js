// Opens the page: the key first, then what is kept, then the line.
(() => {
  "use strict";
  const field = window.field;
  const { h, box, look, forms } = field;
  const main = document.getElementById("main");
  let drawn = "";
  let turn = 0;

  const ROUTES = { orders: look.orders, order: look.order, cases: look.cases, case: look.case, checks: look.checks, visits: look.visits, been: look.been, check: look.check, walks: look.walks, signing: look.signing, paper: look.paper, walk: look.walk, powers: look.powers, near: look.near, drafts: look.drafts, queue: look.queue, draft: forms.draft };

  const TABS = { order: "orders", cases: "orders", case: "orders", checks: "orders", check: "orders", visits: "orders", been: "orders", walks: "orders", signing: "orders", paper: "orders", walk: "orders", near: "orders", draft: "drafts" };

  async function show(why) {
    const mine = ++turn;
    const [name, id] = (location.hash || "#/orders").slice(2).split("/");
    if (name === "visit") {
      if (box.open()) {
        const begun = (await field.acts.drafts()).find((one) => one.kind === "VISIT" && !one.matter && !one.files.length && !one.fields.seen && !one.fields.place && !one.again);
        location.replace("#/draft/" + (begun ? begun.id : await field.acts.draft("VISIT", null, "现场检查", { cause: "", subjectKind: "NOBODY" })));
      }
      return;
    }
    const key = box.open() ? box.holder() : await field.keys.current().catch(() => ({ none: "signed-out" }));
    const draw = (...parts) => {
      if (mine === turn) {
        const moved = drawn !== location.hash;
        drawn = location.hash;
        main.replaceChildren(...parts.flat().filter(Boolean));
        if (moved) {
          window.scrollTo(0, 0);
          main.focus({ preventScroll: true });
        }
      }
    };
    const shown = TABS[name] || name;
    document.querySelectorAll("[data-tab]").forEach((tab) => tab.dataset.tab === shown ? tab.setAttribute("aria-current", "page") : tab.removeAttribute("aria-current"));
    if (!box.open()) {
      look.locked(key, draw);
      return;
    }
    const pack = await box.pack();
    if (!pack) {
      draw(field.title("掌上执法"), h("p", { class: "f-text" }, field.line.state === "online" ? "正在取派单……" : "第一次使用要连一次网，把派单和事项取到手机上。"));
      return;
    }
    try {
      await (ROUTES[name] || look.orders)(pack, draw, id);
    } catch (error) {
      draw(field.title("出错了"), h("p", { class: "f-no" }, field.words(error)));
    }
    if (why === "route") {
      document.getElementById("notices").dataset.route = location.hash;
    }
  }

  async function status() {
    const line = field.line;
    const words = {
      online: "已连接", trying: "正在连接……", offline: "没有信号，照常使用", other: "另一个窗口正在上传", paused: "已暂停上传", "sign-in": "登录已过期，照常使用", failed: "没有连上",
    };
    const rows = box.open() ? await box.all("outbox") : [];
    const open = rows.filter((row) => row.state === "WAITING" || row.state === "SENDING").length;
    const refused = rows.filter((row) => row.state === "REFUSED" || row.state === "STUCK").length;
    const text = words[line.state] + (open ? "，待传 " + open + " 条" : "") + (refused ? "，" + refused + " 条没办成" : "");
    const shown = document.getElementById("line");
    shown.dataset.state = line.state;
    shown.dataset.open = open;
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
    const count = document.getElementById("count");
    count.hidden = open + refused === 0;
    count.textContent = open + refused;
    if (line.state === "failed" && line.words) {
      field.notice(line.words, "red");
    }
  }

  field.onChange((what) => {
    if (what === "bytes") {
      return;
    }
    status();
    const [name] = (location.hash || "#/orders").slice(2).split("/");
    if (what === "account" || what === "lock" || (what === "line" && !box.open()) || (name !== "draft" && (what === "pack" || what === "outbox" || (what === "drafts" && name === "drafts")))) {
      show(what);
    }
    if (what === "pack" && name === "draft" && !main.querySelector("form")) {
      show(what);
    }
  });
  window.addEventListener("hashchange", () => {
    // What was wrong with a form is not said beside another page.
    if (document.querySelector("#notices .f-red")) {
      document.getElementById("notices").replaceChildren();
    }
    show("route");
  });

  async function worker() {
    if (!navigator.serviceWorker) {
      return;
    }
    const kept = await navigator.serviceWorker.register("/field/worker.js", { scope: "/field" });
    const offer = (worker) => worker && navigator.serviceWorker.controller
      && field.notice("掌上执法有新版本，待传的不受影响。关掉本页再打开即可换上。", "blue");
    kept.addEventListener("updatefound", () => {
      const fresh = kept.installing;
      fresh.addEventListener("statechange", () => fresh.state === "installed" && offer(fresh));
    });
  }

  async function begin() {
    if (!field.keys.possible()) {
      main.replaceChildren(field.title("不能离线使用"), h("p", { class: "f-no" }, "掌上执法要用 https 网址打开，手机上的资料才能加密保存。请联系系统管理员；也可以先用“派单”“检查”页面。"));
      return;
    }
    try {
      const key = await field.keys.current();
      if (!key.none) {
        await box.unlock(key);
      }
    } catch (error) {
      field.notice(field.words(error), "red");
    }
    await show("begin");
    field.line.go(true);
    worker().catch(() => {});
    if (navigator.storage && navigator.storage.persist) {
      navigator.storage.persist().catch(() => {});
    }
    // Every half minute: is the key still alive, here or by signing out in another window?
    setInterval(async () => {
      const now = await field.keys.current(30000).catch(() => null);
      if (now && now.none && box.open()) {
        box.lock();
        field.changed("lock");
      }
    }, 30000);
  }
  begin();
})();
