// A decision on the spot: its form, its number, and the sheet to print.
(() => {
  "use strict";
  const field = window.field;
  const { h, box, record, sign } = field;
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
      h("div", { class: "f-buttons" }, h("button", { type: "button", class: "f-button", onclick: () => print(draft, pack) }, "打印决定书")));
  };

  /** Whether it may be queued: a number, a photo, and a signature or the note that it was refused. */
  spot.ready = (draft) => {
    const signs = record.signs(draft);
    const photos = draft.files.filter((id) => !signs.some((one) => one.file === id));
    const lacks = !draft.fields.printedNumber ? "还没有预编号，有信号时点“领预编号”。" : photos.length === 0 ? "还没有现场照片或者录像，没有证据不得处罚。"
      : draft.fields.signature === "当事人签名" && !signs.some((one) => one.role === "当事人") ? "当事人还没有签名；拒绝签名的，签收情况选“拒绝签名，已注明”。" : "";
    if (lacks) {
      field.notice(lacks, "red");
    }
    return !lacks;
  };

  /** The sheet handed over on the spot (PPL 52): the text that is signed, and the ink. */
  async function print(draft, pack) {
    const lines = (await record.text(draft, pack)).split("\n").filter((one) => !one.startsWith("现场材料"));
    const old = document.querySelector(".f-sheet");
    if (old) {
      old.remove();
    }
    document.body.append(h("article", { class: "f-sheet" }, h("h1", {}, lines[0]), h("p", { class: "f-right" }, lines[1]),
      lines.slice(2).map((one) => h("p", {}, one)), h("p", {}, "当事人签名：", await sign.inks(draft, "当事人"), draft.fields.signature === "当事人签名" ? null : draft.fields.signature || ""),
      h("p", {}, "执法人员签名：", await sign.inks(draft, "执法人员")), h("p", { class: "f-right" }, pack.remedies.organ + "（印章）")));
    window.print();
  }
})();
