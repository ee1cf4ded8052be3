// Somebody refuses to sign an issued paper: two officers the paper names say how, and a witness or a recording bears it out.
(() => {
  "use strict";
  const field = window.field;
  const { h, box } = field;
  const decline = field.decline = {};

  /** Officers whose names the paper writes, but for who notes the refusal; all others where it writes none of them. */
  const seconds = (pack, text) => {
    const others = pack.officers.filter((one) => one.id !== pack.me.person).map((one) => one.name);
    const named = others.filter((name) => text.includes(name));
    return (named.length ? named : others).map((name) => ({ value: name, label: name }));
  };

  decline.form = (draft, pack, control) => {
    const { one, place } = field.paper.of(draft, pack);
    if (!place) {
      return [field.paper.gone()];
    }
    const list = seconds(pack, one.paper.text);
    if (list.length === 1 && !draft.fields.second) {
      draft.fields.second = list[0].value;
    }
    return [control({ name: "name", label: "谁拒绝签名", needed: true, longest: 40, type: "text" }),
      control({ name: "capacity", label: "身份", needed: true, type: "select", list: place.capacities.map((word) => ({ value: word, label: word })) }),
      control({ name: "note", label: "拒绝签名的情况和理由", needed: true, longest: 300, type: "area" }),
      control({ name: "second", label: "在场的另一名执法人员（文书写明的）", needed: true, longest: 40, ...(list.length ? { type: "select", list } : { type: "text" }) }),
      control({ name: "witness", label: "见证人姓名（有的填写）", longest: 40, type: "text" }),
      control({ name: "recorded", label: "有录音录像（在上面录的不用勾；执法记录仪录的勾上）", type: "check" }),
      h("p", { class: "f-note" }, "由 " + pack.me.name + " 和另一名执法人员注明；见证人和录音录像至少有一样。见证人不能是办案人员。")];
  };

  /** What the server would refuse is said while the witness is still there. */
  decline.ready = async (draft) => {
    const taken = await Promise.all(draft.files.map((id) => box.fileFacts(id)));
    if (taken.some((one) => one && /^(video|audio)\//.test(one.type))) {
      draft.fields.recorded = "true";
    }
    const lacks = !(draft.fields.witness || "").trim() && draft.fields.recorded !== "true";
    if (lacks) {
      field.notice("拒绝签名既没有见证人，也没有录音录像。请填写见证人，或者录下来。", "red");
    }
    return !lacks;
  };
})();
