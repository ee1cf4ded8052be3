// My cases with their stage, clocks and papers, to be read; and merged checks with their joined lists, to be carried out.
(() => {
  "use strict";
  const field = window.field;
  const { h, look } = field;
  const TONES = { GREEN: "green", AMBER: "amber", RED: "red", PAUSED: "grey" };
  const tone = (name) => "f-badge f-" + (["blue", "red", "amber", "green", "grey"].includes(name) ? name : "blue");

  const clock = (one) => h("span", { class: "f-badge f-" + (TONES[one.light] || "grey") }, one.name + "　到 " + one.due);
  const gravest = (clocks) => [...clocks].sort((a, b) => a.due < b.due ? -1 : 1)[0];

  look.cases = async (pack, draw) => {
    draw(field.title("我的案件", "#/orders"), h("p", { class: "f-note" }, "取自 " + field.minute(pack.at) + "，没有信号也能看；办理步骤回到有信号的地方在“案件”里办。"),
      pack.cases.length === 0 ? h("p", { class: "f-empty" }, "没有您承办的在办案件，也没有等人承办的线索。有了以后，连网打开这一页就会取来。") : null,
      h("ul", { class: "f-list" }, pack.cases.map(({ page }) => h("li", {}, h("a", { href: "#/case/" + page.id },
        h("strong", {}, page.title), h("span", {}, page.number + "　" + page.party),
        h("span", { class: "f-row" }, h("span", { class: tone(page.tone) }, page.stage), page.clocks.length ? clock(gravest(page.clocks)) : null))))));
  };

  look.case = async (pack, draw, id) => {
    const found = pack.cases.find((one) => one.page.id === id);
    if (!found) {
      draw(field.title("案件", "#/cases"), h("p", { class: "f-empty" }, "手机上没有这件案件，可能已经结案或者换了承办人。"));
      return;
    }
    const page = found.page;
    draw(field.title(page.title, "#/cases"),
      h("p", { class: "f-row" }, h("span", { class: tone(page.tone) }, page.stage), h("span", { class: "f-note" }, page.number + "　" + page.party)),
      page.next ? h("section", {}, h("h2", {}, "下一步"), h("p", { class: "f-text" }, page.next)) : null,
      page.clocks.length ? h("section", {}, h("h2", {}, "期限"), h("ul", { class: "f-plain" }, page.clocks.map((one) => h("li", {}, clock(one), " " + one.words)))) : null,
      page.cautions.map((words) => h("p", { class: "f-remark" }, words)),
      h("section", {}, h("h2", {}, "基本情况"), h("dl", { class: "f-facts" }, Object.entries(page.facts).map(([name, value]) => field.fact(name, value)))),
      page.evidence.length ? h("details", {}, h("summary", {}, "证据 " + page.evidence.length + " 份"), h("ul", {}, page.evidence.map((one) => h("li", {}, one)))) : null,
      field.papers(found.papers),
      h("details", {}, h("summary", {}, "办理经过"), h("ol", { class: "f-acts" }, page.acts.map((line) =>
        h("li", {}, h("strong", {}, line.what), " " + line.at + " " + line.who, line.words ? h("p", {}, line.words) : null)))));
  };

  look.checks = async (pack, draw) => {
    const rows = await field.acts.outbox();
    draw(field.title("综合检查", "#/orders"), h("p", { class: "f-note" }, "已经安排、还没有登记结果的；几个领域并为一次，清单已经合并。"),
      pack.checks.length === 0 ? h("p", { class: "f-empty" }, "这几周没有安排检查。在“综合查一次”里安排以后，连网打开这一页就会取来。") : null,
      h("ul", { class: "f-list" }, pack.checks.map((one) => {
        const mine = rows.filter((row) => row.entry.matter === one.id && row.entry.kind === "CHECK");
        return h("li", {}, h("a", { href: "#/check/" + one.id }, h("strong", {}, one.subject), h("span", {}, one.place), h("span", {}, one.title),
          h("span", { class: "f-row" }, h("span", { class: "f-badge f-blue" }, one.on), h("span", { class: "f-badge f-grey" }, one.points.length + " 点"),
            one.mine ? h("span", { class: "f-badge f-grey" }, "我去") : null, mine.map((row) => field.badge(row.state)))));
      })));
  };

  look.check = async (pack, draw, id) => {
    const one = pack.checks.find((check) => check.id === id);
    if (!one) {
      draw(field.title("综合检查", "#/checks"), h("p", { class: "f-empty" }, "手机上没有这次检查，可能已经登记结果、改期或者取消。"));
      return;
    }
    const begun = (await field.acts.drafts()).find((draft) => draft.kind === "CHECK" && draft.matter === id);
    draw(field.title(one.subject, "#/checks"), h("p", {}, one.title),
      h("dl", { class: "f-facts" }, field.fact("日期", one.on), field.fact("地点", one.place), field.fact("事由", one.cause), field.fact("人员", one.officers),
        field.fact("随同", one.helpers), field.fact("机关", one.bodies)),
      h("div", { class: "f-buttons" }, h("button", { type: "button", class: "f-button f-main", onclick: async () => {
        location.hash = "#/draft/" + (begun ? begun.id : await field.acts.draft("CHECK", id, one.subject + "：" + one.title, { version: String(one.version) }));
      } }, begun ? "接着登记" : "到现场，逐点登记")),
      field.papers((pack.papers || {})[id] || []),
      h("h2", {}, "检查清单，" + one.points.length + " 点"),
      h("ol", { class: "f-acts" }, one.points.map((point) => h("li", {}, h("strong", {}, point.point), h("p", { class: "f-note" }, point.field + "　" + point.item + "　" + point.body)))));
  };

  /** The points of a joined list as a form: a result each, and what was seen where it is not fine. */
  field.points = (draft, pack, control) => {
    const check = pack.checks.find((one) => one.id === draft.matter);
    if (!check) {
      return [h("p", { class: "f-no" }, "手机上已经没有这次检查的清单，可能别人登记了结果，或者改期、取消。写过的和材料都还在；提交以后服务器会说明。")];
    }
    const fine = h("button", { type: "button", class: "f-button", onclick: (event) => {
      check.points.filter((point) => !draft.fields["result." + point.number]).forEach((point) => {
        const select = event.target.closest("form").querySelector("[name='result." + point.number + "']");
        select.value = "FINE";
        select.dispatchEvent(new Event("input"));
      });
    } }, "没有选的都是“未发现问题”");
    return [h("div", { class: "f-buttons" }, fine), check.points.map((point) => {
      const more = h("div", {});
      const paint = () => {
        const result = draft.fields["result." + point.number] || "";
        more.replaceChildren(...(!result || result === "FINE" ? [] : [
          control({ name: "words." + point.number, label: "第" + point.number + "点的情况", needed: true, longest: 500, type: "area" }),
          result === "BY_DATE" ? control({ name: "due." + point.number, label: "第" + point.number + "点改正到", needed: true, type: "date" }) : null].filter(Boolean)));
      };
      const result = control({ name: "result." + point.number, label: point.number + ". " + point.point, list: pack.choices.points, needed: true, type: "select" });
      result.addEventListener("input", paint);
      paint();
      return h("section", { class: "f-point" }, result, h("p", { class: "f-note" }, point.field + "　" + point.item), more);
    })];
  };
})();
