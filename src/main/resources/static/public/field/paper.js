// Issued papers that wait for somebody's hand: their words, who has to sign, and the signature bound to the digest of those words.
(() => {
  "use strict";
  const field = window.field;
  const { h, look, acts, box } = field;
  const paper = field.paper = {};
  const LEAST = 8;
  const OPEN = ["WAITING", "SENDING", "REFUSED", "STUCK"];
  const waiting = (pack) => pack.signing || [];
  const name = (one) => one.paper.title + (one.paper.number ? " " + one.paper.number : "");

  /** Which case, check or visit a paper belongs to: many bear the same title. */
  const about = (pack, one) => {
    const own = pack.cases.find(({ page }) => page.id === one.matter);
    const other = own ? null : [...pack.checks, ...pack.visits].find((row) => row.id === one.matter);
    return [own ? own.page.party : other ? other.subject : "", own ? own.page.title : other ? other.title : "", one.issued].filter(Boolean).join(" · ");
  };

  const rowsOf = async (id) => (await acts.outbox()).filter((row) => ["SIGN", "DECLINE"].includes(row.entry.kind) && row.entry.matter === id && OPEN.includes(row.state));

  look.signing = async (pack, draw) => {
    draw(field.title("等签名的文书", "#/orders"), h("p", { class: "f-note" }, "取自 " + field.minute(pack.at) + "，没有信号也能请人签名。已经用印的不能在屏幕上签；拒绝签名的，在文书里登记。"),
      waiting(pack).length === 0 ? h("p", { class: "f-empty" }, "您的案件和检查没有等人签名的文书。出具以后，连网打开这一页就会取来。") : null,
      h("ul", { class: "f-list" }, waiting(pack).map((one) => h("li", {}, h("a", { href: "#/paper/" + one.paper.id }, h("strong", {}, name(one)), h("span", {}, about(pack, one)),
        h("span", { class: "f-row" }, one.waiting.places.map((place) => h("span", { class: "f-badge f-" + tone(place) }, place.label + " " + stand(place)))))))));
  };

  const tone = (place) => place.signed.length >= place.least ? place.least || place.signed.length ? "green" : "grey" : "amber";
  const stand = (place) => place.signed.length ? "已签 " + place.signed.length : place.least ? "待签" : "有的才签";

  look.paper = async (pack, draw, id) => {
    const one = waiting(pack).find((other) => other.paper.id === id);
    if (!one) {
      draw(field.title("文书", "#/signing"), h("p", { class: "f-empty" }, "手机上没有这份等签名的文书，可能已经签完、用印或者作废。"));
      return;
    }
    const rows = await rowsOf(id);
    draw(field.title(name(one), "#/signing"), h("p", { class: "f-text" }, about(pack, one)),
      h("dl", { class: "f-facts" }, one.waiting.places.map((place) => field.fact(place.label, stand(place) + (place.signed.length ? "：" + place.signed.join("、") : "")
        + (place.everyPage ? "，逐页签名" : "")))),
      rows.map((row) => h("p", { class: "f-row" }, h("a", { href: "#/queue" }, row.entry.fields.at + " " + row.entry.fields.name + (row.entry.kind === "DECLINE" ? "（拒绝签名）" : "")), field.badge(row.state))),
      one.waiting.places.map((place) => h("div", { class: "f-buttons" },
        h("button", { type: "button", class: "f-button" + (place.least && !place.signed.length ? " f-main" : ""), onclick: () => begin(pack, "SIGN", one, place) }, place.label + "签名"),
        place.mayRefuse && place.least && !place.signed.length ? h("button", { type: "button", class: "f-button", "aria-label": place.label + "拒绝签名", onclick: () => begin(pack, "DECLINE", one, place) }, "拒绝签名") : null)),
      h("h2", {}, "全文"), h("pre", { class: "f-whole", tabindex: "0", role: "region", "aria-label": "文书全文" }, one.paper.text),
      h("p", { class: "f-note" }, "全文摘要 SM3 " + one.waiting.digest));
  };

  /** Who holds the phone signs as an officer before anybody else does. */
  const mine = (pack, one, place) => place.capacities[0] === "执法人员" && one.paper.text.includes(pack.me.name) && !place.signed.includes(pack.me.name) ? pack.me.name : "";

  /** One goes on with what one has begun. */
  async function begin(pack, kind, one, place) {
    const begun = (await acts.drafts()).find((draft) => draft.kind === kind && draft.matter === one.paper.id && draft.fields.at === place.label && draft.fields.digest === one.waiting.digest && !draft.again);
    location.hash = "#/draft/" + (begun ? begun.id : await acts.draft(kind, one.paper.id, name(one), { at: place.label, digest: one.waiting.digest, capacity: place.capacities[0], name: mine(pack, one, place) }));
  }

  /** The paper and the place of a draft; no place where what waits is not what was shown. */
  paper.of = (draft, pack) => {
    const one = waiting(pack).find((other) => other.paper.id === draft.matter && other.waiting.digest === draft.fields.digest);
    return { one, place: one && one.waiting.places.find((other) => other.label === draft.fields.at) };
  };

  paper.gone = () => h("p", { class: "f-no" }, "手机上的这份文书与登记时的不是同一内容，或者已经签完、用印、作废。写过的还在；提交以后服务器会说明，可以删除草稿后从“等签名的文书”重新打开。");

  const kept = (draft) => { try { return JSON.parse(draft.fields.marks || "[]"); } catch (broken) { return []; } };

  /** The words, page by page where a page is signed by itself, and a field under each. */
  paper.form = (draft, pack, control, set) => {
    const { one, place } = paper.of(draft, pack);
    if (!place) {
      paper.pads = [];
      return [paper.gone()];
    }
    const before = kept(draft);
    const pages = place.everyPage ? one.waiting.pages : [one.paper.text];
    paper.pads = [];
    const keep = () => set("marks", JSON.stringify(paper.pads.filter((pad) => pad.dots() > 0).map((pad) => ({ page: pad.page, ...pad.mark }))));
    const capacities = place.capacities.map((word) => ({ value: word, label: word }));
    return [control({ name: "name", label: "签名人姓名", needed: true, longest: 40, type: "text" }), control({ name: "capacity", label: "身份", needed: true, type: "select", list: capacities }),
      h("p", { class: "f-note" }, "请签名人自己看完" + (place.everyPage ? "每一页，每页签一次名。" : "全文，在框内签全名。") + "签名绑定全文摘要 SM3 " + one.waiting.digest.slice(0, 16) + "。"),
      pages.map((words, n) => {
        const pad = field.pad(pages.length > 1 ? "第" + (n + 1) + "页签名框" : "签名框", before.find((mark) => mark.page === n + 1), keep);
        pad.page = n + 1;
        paper.pads.push(pad);
        return h("section", { class: "f-point" }, h("h2", {}, pages.length > 1 ? "第" + (n + 1) + "页，共" + pages.length + "页" : "全文"),
          h("pre", { class: "f-whole", tabindex: "0", role: "region", "aria-label": "文书第" + (n + 1) + "页" }, words), pad.canvas,
          h("button", { type: "button", class: "f-quiet", onclick: pad.clear }, "重签"));
      })];
  };

  /** Whether every page is signed; what was drawn goes along as a picture too, for the desk to see whatever comes of it. */
  paper.ready = async (draft) => {
    const lacks = paper.pads.find((pad) => pad.dots() < LEAST);
    if (lacks) {
      field.notice(paper.pads.length > 1 ? "第" + lacks.page + "页还没有签名。" : "还没有签名，请在框内签全名。", "red");
      lacks.canvas.scrollIntoView({ block: "center" });
      return false;
    }
    const old = draft.files;
    const fresh = [];
    for (const pad of paper.pads) {
      const file = new File([await pad.blob()], draft.fields.at + "签名" + (paper.pads.length > 1 ? "第" + pad.page + "页" : "") + ".png", { type: "image/png" });
      fresh.push(await acts.take(file, true, draft.id));
    }
    if (fresh.length > 0) {
      draft.files = fresh;
      for (const file of old) {
        await box.dropFile(file);
      }
    }
    return true;
  };
})();
