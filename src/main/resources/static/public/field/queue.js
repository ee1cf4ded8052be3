// What waits and what came of it: progress in bytes and minutes, a pause, and for a refusal what to do.
(() => {
  "use strict";
  const field = window.field;
  const { h, box, look } = field;

  const rest = (seconds) => seconds < 90 ? "不到两分钟" : seconds < 5400 ? "约 " + Math.round(seconds / 60) + " 分钟" : "约 " + (seconds / 3600).toFixed(1) + " 小时";

  /** How far all of it is, in one line and one bar; drawn anew without the list when only bytes moved. */
  async function progress(rows) {
    const open = rows.filter((row) => row.state === "WAITING" || row.state === "SENDING");
    const sizes = new Map((await box.all("files")).map((one) => [one.id, one.size]));
    const total = open.reduce((sum, row) => sum + row.entry.files.reduce((all, id) => all + (sizes.get(id) || 0), 0), 0);
    const sent = open.reduce((sum, row) => sum + (row.state === "SENDING" ? row.sent : 0), 0);
    const rate = field.line.rate();
    const words = open.length === 0 ? "全部传完了。"
      : "还有 " + open.length + " 条" + (total ? "、材料 " + field.size(Math.max(0, total - sent)) + " " : "") + "待传"
        + (field.line.paused ? "，已暂停，点“继续上传”接着传。" : field.line.state === "trying" && rate && total ? "，每秒 " + field.size(rate) + "，" + rest((total - sent) / rate) + "传完。"
          : "，按顺序上传；没有信号时留在手机上，不会丢，也不会传两次。");
    return { open, total, sent, words };
  }

  look.queue = async (pack, draw) => {
    const rows = (await field.acts.outbox()).sort((a, b) => b.number - a.number);
    const now = await progress(rows);
    const left = navigator.storage && navigator.storage.estimate ? await navigator.storage.estimate() : null;
    const pause = h("button", { type: "button", class: "f-button", onclick: async () => { await field.line.pause(!field.line.paused); } }, field.line.paused ? "继续上传" : "暂停上传");
    draw(field.title("待传和结果"), h("p", { class: "f-note", id: "progress" }, now.words),
      now.total ? h("progress", { "aria-label": "待传材料的进度", max: now.total, value: now.sent, class: "f-whole-bar" }) : null,
      h("div", { class: "f-buttons" }, field.line.paused ? null : h("button", { type: "button", class: "f-button f-main", onclick: () => field.line.go("renew") }, "现在上传"),
        now.open.length || field.line.paused ? pause : null,
        field.line.state === "sign-in" ? h("a", { class: "f-button", href: "/field/sign-in" }, "重新登录") : null),
      left && left.quota ? h("p", { class: "f-note" }, "手机给本页留的空间还剩 " + field.size(left.quota - left.usage) + "。") : null,
      h("ol", { class: "f-list f-queue", reversed: true }, rows.map((row) => queued(row))),
      h("div", { class: "f-buttons f-bottom" }, h("a", { class: "f-button", href: "/" }, "到主系统"), h("button", { type: "button", class: "f-button", onclick: () => leave(now.open.length) }, "退出登录")));
  };

  /** Only bytes moved: two lines and two bars, not the whole list. */
  field.onChange(async (what) => {
    const shown = document.getElementById("progress");
    if (what !== "bytes" || !shown || !box.open()) {
      return;
    }
    const now = await progress(await field.acts.outbox());
    shown.textContent = now.words;
    const bar = document.querySelector(".f-whole-bar");
    if (bar && now.total) {
      bar.max = now.total;
      bar.value = now.sent;
    }
    for (const row of now.open.filter((one) => one.state === "SENDING" && one.total)) {
      const line = document.querySelector("[data-number='" + row.number + "'] .f-progress");
      if (line) {
        line.firstChild.textContent = sentWords(row);
        line.querySelector("progress").max = row.total;
        line.querySelector("progress").value = row.sent;
      }
    }
  });

  const sentWords = (row) => "已传 " + field.size(row.sent) + "，共 " + field.size(row.total);

  /** Signing out kills the key; what waits stays locked until the same account signs in on this phone again. */
  async function leave(open) {
    if (!window.confirm(open ? "还有 " + open + " 条没传。退出后本机资料锁上，重新登录这个账号后继续传，不会丢。现在退出？" : "退出后本机资料锁上。现在退出？")) {
      return;
    }
    await field.keys.forget();
    box.lock();
    field.changed("lock");
    await field.line.leave();
  }

  function queued(row) {
    const answer = row.answer || {};
    const refused = row.state === "REFUSED" || row.state === "STUCK";
    return h("li", { "data-number": row.number, "data-state": row.state },
      h("div", {}, h("span", { class: "f-row" }, h("strong", {}, "第 " + row.number + " 条　" + field.kind(row.entry.kind)), field.badge(row.state)),
        h("span", {}, row.entry.title), h("span", { class: "f-note" }, "记录于 " + field.minute(Date.parse(row.entry.made.clock))),
        row.state === "SENDING" && row.total ? h("label", { class: "f-progress" }, sentWords(row),
          h("progress", { max: row.total, value: row.sent })) : null,
        refused ? h("div", { class: "f-no" }, h("p", {}, h("strong", {}, answer.result)), h("p", {}, "原因：" + answer.why), answer.basis ? h("p", {}, "依据：" + answer.basis) : null, h("p", {}, "怎么办：" + answer.remedy)) : null,
        row.state === "DONE" && answer.link ? h("a", { href: answer.link }, answer.result + "，查看") : null,
        row.settled ? h("p", {}, "内勤：" + row.settled) : null,
        (row.held || []).map((one) => h("p", { class: "f-no" }, "“" + one.name + "”没有传：" + one.why)),
        (row.remarks || []).map((words) => h("p", { class: "f-remark" }, words)),
        refused ? h("div", { class: "f-buttons" },
          h("button", { type: "button", class: "f-button f-main", onclick: async () => { location.hash = "#/draft/" + await field.acts.again(row); } }, "改后再报"),
          row.state === "REFUSED" ? h("button", { type: "button", class: "f-button", onclick: () => hand(row) }, "交内勤") : null) : null));
  }

  async function hand(row) {
    try {
      await field.asking.call("entries/" + row.entry.id + "/hand", { words: "现场没有办成，交内勤处理" });
      await field.acts.say(row.number, { state: "HANDED" });
    } catch (error) {
      field.notice(error.refused ? error.refused.why + "。" + error.refused.remedy : "没有信号，连上以后再交；材料还在。", "red");
    }
  }
})();
