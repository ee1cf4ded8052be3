// Signatures on the screen: the full text first, then the name; bound to the digest of the text that was shown.
(() => {
  "use strict";
  const field = window.field;
  const { h, box, record } = field;
  const sign = field.sign = {};
  const ROLES = ["当事人", "见证人", "执法人员"];
  const LEAST = 20;
  const UNSIGNED = {
    VISIT: "拒绝签名的，在“处理说明”里写明，录像或者请见证人签名。", CHECK: "拒绝签名的，在“看到的情况”里写明，录像或者请见证人签名。",
    SPOT_DECISION: "拒绝签名的，“签收情况”选“拒绝签名，已注明”。",
  };

  /** The signatures of a draft with whether each still belongs to what is written, and a way to a new one. */
  sign.section = (draft, pack, save, drawFiles) => {
    const list = h("div", { class: "f-signs" });
    const panel = h("div", {});
    const renew = async () => {
      const digest = await record.digest(await record.text(draft, pack));
      const signs = record.signs(draft);
      list.replaceChildren(...signs.map((one) => h("p", { class: one.sha256 === digest ? "f-signed" : "f-no", "data-sign": one.sha256 === digest ? "stands" : "fallen" },
        one.role + " " + one.name + "，" + field.minute(Date.parse(one.clock)) + (one.sha256 === digest ? " 已签名，摘要 " + digest.slice(0, 16) : "：签名以后内容改过，这个签名不再有效，请重签"),
        h("button", { type: "button", class: "f-quiet", "aria-label": "去掉" + one.role + one.name + "的签名", onclick: async () => { await drop(draft, one, save); await drawFiles(); await renew(); } }, "去掉"))));
    };
    const open = h("button", { type: "button", class: "f-button", onclick: async () => {
      open.hidden = true;
      panel.replaceChildren(await signing(draft, pack, save, async () => { panel.replaceChildren(); open.hidden = false; await drawFiles(); await renew(); }));
      panel.querySelector("h3").focus();
    } }, "看全文，请人签名");
    sign.renew = renew;
    renew();
    return h("fieldset", { class: "f-takers" }, h("legend", {}, "签名"),
      h("p", { class: "f-note" }, "签名绑定当时所示全文的摘要；签名以后改了内容、加了材料，要重签。" + UNSIGNED[draft.kind]), list, open, panel);
  };

  async function drop(draft, one, save) {
    draft.files = draft.files.filter((id) => id !== one.file);
    draft.fields.signs = JSON.stringify(record.signs(draft).filter((other) => other.file !== one.file));
    await save();
    await box.dropFile(one.file);
  }

  /** Signatures that no longer belong to what is written. */
  sign.fallen = async (draft, pack) => {
    const signs = record.signs(draft);
    if (signs.length === 0) {
      return [];
    }
    const text = await record.text(draft, pack);
    const digest = await record.digest(text);
    draft.fields.record = text;
    return signs.filter((one) => one.sha256 !== digest);
  };

  async function signing(draft, pack, save, closed) {
    const text = await record.text(draft, pack);
    const digest = await record.digest(text);
    const pad = field.pad("签名框", null, () => {});
    const said = h("p", { class: "f-note", role: "status" }, "请签名人看完全文，在框内签全名");
    const name = h("input", { type: "text", id: "sign-name", maxlength: 40, autocomplete: "off", value: draft.kind === "SPOT_DECISION" ? draft.fields.partyName || "" : "" });
    const role = h("select", { id: "sign-role", onchange: () => { name.value = named(role.value, draft, pack); } }, ROLES.map((one) => h("option", { value: one }, one)));
    const keep = async () => {
      const who = name.value.trim();
      if (!/^[\p{L}·•．. ]{2,40}$/u.test(who)) {
        said.textContent = "请写明签名人的姓名";
        name.focus();
        return;
      }
      if (pad.dots() < LEAST) {
        said.textContent = "笔画太少，请签全名";
        return;
      }
      try {
        const blob = await pad.blob();
        const id = await field.acts.take(new File([blob], role.value + "签名（" + who + "）.png", { type: "image/png" }), true, draft.id);
        await box.changeFile(id, { words: role.value + "签名：" + who });
        draft.files.push(id);
        draft.fields.signs = JSON.stringify([...record.signs(draft), { file: id, role: role.value, name: who, sha256: digest, clock: field.moment().clock, strokes: pad.mark.strokes }]);
        draft.fields.record = text;
        if (draft.kind === "SPOT_DECISION" && role.value === "当事人") {
          draft.fields.signature = "当事人签名";
        }
        await save();
        await closed();
      } catch (error) {
        field.notice(field.words(error), "red");
      }
    };
    return h("section", { class: "f-sign" }, h("h3", { tabindex: "-1" }, "所签的全文"), h("pre", { class: "f-whole", tabindex: "0", role: "region", "aria-label": "所签的全文" }, text), h("p", { class: "f-note" }, "全文摘要 SHA-256 " + digest),
      h("div", { class: "f-field" }, h("label", { for: "sign-role" }, "身份"), role), h("div", { class: "f-field" }, h("label", { for: "sign-name" }, "签名人姓名"), name),
      pad.canvas, said, h("div", { class: "f-buttons" }, h("button", { type: "button", class: "f-button f-main", onclick: keep }, "签好了"),
        h("button", { type: "button", class: "f-button", onclick: () => { pad.clear(); said.textContent = "请签名人看完全文，在框内签全名"; } }, "重签"),
        h("button", { type: "button", class: "f-button", onclick: closed }, "不签了")));
  }

  const named = (role, draft, pack) => role === "当事人" ? draft.fields.partyName || ""
    : role === "执法人员" ? (pack.officers.find((o) => o.id === (draft.fields.officer1 || pack.me.person)) || { name: "" }).name : "";

  /** The pictures of signatures that belong to what is written, for a printed sheet. */
  sign.inks = async (draft, role) => {
    const inks = [];
    for (const one of record.signs(draft).filter((other) => other.role === role)) {
      const facts = await box.fileFacts(one.file);
      const blob = facts && await box.content(one.file, facts.pieces);
      if (blob) {
        const ink = h("img", { alt: one.role + " " + one.name + " 签名", width: 200 });
        ink.src = URL.createObjectURL(new Blob([blob], { type: "image/png" }));
        await ink.decode().catch(() => {});
        inks.push(ink);
      }
    }
    return inks;
  };
})();
