// A decision on the spot: its form, the party's signature drawn on the screen, and the sheet to print.
(() => {
  "use strict";
  const field = window.field;
  const { h, box } = field;
  const spot = field.spot = {};
  const pick = (name, label, list, needed) => ({ name, label, list, needed, type: "select" });
  const line = (name, label, needed, longest) => ({ name, label, needed, longest: longest || 200, type: "text" });
  const long = (name, label, needed) => ({ name, label, needed, longest: 2000, type: "area" });
  const check = (name, label) => ({ name, label, type: "check" });
  const words = (...list) => list.map((word) => ({ value: word, label: word }));

  spot.shape = (pack, officers, powers) => [
    pick("item", "事项", powers.filter((p) => pack.powers.some((one) => one.code === p.value && one.simple !== "否")), true),
    pick("officer1", "执法人员", officers, true), pick("officer2", "第二名执法人员", officers, true), check("certificatesShown", "已主动出示执法证件"),
    line("partyName", "当事人姓名", true, 100), line("idNumber", "身份证号码", true, 18), line("address", "住址", true), line("place", "处罚地点", true),
    long("facts", "违法事实", true), line("violated", "违反的规定", true, 300), line("basis", "处罚依据", true, 300), check("factsClear", "违法事实确凿"),
    pick("kinds", "处罚种类", words("警告", "罚款"), true), { name: "fine", label: "罚款数额（元；公民不超过200元）", type: "text", mode: "decimal", longest: 10 },
    line("noticeRecord", "告知记录（录音录像编号或书面告知）", true), pick("pleaMade", "陈述申辩", words("不陈述申辩", "有陈述申辩"), true), long("plea", "陈述申辩内容", false), line("pleaCheck", "复核情况", false),
    line("correction", "改正要求", false), { name: "decidedAt", label: "处罚时间", type: "datetime-local", needed: true },
    pick("payBy", "缴款方式", words("银行或者电子支付", "无罚款"), true), check("lateFeeStated", "决定书写明逾期加处罚款"), check("publicationTold", "已告知处罚决定将依法公示"),
    pick("signature", "签收情况", words("当事人签名", "拒绝签名，已注明"), true)];

  /** The lowest number of this phone that no other draft and nothing in the queue holds. */
  async function number(draft, pack) {
    const held = [...(await field.acts.drafts()).filter((one) => one.id !== draft.id), ...(await field.acts.outbox()).map((row) => row.entry)]
      .map((one) => one.fields.printedNumber);
    return pack.numbers.includes(draft.fields.printedNumber) ? draft.fields.printedNumber : pack.numbers.find((one) => !held.includes(one)) || "";
  }

  spot.extra = (draft, pack, save) => {
    const shown = h("p", { class: "f-text", id: "spot-number" }, "正在取预编号……");
    const lend = h("button", { type: "button", class: "f-button", hidden: true, onclick: async () => {
      try {
        await field.line.numbers();
        await settle(await box.pack());
      } catch (error) {
        field.notice(error.refused ? error.refused.why + "。" + error.refused.remedy : "没有信号，领不了预编号。请先在有信号的地方领好。", "red");
      }
    } }, "领预编号");
    const settle = async (fresh) => {
      draft.fields.printedNumber = await number(draft, fresh);
      shown.textContent = draft.fields.printedNumber ? "预编号 " + draft.fields.printedNumber : "这部手机上没有可用的预编号，有信号时点“领预编号”。";
      lend.hidden = Boolean(draft.fields.printedNumber);
      await save();
    };
    settle(pack);
    return h("fieldset", { class: "f-takers" }, h("legend", {}, "决定书"), shown, lend,
      h("div", { class: "f-buttons" }, h("button", { type: "button", class: "f-button", onclick: () => print(draft, pack) }, "打印决定书")),
      pad(draft, save));
  };

  /** Strokes with their times, kept as a picture and as the strokes themselves. */
  function pad(draft, save) {
    const canvas = h("canvas", { class: "f-pad", role: "img", "aria-label": "当事人签名框" });
    const said = h("p", { class: "f-note", role: "status" }, draft.fields.signed ? "已签名" : "请当事人在框内签名");
    let strokes = [];
    const pen = () => {
      const box2 = canvas.getBoundingClientRect();
      if (canvas.width !== Math.round(box2.width * 2)) {
        canvas.width = Math.round(box2.width * 2);
        canvas.height = Math.round(box2.height * 2);
      }
      const c = canvas.getContext("2d");
      c.lineWidth = 5;
      c.lineCap = c.lineJoin = "round";
      c.fillStyle = "#fff";
      c.fillRect(0, 0, canvas.width, canvas.height);
      strokes.forEach((stroke) => { c.beginPath(); stroke.forEach(([x, y], n) => n ? c.lineTo(x, y) : c.moveTo(x, y)); c.stroke(); });
    };
    const at = (e) => { const b = canvas.getBoundingClientRect(); return [Math.round((e.clientX - b.left) * 2), Math.round((e.clientY - b.top) * 2), field.run()]; };
    canvas.addEventListener("pointerdown", (e) => { canvas.setPointerCapture(e.pointerId); strokes.push([at(e)]); pen(); });
    canvas.addEventListener("pointermove", (e) => { if (e.buttons && strokes.length) { strokes.at(-1).push(at(e)); pen(); } });
    const drop = async () => {
      if (draft.fields.signed) {
        draft.files = draft.files.filter((id) => id !== draft.fields.signed);
        await box.dropFile(draft.fields.signed);
        draft.fields.signed = "";
      }
    };
    return h("div", { class: "f-field" }, h("p", {}, "当事人签名"), canvas, said, h("div", { class: "f-buttons" },
      h("button", { type: "button", class: "f-button", onclick: async () => {
        if (strokes.reduce((sum, stroke) => sum + stroke.length, 0) < 20) {
          said.textContent = "笔画太少，请签全名";
          return;
        }
        await drop();
        const blob = await new Promise((good) => canvas.toBlob(good, "image/png"));
        const id = await field.acts.take(new File([blob], "当事人签名.png", { type: "image/png" }), true);
        await box.changeFile(id, { words: "当事人签名：" + (draft.fields.partyName || "") });
        draft.files.push(id);
        draft.fields.signed = id;
        draft.fields.signature = "当事人签名";
        await save();
        said.textContent = "已签名 " + field.minute(field.now());
      } }, "签好了"),
      h("button", { type: "button", class: "f-button", onclick: async () => { strokes = []; pen(); await drop(); await save(); said.textContent = "请当事人在框内签名"; } }, "重签")));
  }

  /** Whether it may be queued: a number, a photo, and a signature or the note that it was refused. */
  spot.ready = async (draft) => {
    const photos = draft.files.filter((id) => id !== draft.fields.signed);
    const lacks = !draft.fields.printedNumber ? "还没有预编号。" : photos.length === 0 ? "还没有现场照片或者录像，没有证据不得处罚。"
      : draft.fields.signature === "当事人签名" && !draft.fields.signed ? "当事人还没有签名；拒绝签名的，签收情况选“拒绝签名，已注明”。" : "";
    if (lacks) {
      field.notice(lacks, "red");
    }
    return !lacks;
  };

  /** The sheet handed over on the spot (PPL 52), from what is filled in. */
  async function print(draft, pack) {
    const f = draft.fields;
    const power = pack.powers.find((p) => p.code === f.item);
    const names = [f.officer1, f.officer2].map((id) => pack.officers.find((o) => o.id === id)).filter(Boolean).map((o) => o.name + "（执法证号 " + o.certificate + "）").join("、");
    const old = document.querySelector(".f-sheet");
    if (old) {
      old.remove();
    }
    let ink = null;
    if (f.signed) {
      const facts = await box.fileFacts(f.signed);
      ink = h("img", { alt: "当事人签名", width: 200 });
      const blob = await box.content(f.signed, facts.pieces);
      ink.src = URL.createObjectURL(new Blob([blob], { type: "image/png" }));
      await ink.decode().catch(() => {});
    }
    document.body.append(h("article", { class: "f-sheet" }, h("h1", {}, "当场行政处罚决定书"), h("p", { class: "f-right" }, f.printedNumber || ""),
      h("p", {}, "当事人：" + (f.partyName || "") + "　身份证号码：" + (f.idNumber || "")), h("p", {}, "住址：" + (f.address || "")),
      h("p", {}, "经查，" + (f.facts || "") + "（" + (power ? power.name : "") + "）。上述行为违反了" + (f.violated || "") + "。"),
      h("p", {}, "依据" + (f.basis || "") + "，决定当场给予：" + (f.kinds || "") + (f.fine ? "，罚款人民币 " + f.fine + " 元" : "") + "。"),
      f.correction ? h("p", {}, "改正要求：" + f.correction) : null,
      f.fine ? h("p", {}, "请自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚款。" + (f.lateFeeStated === "true" ? "到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。" : "")) : null,
      h("p", {}, "不服本决定的，可以自收到之日起六十日内向" + pack.remedies.reviewBody + "申请行政复议，并可以依法在六个月内向" + pack.remedies.court + "提起行政诉讼；依法应当先申请复议的，先申请复议。"),
      h("p", {}, "处罚地点：" + (f.place || "") + "　处罚时间：" + (f.decidedAt || "").replace("T", " ")), h("p", {}, "执法人员：" + names),
      h("p", {}, "当事人：", ink || (f.signature || "")), h("p", { class: "f-right" }, pack.remedies.organ + "（印章）")));
    window.print();
  }
})();
