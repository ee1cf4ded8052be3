// The full text of a record, as it is shown before somebody signs. RecordText.java makes the same text from what arrives, letter
// by letter; a signature stands only where the two agree.
(() => {
  "use strict";
  const field = window.field;
  const box = field.box;
  const record = field.record = {};

  const clean = (value) => String(value ?? "").replace(/\r\n?/g, "\n").replace(/^[ \t\n\u3000]+|[ \t\n\u3000]+$/g, "");
  const label = (list, value) => (list.find((one) => one.value === value) || { label: "" }).label;

  /** Whether drafts of that kind are records that somebody signs. */
  record.signed = (kind) => kind === "VISIT" || kind === "CHECK" || kind === "SPOT_DECISION";

  record.signs = (draft) => draft.fields.signs ? JSON.parse(draft.fields.signs) : [];

  /** The text now, with the photos, films and sounds that belong to it by their digests. */
  record.text = async (draft, pack) => {
    const f = draft.fields;
    const of = (name) => clean(f[name]);
    const lines = [];
    const put = (name, value) => {
      if (clean(value)) {
        lines.push(name + "：" + clean(value));
      }
    };
    const officers = [f.officer1, f.officer2].map((id) => pack.officers.find((o) => o.id === id)).filter(Boolean)
      .map((o) => o.name + "（执法证号 " + o.certificate + "）").join("、");
    const item = (pack.powers.find((p) => p.code === f.item) || { name: "" }).name;
    const times = () => { put("开始时间", of("started").replaceAll("T", " ")); put("结束时间", of("ended").replaceAll("T", " ")); };
    const shown = () => put("出示证件", of("certificatesShown") === "true" ? "已主动出示执法证件" : "没有出示执法证件");
    if (draft.kind === "VISIT") {
      lines.push("现场检查记录");
      put("检查事由", of("cause"));
      put("地点", of("place"));
      times();
      put("检查人员", officers);
      put("随同人员", of("helpers"));
      shown();
      put("检查对象", label(pack.choices.subjects, f.subjectKind) + " " + of("subject"));
      put("证件号码或信用代码", of("subjectNumber"));
      put("看到的情况", of("seen"));
      put("检查结果", label(pack.choices.results, f.result));
      put("对应的事项", item);
      put("处理说明", of("note"));
      put("再次检查的理由", of("again"));
    } else if (draft.kind === "CHECK") {
      const check = pack.checks.find((one) => one.id === draft.matter) || { points: [] };
      lines.push("综合检查记录");
      put("检查", check.title);
      put("检查对象", check.subject);
      put("地点", check.place);
      put("检查事由", check.cause);
      put("检查人员", check.officers);
      put("涉及的机关", check.bodies);
      times();
      shown();
      check.points.forEach((point) => {
        put("第" + point.number + "点", point.point);
        put("　结果", label(pack.choices.points, f["result." + point.number]));
        put("　情况", of("words." + point.number));
        put("　改正到", of("due." + point.number));
      });
      put("看到的情况", of("seen"));
    } else {
      lines.push("当场行政处罚决定书", of("printedNumber"));
      put("当事人", of("partyName") + "　身份证号码：" + of("idNumber"));
      put("住址", of("address"));
      lines.push("经查，" + of("facts") + "（" + item + "）。上述行为违反了" + of("violated") + "。",
        "依据" + of("basis") + "，决定当场给予：" + of("kinds") + (of("fine") ? "，罚款人民币 " + of("fine") + " 元" : "") + "。");
      put("改正要求", of("correction"));
      if (of("fine")) {
        lines.push("请自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚款。"
          + (of("lateFeeStated") === "true" ? "到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。" : ""));
      }
      put("告知", of("noticeRecord"));
      put("陈述申辩", [of("pleaMade"), of("plea"), of("pleaCheck")].filter(Boolean).join("；"));
      lines.push("不服本决定的，可以自收到之日起六十日内向" + pack.remedies.reviewBody + "申请行政复议，并可以依法在六个月内向"
        + pack.remedies.court + "提起行政诉讼；依法应当先申请复议的，先申请复议。");
      put("处罚地点", of("place"));
      put("处罚时间", of("decidedAt").replaceAll("T", " "));
      put("执法人员", officers);
      put("处罚机关", pack.remedies.organ);
    }
    const pictures = record.signs(draft).map((sign) => sign.file);
    let n = 0;
    for (const id of draft.files.filter((file) => !pictures.includes(file))) {
      const one = await box.fileFacts(id);
      if (one) {
        put("现场材料" + ++n, one.name + "，SHA-256 " + one.sha256);
      }
    }
    return lines.join("\n");
  };

  record.digest = (text) => field.sha256(new TextEncoder().encode(text));
})();
