// The forms of drafts: saved as one types, queued with one press.
(() => {
  "use strict";
  const field = window.field;
  const { h, box, acts, material } = field;
  const forms = field.forms = {};

  const local = (ms) => { const d = new Date(ms); d.setMinutes(d.getMinutes() - d.getTimezoneOffset()); return d.toISOString().slice(0, 16); };

  const pick = (name, label, list, needed) => ({ name, label, list, needed, type: "select" });
  const line = (name, label, needed, longest) => ({ name, label, needed, longest: longest || 200, type: "text" });
  const long = (name, label, needed, longest) => ({ name, label, needed, longest: longest || 2000, type: "area" });

  function shape(draft, pack) {
    const officers = pack.officers.map((o) => ({ value: o.id, label: o.name + "（" + o.certificate + "，到 " + o.until + "）" }));
    const powers = pack.powers.map((p) => ({ value: p.code, label: p.name, find: p.words }));
    switch (draft.kind) {
      case "TAKE": return [long("words", "说明", false)];
      case "FINISH": return [long("words", "办理结果", true)];
      case "GIVE_BACK": return [long("words", "退回的理由", true)];
      case "MATERIAL": return [long("words", "说明", false)];
      case "SPOT_DECISION": return field.spot.shape(pack, officers, powers);
      case "PATROL": case "SIGN": case "DECLINE": return [];
      case "CHECK": return [
        { name: "started", label: "开始时间", type: "datetime-local", needed: true },
        { name: "ended", label: "结束时间", type: "datetime-local", needed: true },
        { name: "certificatesShown", label: "已主动出示执法证件", type: "check" }, long("seen", "看到的情况", true, 5000)];
      default: return [
        pick("cause", "检查事由", pack.choices.causes, true), line("place", "地点", true),
        pick("village", "村（社区）", pack.choices.villages, false),
        { name: "started", label: "开始时间", type: "datetime-local", needed: true },
        { name: "ended", label: "结束时间", type: "datetime-local", needed: true },
        pick("officer1", "执法人员", officers, true), pick("officer2", "第二名执法人员", officers, true),
        line("helpers", "随同的辅助人员", false, 100),
        { name: "certificatesShown", label: "已主动出示执法证件", type: "check" },
        pick("subjectKind", "检查对象类型", pack.choices.subjects, true), line("subject", "对象名称", false, 100), line("subjectNumber", "证件号码或信用代码", false, 30),
        long("seen", "看到的情况", true, 5000), pick("result", "检查结果", pack.choices.results, true),
        pick("item", "对应的事项（发现违法的必选）", powers, false), long("note", "处理说明", false, 1000), line("again", "再次检查的理由", false, 500)];
    }
  }

  const MANY = 12;
  const NO_FILES = ["TAKE", "SIGN"];
  /** Kinds with a form, or a check before they are queued, of their own. */
  const OWN = { SIGN: "paper", DECLINE: "decline", PATROL: "patrol", SPOT_DECISION: "spot" };

  forms.draft = async (pack, draw, id) => {
    const draft = await acts.open(id);
    if (!draft) {
      draw(field.title("草稿", "#/drafts"), h("p", { class: "f-empty" }, "这份草稿已经提交，或者已经删除。"), h("a", { class: "f-button", href: "#/queue" }, "看待传"));
      return;
    }
    let version = draft.version;
    delete draft.version;
    if (draft.kind === "SPOT_DECISION" && !draft.fields.decidedAt) {
      const order = pack.orders.find((one) => one.id === draft.matter);
      Object.assign(draft.fields, { decidedAt: local(field.now()), officer1: pack.officers.some((o) => o.id === pack.me.person) ? pack.me.person : "", place: order ? order.place : "", pleaMade: "不陈述申辩" });
    }
    if (draft.kind === "VISIT" && !draft.fields.started) {
      Object.assign(draft.fields, { started: local(field.now()), ended: local(field.now()), officer1: pack.officers.some((o) => o.id === pack.me.person) ? pack.me.person : "", township: draft.fields.township || pack.me.township || "" });
    }
    const said = h("p", { class: "f-note", role: "status" }, "已存在手机上");
    if (draft.kind === "CHECK" && !draft.fields.started) {
      Object.assign(draft.fields, { started: local(field.now()), ended: local(field.now()) });
    }
    const signed = field.record.signed(draft.kind);
    let saving = Promise.resolve();
    const save = () => saving = saving.then(async () => {
      try {
        const kept = await acts.save(draft, version);
        if (kept === null) {
          draft.id = crypto.randomUUID();
          version = await acts.save(draft, 0);
          history.replaceState(null, "", "#/draft/" + draft.id);
          field.notice("另一个窗口也改了或者提交了这份草稿，您这里写的另存为一份新草稿，两份都在。", "amber");
        } else {
          version = kept;
        }
        said.textContent = "已存在手机上 " + field.minute(field.now());
        if (signed && draft.fields.signs) {
          await field.sign.renew();
        }
      } catch (error) {
        said.textContent = "没有存下";
        field.notice(field.words(error), "red");
      }
    });
    let clock = null;
    const later = () => { clearTimeout(clock); said.textContent = "正在存……"; clock = setTimeout(save, 300); };
    const set = (name, value) => { draft.fields[name] = value; later(); };
    const shown = shape(draft, pack).map((one) => control(one, draft, set));
    const files = h("div", { class: "f-files" });
    const drawFiles = async () => {
      files.replaceChildren(...await Promise.all(draft.files.map((file) => material.row(file, draft, save, drawFiles))));
      await material.places();
    };
    const send = async () => {
      await material.kept;
      clearTimeout(clock);
      const lacks = form.querySelector(":invalid:not(form):not(fieldset)");
      if (lacks) {
        lacks.focus();
        field.notice("“" + (lacks.labels[0] ? lacks.labels[0].textContent : lacks.name) + "”还没有填好。", "red");
        return;
      }
      const own = OWN[draft.kind];
      if (own && !(await field[own].ready(draft))) {
        return;
      }
      if (draft.kind === "VISIT" && !draft.matter && ["BUSINESS", "ENTERPRISE"].includes(draft.fields.subjectKind) && ["派单", "日常巡查", "专项检查"].includes(draft.fields.cause)) {
        field.notice("对经营者的计划外检查，“" + draft.fields.cause + "”不是法定事由。列入计划的在“综合检查”里登记；确有投诉举报、交办移送、当场发现等事由的，选择该事由。", "red");
        return;
      }
      const fallen = signed ? await field.sign.fallen(draft, pack) : [];
      if (fallen.length > 0) {
        field.notice(fallen[0].role + " " + fallen[0].name + " 签名以后内容改过，请重签，或者去掉这个签名。", "red");
        return;
      }
      await save();
      try {
        const queued = await acts.queue(draft);
        field.notice(queued ? "已记下，" + (field.line.state === "online" ? "正在上传。" : "有信号后自动上传。") : "这份草稿在另一个窗口已经提交，没有重复提交。", queued ? "green" : "amber");
        // Whoever has gone elsewhere meanwhile is not called back.
        if (location.hash === "#/draft/" + draft.id) {
          location.hash = "#/queue";
        }
        field.line.go(true);
      } catch (error) {
        field.notice(field.words(error), "red");
      }
    };
    let sending = false;
    const form = h("form", { class: "f-form", onsubmit: async (event) => {
      event.preventDefault();
      if (!sending) {
        sending = true;
        await send().finally(() => { sending = false; });
      }
    }, novalidate: true },
      NO_FILES.includes(draft.kind) ? null : [material.takers(draft, save, drawFiles), files], shown,
      draft.kind === "CHECK" ? field.points(draft, pack, (one) => control(one, draft, set)) : null,
      field[OWN[draft.kind]]?.form?.(draft, pack, (one) => control(one, draft, set), set),
      draft.kind === "SPOT_DECISION" ? field.spot.extra(draft, pack, save) : null,
      draft.kind === "VISIT" ? h("details", {}, h("summary", {}, "到现场逐项核对"), field.steps(pack)) : null,
      draft.kind === "VISIT" ? material.placer(draft, set) : null,
      signed ? field.sign.section(draft, pack, save, drawFiles) : null,
      h("div", { class: "f-buttons f-bottom" }, h("button", { type: "submit", class: "f-button f-main" }, draft.kind === "TAKE" ? "签收" : "提交"),
        h("button", { type: "button", class: "f-button", onclick: async () => {
          if (window.confirm("删除这份草稿和它的材料？删除后不能恢复。")) {
            await acts.discard(draft);
            location.hash = "#/drafts";
          }
        } }, "删除草稿")));
    draw(field.title(field.kind(draft.kind), back(draft)), h("p", { class: "f-text" }, draft.title),
      clockWarning(), said, form);
    await drawFiles();
  };

  const PAGES = { CHECK: "#/check/", PATROL: "#/walk/", SIGN: "#/paper/", DECLINE: "#/paper/" };
  const back = (draft) => draft.fields.to === "visit" ? "#/been/" + draft.matter : draft.matter ? (PAGES[draft.kind] || "#/order/") + draft.matter : "#/drafts";

  /** A phone that is far off says so before anything is written. */
  function clockWarning() {
    const ahead = box.holder() ? box.holder().ahead : 0;
    const year = new Date(field.now()).getFullYear();
    return year < 2024 || Math.abs(ahead) > 600000
      ? h("p", { class: "f-remark" }, "手机时间是 " + field.minute(field.now()) + "，与服务器不一致。请到手机设置里改为自动时间；材料照常保存，相差多少会一起记下。")
      : null;
  }

  function control(one, draft, set) {
    const id = "f-" + one.name;
    const value = draft.fields[one.name] || "";
    const common = { id, name: one.name, required: one.needed, oninput: (e) => set(one.name, e.target.value) };
    if (one.type === "check") {
      const input = h("input", { type: "checkbox", id, name: one.name, onchange: (e) => set(one.name, String(e.target.checked)) });
      input.checked = value === "true";
      return h("label", { class: "f-check" }, input, h("span", {}, one.label));
    }
    let input;
    let finder = null;
    if (one.type === "select") {
      const options = (list) => [h("option", { value: "" }, "请选择"), list.map((o) => h("option", { value: o.value, selected: o.value === (draft.fields[one.name] || "") }, o.label))].flat();
      input = h("select", common, options(one.list));
      finder = one.list.length > MANY ? find(one, (list) => input.replaceChildren(...options(list)), draft) : null;
    } else if (one.type === "area") {
      input = h("textarea", { ...common, rows: 4, maxlength: one.longest });
      input.value = value;
    } else {
      input = h("input", { ...common, type: one.type, maxlength: one.longest, inputmode: one.mode });
      input.value = value;
    }
    return h("div", { class: "f-field" }, h("label", { for: id }, one.label + (one.needed ? "（必填）" : "")), finder, input);
  }

  /** A long list is shortened by a few letters; what is chosen stays in it. */
  const find = (one, show, draft) => h("input", { type: "search", class: "f-find", autocomplete: "off", placeholder: "输几个字，缩短下面的单子", "aria-label": "在“" + one.label + "”里找", oninput: (event) => {
    const words = event.target.value.trim().split(/\s+/).filter(Boolean);
    show(one.list.filter((o) => o.value === draft.fields[one.name] || words.every((word) => o.label.includes(word) || (o.find || "").includes(word))));
  } });
})();
