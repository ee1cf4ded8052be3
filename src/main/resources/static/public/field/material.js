// Photos, films and sounds of a draft: taken, shown with their place and digest, and thrown away again.
(() => {
  "use strict";
  const field = window.field;
  const { h, box, acts } = field;
  /** What was taken and is not kept yet: nothing is handed in before it is. */
  const material = field.material = { kept: Promise.resolve() };

  material.takers = (draft, save, drawFiles) => {
    const taker = (label, accept, capture, name) => {
      const keep = async () => {
        for (const file of [...input.files]) {
          try {
            draft.files.push(await acts.take(file, Boolean(capture), draft.id));
            await save();
          } catch (error) {
            field.notice(field.words(error), "red");
          }
        }
        input.value = "";
        await drawFiles();
      };
      const input = h("input", { type: "file", accept, capture, name, multiple: !capture, class: "f-file",
        onchange: () => { material.kept = Promise.allSettled([material.kept, keep()]); } });
      return h("label", { class: "f-button f-take" }, label, input);
    };
    return h("fieldset", { class: "f-takers" }, h("legend", {}, "现场材料"), h("p", { class: "f-note" }, "先拍后写也行。原件照原样保存，拍下时就算好摘要，到达后核对。"),
      h("div", { class: "f-buttons" }, taker("拍照", "image/*", "environment", "photo"), taker("录像", "video/*", "environment", "video"),
        taker("录音", "audio/*", "user", "sound"), taker("从相册选", "image/*,video/*,audio/*", null, "chosen")));
  };

  material.row = async (id, draft, save, drawFiles) => {
    const one = await box.fileFacts(id);
    if (!one) {
      return h("p", { class: "f-remark" }, "有一份材料在手机上已经没有了。");
    }
    const picture = one.type.startsWith("image/") ? h("img", { alt: one.words || one.name, width: 96, height: 96 }) : null;
    if (picture) {
      const blob = await box.content(id, one.pieces);
      if (blob) {
        picture.src = URL.createObjectURL(new Blob([blob], { type: one.type }));
        picture.onload = picture.onerror = () => URL.revokeObjectURL(picture.src);
      }
    }
    return h("div", { class: "f-one", "data-file": id }, picture, h("div", {},
      h("p", { class: "f-note" }, one.name + "，" + field.size(one.size) + "，" + (one.camera ? "拍于 " : "取于 ") + field.minute(Date.parse(one.made.clock))),
      h("p", { class: "f-note", "data-place": true }, where(one)), h("p", { class: "f-note" }, "摘要 " + one.sha256.slice(0, 16)),
      h("input", { type: "text", "aria-label": "这份材料的说明", placeholder: "说明拍的是什么", maxlength: 500, value: one.words, onchange: (e) => box.changeFile(id, { words: e.target.value }) }),
      h("button", { type: "button", class: "f-quiet", onclick: async () => {
        draft.files = draft.files.filter((other) => other !== id);
        await save();
        await box.dropFile(id);
        await drawFiles();
      } }, "去掉")));
  };

  const where = (one) => typeof one.latitude === "number"
    ? one.latitude.toFixed(5) + "，" + one.longitude.toFixed(5) + "（误差 " + Math.round(one.accuracy) + " 米）" + (abroad(one) ? "，位置在境外，请核对手机定位" : "")
    : "没有位置：" + one.noPlace;

  /** The place may come before its line is drawn, or some seconds after: only that line is written anew. */
  material.places = async () => {
    for (const row of document.querySelectorAll("[data-file]")) {
      const one = await box.fileFacts(row.dataset.file);
      if (one) {
        row.querySelector("[data-place]").textContent = where(one);
      }
    }
  };

  field.onChange(async (what) => {
    if (what === "files" && box.open()) {
      await material.places();
    }
  });

  const abroad = (p) => p.latitude < 3 || p.latitude > 54 || p.longitude < 73 || p.longitude > 136;

  material.placer = (draft, set) => {
    const shown = h("p", { class: "f-note", role: "status" }, draft.fields.latitude ? draft.fields.latitude + "，" + draft.fields.longitude : "没有记位置");
    return h("div", { class: "f-field" }, h("button", { type: "button", class: "f-button", onclick: async () => {
      shown.textContent = "正在定位……";
      const place = await acts.locate();
      if (place.latitude === undefined) {
        shown.textContent = place.noPlace + "；没有位置也可以提交。";
        return;
      }
      set("latitude", String(place.latitude));
      set("longitude", String(place.longitude));
      shown.textContent = place.latitude.toFixed(5) + "，" + place.longitude.toFixed(5) + (abroad(place) ? "，位置在境外，请核对手机定位" : "");
    } }, "记下现在的位置"), shown);
  };
})();
