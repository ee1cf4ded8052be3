// Where one has been: earlier visits with their papers, and what is added to them or goes on from them.
(() => {
  "use strict";
  const field = window.field;
  const { h, look, acts } = field;
  const OTHERS = 30;
  const name = (visit) => visit.subject || visit.title;
  /** A merged check is looked at again point by point, on its own page. */
  const merged = (visit) => visit.title.startsWith("综合检查");
  const row = (visit) => h("li", {}, h("a", { href: "#/been/" + visit.id }, h("strong", {}, name(visit)), h("span", {}, visit.place),
    h("span", { class: "f-row" }, h("span", { class: "f-badge f-blue" }, visit.result), field.minute(Date.parse(visit.started)))));

  look.visits = async (pack, draw) => {
    const mine = pack.visits.filter((visit) => visit.mine);
    const others = pack.visits.filter((visit) => !visit.mine).slice(0, OTHERS);
    draw(field.title("去过的检查", "#/orders"), h("p", { class: "f-note" }, "取自 " + field.minute(pack.at) + "，没有信号也能看，也能补充照片。"),
      mine.length === 0 ? h("p", { class: "f-empty" }, "还没有您去过的检查。登记并上传以后，连网打开这一页就会取来。") : h("ul", { class: "f-list" }, mine.map(row)),
      others.length === 0 ? null : h("details", {}, h("summary", {}, "本单位其他人去过的 " + others.length), h("ul", { class: "f-list" }, others.map(row))));
  };

  look.been = async (pack, draw, id) => {
    const visit = pack.visits.find((one) => one.id === id);
    if (!visit) {
      draw(field.title("去过的检查", "#/visits"), h("p", { class: "f-empty" }, "手机上没有这次检查，可在“检查”页面里查。"));
      return;
    }
    const waits = (await acts.outbox()).filter((one) => one.entry.matter === id && !["DONE", "REUSED", "SETTLED"].includes(one.state));
    const begin = (kind, matter, fields) => async () => { location.hash = "#/draft/" + await acts.draft(kind, matter, name(visit), fields); };
    draw(field.title(name(visit), "#/visits"), h("p", { class: "f-row" }, h("span", { class: "f-badge f-blue" }, visit.result), visit.title),
      waits.map((one) => h("p", { class: "f-row" }, h("a", { href: "#/queue" }, field.kind(one.entry.kind)), " ", field.badge(one.state))),
      h("dl", { class: "f-facts" }, field.fact("时间", field.minute(Date.parse(visit.started))), field.fact("地点", visit.place), field.fact("处理说明", visit.note)),
      h("p", { class: "f-text" }, visit.seen),
      pack.me.visits ? h("div", { class: "f-buttons" },
        merged(visit) ? null : h("button", { type: "button", class: "f-button", onclick: begin("VISIT", null, { cause: "复查改正情况", place: visit.place, subjectKind: "" }) }, "再去复查"),
        visit.mine ? h("button", { type: "button", class: "f-button", onclick: begin("MATERIAL", id, { to: "visit" }) }, "补充照片") : null) : null,
      merged(visit) ? h("p", { class: "f-note" }, "限期改正的点，到期复查在“综合检查”的页面上逐点登记。") : null,
      field.papers((pack.papers || {})[id] || []));
  };
})();
