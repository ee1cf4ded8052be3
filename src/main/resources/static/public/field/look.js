// What the page shows. Everything is built from elements; no words of data are ever read as markup.
(() => {
  "use strict";
  const field = window.field;
  const box = field.box;

  /** An element with attributes and children; attributes beginning with "on" are listeners. */
  const h = field.h = (tag, attrs, ...children) => {
    const element = document.createElement(tag);
    Object.entries(attrs || {}).forEach(([name, value]) => {
      if (name.startsWith("on")) {
        element.addEventListener(name.slice(2), value);
      } else if (value === true) {
        element.setAttribute(name, "");
      } else if (value !== false && value !== null && value !== undefined) {
        element.setAttribute(name, value);
      }
    });
    element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
    return element;
  };

  const two = (n) => String(n).padStart(2, "0");
  field.day = (ms) => { const d = new Date(ms); return d.getFullYear() + "-" + two(d.getMonth() + 1) + "-" + two(d.getDate()); };
  field.minute = (ms) => { const d = new Date(ms); return field.day(ms) + " " + two(d.getHours()) + ":" + two(d.getMinutes()); };
  field.size = (bytes) => bytes >= 1073741824 ? (bytes / 1073741824).toFixed(1) + " GB" : bytes >= 1048576 ? (bytes / 1048576).toFixed(1) + " MB" : Math.max(1, Math.round(bytes / 1024)) + " KB";

  const KINDS = { TAKE: "签收派单", FINISH: "报告办结", GIVE_BACK: "退回派单", VISIT: "现场检查记录", CHECK: "综合检查结果", PATROL: "巡查点位", SIGN: "文书签名", DECLINE: "拒绝签名", MATERIAL: "补充现场材料", SPOT_DECISION: "当场处罚", MISSING: "手机上缺失的一条" };
  const STATES = {
    WAITING: ["待传", "amber"], SENDING: ["正在传", "blue"], DONE: ["已办成", "green"], REFUSED: ["没办成，材料已留存", "red"],
    STUCK: ["服务器没有收下", "red"], REUSED: ["已改后再报", "grey"], HANDED: ["已交内勤", "amber"], SETTLED: ["内勤已处理", "green"], RECEIVED: ["已收到，正在办", "blue"],
  };
  field.kind = (kind) => KINDS[kind] || kind;
  field.badge = (state) => h("span", { class: "f-badge f-" + STATES[state][1] }, STATES[state][0]);

  field.title = (words, back) => h("div", { class: "f-head" },
    back ? h("a", { class: "f-back", href: back, "aria-label": "返回" }, "返回") : null, h("h1", {}, words));

  field.notice = (words, tone) => {
    const notices = document.getElementById("notices");
    notices.replaceChildren(h("p", { class: "f-notice f-" + (tone || "blue") }, words,
      h("button", { type: "button", class: "f-close", onclick: () => notices.replaceChildren() }, "知道了")));
  };

  const metres = (a, b) => {
    const r = Math.PI / 180;
    const x = Math.sin((b.latitude - a.latitude) * r / 2) ** 2
      + Math.cos(a.latitude * r) * Math.cos(b.latitude * r) * Math.sin((b.longitude - a.longitude) * r / 2) ** 2;
    return 12742000 * Math.asin(Math.sqrt(x));
  };
  const far = (m) => m >= 1000 ? (m / 1000).toFixed(1) + " 公里" : Math.round(m) + " 米";
  const placed = (one) => typeof one.latitude === "number" && typeof one.longitude === "number";

  const look = field.look = {};

  /** How many acts of mine on an order wait on this phone: the list must not pretend nothing happened. */
  async function pending(matter) {
    return (await field.acts.outbox()).filter((row) => row.entry.matter === matter && !["DONE", "REUSED", "SETTLED"].includes(row.state));
  }

  look.orders = async (pack, draw) => {
    const rows = await field.acts.outbox();
    const ways = h("div", { class: "f-buttons" }, h("a", { class: "f-button", href: "#/cases" }, "我的案件 " + pack.cases.length),
      h("a", { class: "f-button", href: "#/checks" }, "综合检查 " + pack.checks.length), h("a", { class: "f-button", href: "#/walks" }, "巡查 " + (pack.walks || []).length),
      h("a", { class: "f-button", href: "#/signing" }, "签名 " + (pack.signing || []).length), h("a", { class: "f-button", href: "#/visits" }, "去过的 " + pack.visits.filter((one) => one.mine).length),
      h("a", { class: "f-button", href: "#/near" }, "附近"));
    draw(field.title("我的派单"), h("p", { class: "f-note" }, "这些内容取自 " + field.minute(pack.at) + "，没有信号也能看。"), ways,
      pack.orders.length === 0 ? h("p", { class: "f-empty" }, "没有待办的派单。派单派到您的单位后，连网打开这一页就会取来。") : null,
      h("ul", { class: "f-list" }, pack.orders.map((order) => {
        const mine = rows.filter((row) => row.entry.matter === order.id && ["WAITING", "SENDING", "REFUSED", "STUCK"].includes(row.state));
        return h("li", {}, h("a", { href: "#/order/" + order.id },
          h("strong", {}, order.title), h("span", {}, order.place || ""),
          h("span", { class: "f-row" }, h("span", { class: "f-badge f-blue" }, order.stageLabel), due(order.due),
            order.mine ? h("span", { class: "f-badge f-grey" }, "我承办") : null),
          mine.map((row) => h("span", { class: "f-row" }, field.kind(row.entry.kind), " ", field.badge(row.state)))));
      })));
  };

  function due(day) {
    if (!day) {
      return null;
    }
    const left = Math.round((Date.parse(day + "T00:00:00+08:00") - Date.parse(field.day(field.now()) + "T00:00:00+08:00")) / 86400000);
    return h("span", { class: "f-badge f-" + (left < 0 ? "red" : left < 2 ? "amber" : "grey") }, left < 0 ? "已超期，限 " + day : "限 " + day);
  }

  look.order = async (pack, draw, id) => {
    const order = pack.orders.find((one) => one.id === id);
    if (!order) {
      draw(field.title("派单", "#/orders"), h("p", { class: "f-empty" }, "手机上没有这份派单，可能已经办结或者改派。"));
      return;
    }
    const act = (kind, words, main) => h("button", {
      type: "button", class: "f-button" + (main ? " f-main" : ""),
      onclick: async () => {
        const extra = kind === "VISIT" ? { cause: "派单", place: order.place, village: order.village || "", township: order.township, subjectKind: "PERSON" } : {};
        const fields = { ...(["TAKE", "FINISH", "GIVE_BACK"].includes(kind) ? { seen: order.seen } : {}), ...extra };
        location.hash = "#/draft/" + await field.acts.draft(kind, order.id, order.title, fields);
      },
    }, words);
    const waits = await pending(id);
    const taken = order.stage !== "ASSIGNED" || waits.some((row) => row.entry.kind === "TAKE");
    draw(field.title(order.title, "#/orders"),
      h("p", { class: "f-row" }, h("span", { class: "f-badge f-blue" }, order.stageLabel), due(order.due)),
      waits.map((row) => h("p", { class: "f-row" }, h("a", { href: "#/queue" }, field.kind(row.entry.kind)), " ", field.badge(row.state))),
      h("dl", { class: "f-facts" }, fact("派单号", order.number), fact("地点", order.place), fact("承办人", order.handler)),
      h("p", { class: "f-text" }, order.text),
      h("div", { class: "f-buttons" },
        !taken && pack.me.orders ? act("TAKE", "签收", true) : null,
        pack.me.visits ? act("VISIT", "记录检查", taken) : null,
        pack.me.orders ? act("MATERIAL", "拍照留证") : null,
        pack.me.cases ? act("SPOT_DECISION", "当场处罚") : null,
        pack.me.orders ? act("FINISH", "报告办结") : null,
        pack.me.orders ? act("GIVE_BACK", "退回") : null),
      papers(order.papers),
      h("details", {}, h("summary", {}, "办理经过"), h("ol", { class: "f-acts" }, order.acts.map((line) =>
        h("li", {}, h("strong", {}, line.what), " " + line.at + " " + line.who, line.words ? h("p", {}, line.words) : null)))));
  };

  const fact = (name, value) => value ? [h("dt", {}, name), h("dd", {}, value)] : [];
  field.fact = fact;

  const papers = field.papers = (list) => list.length === 0 ? null : h("section", {}, h("h2", {}, "文书"),
    list.map((paper) => h("details", { class: "f-paper" }, h("summary", {}, paper.title + (paper.number ? " " + paper.number : "")),
      h("pre", {}, paper.text))));

  look.powers = async (pack, draw) => {
    const list = h("ul", { class: "f-list" });
    const say = h("p", { class: "f-note", role: "status" });
    const show = (words) => {
      const parts = words.trim().split(/\s+/).filter(Boolean);
      const score = (p) => parts.reduce((sum, part) => sum + (p.name.includes(part) ? 4 : 0) + (p.words.includes(part) ? 3 : 0)
        + (p.field.includes(part) || p.basis.includes(part) ? 1 : 0) + pairs(part).filter((pair) => p.name.includes(pair) || p.words.includes(pair)).length / 4, 0);
      const found = parts.length === 0 ? pack.powers.slice(0, 30)
        : pack.powers.map((p) => [score(p), p]).filter(([s]) => s > 0).sort((a, b) => b[0] - a[0]).slice(0, 30).map(([, p]) => p);
      say.textContent = parts.length === 0 ? "本乡镇现在能用的 " + pack.powers.length + " 项，输入看到的情况来查。" : found.length + " 项可能有关。";
      list.replaceChildren(...found.map((p) => h("li", {}, h("details", {}, h("summary", {}, h("strong", {}, p.name)),
        h("dl", { class: "f-facts" }, fact("编号", p.code), fact("领域", p.field), fact("依据", p.basis), fact("处罚种类", p.penalties), fact("罚款幅度", p.range),
          fact("能否当场处罚", p.simple), p.citation ? fact("裁量基准", p.citation) : fact("裁量基准", "没有公布可用的裁量基准")),
        p.tiers.length ? h("ul", {}, p.tiers.map((tier) => h("li", {}, tier))) : null,
        pack.me.cases && p.simple !== "否" ? h("div", { class: "f-buttons" }, h("button", { type: "button", class: "f-button", onclick: async () => {
          location.hash = "#/draft/" + await field.acts.draft("SPOT_DECISION", null, p.name, { item: p.code, basis: p.basis });
        } }, "用这一项当场处罚")) : null))));
    };
    const input = h("input", { type: "search", id: "power-q", placeholder: "如：占道 摆摊", autocomplete: "off", oninput: () => show(input.value) });
    draw(field.title("查事项和基准"), h("label", { for: "power-q" }, "看到了什么"), input, say, list,
      h("details", {}, h("summary", {}, "到现场逐项核对"), steps(pack)));
    show("");
  };

  const pairs = (word) => Array.from({ length: Math.max(0, word.length - 1) }, (unused, i) => word.slice(i, i + 2));

  const steps = (pack) => h("ul", { class: "f-steps" }, pack.steps.map((step, n) => h("li", {},
    h("label", { class: "f-check" }, h("input", { type: "checkbox", id: "step-" + n }), h("span", {}, h("strong", {}, step.title), h("small", {}, step.words + "（" + step.basis + "）"))))));
  field.steps = steps;

  look.near = async (pack, draw) => {
    const list = h("ul", { class: "f-list" });
    const say = h("p", { class: "f-note", role: "status" }, "正在定位……");
    draw(field.title("附近", "#/orders"), say, list);
    const here = await field.acts.locate();
    const things = [...pack.orders.map((o) => ({ ...o, href: "#/order/" + o.id, what: "派单 " + o.stageLabel, name: o.title })),
      ...pack.visits.map((v) => ({ ...v, href: "#/been/" + v.id, what: "检查过，" + v.result + "，" + field.minute(Date.parse(v.started)), name: v.subject || v.title })),
      ...pack.checks.map((c) => ({ ...c, href: "#/check/" + c.id, what: "综合检查 " + c.on, name: c.subject })),
      ...pack.cases.map(({ page }) => ({ ...page, href: "#/case/" + page.id, what: "案件 " + page.stage, name: page.title })),
      ...(pack.walks || []).flatMap((w) => w.stops.map((s) => ({ ...s, href: "#/walk/" + w.id, what: "巡查点位 " + s.stateLabel, name: s.place, place: w.route }))),
      ...pack.subjects.map((s) => ({ ...s, what: "登记的对象", subject: true }))];
    const known = things.filter(placed).map((t) => ({ ...t, away: here.latitude === undefined ? null : metres(here, t) }))
      .sort((a, b) => (a.away ?? 0) - (b.away ?? 0)).slice(0, 50);
    say.textContent = here.latitude === undefined ? here.noPlace + "，按时间列出。" : "按离您的远近列出；没有登记位置的不在内。";
    list.replaceChildren(...known.map((t) => h("li", {}, h(t.href ? "a" : "div", { href: t.href }, h("strong", {}, t.name), h("span", {}, t.place),
      h("span", { class: "f-row" }, t.what, t.away === null ? null : h("span", { class: "f-badge f-grey" }, far(t.away))),
      t.subject && pack.me.visits ? h("button", { type: "button", class: "f-button", onclick: () => visit(t) }, "记录检查") : null))));
    if (known.length === 0) {
      list.replaceChildren(h("li", { class: "f-empty" }, "手机上的派单、检查和对象都没有登记位置。"));
    }
  };

  /** A visit of a registered subject begins with its name and place. */
  async function visit(subject) {
    location.hash = "#/draft/" + await field.acts.draft("VISIT", null, subject.name, {
      cause: "", subjectKind: "", subject: subject.name, place: subject.place, latitude: String(subject.latitude), longitude: String(subject.longitude) });
  }

  look.drafts = async (pack, draw) => {
    const drafts = await field.acts.drafts();
    draw(field.title("草稿"), h("p", { class: "f-note" }, "写到一半的都在这里，可以同时留几份；提交后转到“待传”。"),
      drafts.length === 0 ? h("p", { class: "f-empty" }, "没有草稿。从派单里选要做的事，或者点“现场”记录一次检查。") : null,
      h("ul", { class: "f-list" }, drafts.map((d) => h("li", {}, h("a", { href: "#/draft/" + d.id }, h("strong", {}, field.kind(d.kind)), h("span", {}, d.title),
        h("span", { class: "f-row" }, field.minute(d.at), d.files.length ? "，材料 " + d.files.length + " 份" : null))))));
  };

  look.locked = (why, draw) => {
    if (field.line.state === "trying" && why.none !== "expired") {
      draw(field.title("掌上执法"), h("p", { class: "f-text" }, "正在连接，取这部手机的钥匙……"));
      return;
    }
    const words = {
      expired: "本机资料已经锁上：" + (why.days ? "连续 " + why.days + " 天没有联系上服务器" : "超过了离线天数") + "。重新登录后恢复，待传的一条不少。",
      "signed-out": "还没有在这部手机上登录，或者已经退出登录。登录一次以后，没有信号也能用；退出以前没传完的，重新登录后继续传。",
    };
    draw(field.title("请登录"), h("p", { class: "f-text" }, words[why.none] || words["signed-out"]),
      h("div", { class: "f-buttons" }, h("a", { class: "f-button f-main", href: "/field/sign-in" }, "登录")));
  };
})();
