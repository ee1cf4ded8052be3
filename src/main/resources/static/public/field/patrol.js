// Patrols of these days: routes and points, and one form for what was seen there, with its photo.
(() => {
  "use strict";
  const field = window.field;
  const { h, look, acts } = field;
  const patrol = field.patrol = {};
  const TONES = { OPEN: "blue", NOTHING: "green", SEEN: "amber", LEFT: "grey" };
  const OPEN = ["WAITING", "SENDING", "REFUSED", "STUCK"];
  const walks = (pack) => pack.walks || [];

  /** What this phone holds of a point and the server does not have yet. */
  const mine = (rows, stop) => rows.filter((row) => row.entry.kind === "PATROL" && row.entry.fields.stop === stop.id);
  const waiting = (rows, stop) => mine(rows, stop).filter((row) => OPEN.includes(row.state));
  const looked = (pack, rows, stop) => stop.state !== "OPEN" || mine(rows, stop).some((row) =>
    row.state === "WAITING" || row.state === "SENDING" || (row.state === "DONE" && row.answered >= pack.at));

  look.walks = async (pack, draw) => {
    const rows = await acts.outbox();
    draw(field.title("巡查", "#/orders"), h("p", { class: "f-note" }, "取自 " + field.minute(pack.at) + "，没有信号也能走、也能登记；不记录谁在什么时间到过哪里。"),
      walks(pack).length === 0 ? h("p", { class: "f-empty" }, "这几天没有安排巡查。在“巡查”里安排以后，连网打开这一页就会取来。") : null,
      h("ul", { class: "f-list" }, walks(pack).map((walk) => h("li", {}, h("a", { href: "#/walk/" + walk.id }, h("strong", {}, walk.route), h("span", {}, walk.walkers),
        h("span", { class: "f-row" }, h("span", { class: "f-badge f-blue" }, walk.on),
          h("span", { class: "f-badge f-grey" }, "看过 " + walk.stops.filter((stop) => looked(pack, rows, stop)).length + " / " + walk.stops.length),
          walk.mine ? h("span", { class: "f-badge f-grey" }, "我去") : null))))));
  };

  look.walk = async (pack, draw, id) => {
    const walk = walks(pack).find((one) => one.id === id);
    if (!walk) {
      draw(field.title("巡查", "#/walks"), h("p", { class: "f-empty" }, "手机上没有这次巡查，可能已经走完或者结束。"));
      return;
    }
    const rows = await acts.outbox();
    const seen = (stop) => h("button", { type: "button", class: "f-button", "aria-label": stop.place + "：看到了问题", onclick: async () => {
      location.hash = "#/draft/" + await acts.draft("PATROL", walk.id, walk.route + "：" + stop.place, { stop: stop.id, on: field.day(field.now()), outcome: "" });
    } }, "看到了问题");
    const nothing = (stop) => h("button", { type: "button", class: "f-button f-main", "aria-label": stop.place + "：没有发现问题", onclick: async (event) => {
      event.target.disabled = true;
      try {
        const draft = await acts.open(await acts.draft("PATROL", walk.id, walk.route + "：" + stop.place, { stop: stop.id, on: field.day(field.now()), outcome: "NOTHING" }));
        delete draft.version;
        await acts.queue(draft);
        field.notice("已记下：" + stop.place + "，没有发现问题。", "green");
        field.line.go(true);
      } catch (error) {
        event.target.disabled = false;
        field.notice(field.words(error), "red");
      }
    } }, "没有发现问题");
    draw(field.title(walk.route, "#/walks"), h("p", { class: "f-note" }, walk.on + "，" + walk.walkers),
      h("ol", { class: "f-list" }, walk.stops.map((stop) => h("li", { "data-stop": stop.id }, h("div", {},
        h("strong", {}, stop.number + ". " + stop.place), h("p", {}, "看什么：" + stop.lookFor), h("p", { class: "f-note" }, stop.why),
        h("p", { class: "f-row" }, h("span", { class: "f-badge f-" + (TONES[stop.state] || "grey") }, stop.stateLabel),
          waiting(rows, stop).map((row) => h("a", { href: "#/queue" }, outcome(pack, row.entry.fields.outcome), " ", field.badge(row.state)))),
        h("div", { class: "f-buttons" }, looked(pack, rows, stop) ? null : nothing(stop), seen(stop)))))));
  };

  const outcome = (pack, value) => ((pack.choices.sightings || []).find((one) => one.value === value) || { label: "" }).label;

  /** The one form: where, what, and what becomes of it; what a choice needs is asked where it is chosen. */
  patrol.form = (draft, pack, control) => {
    const stops = walks(pack).flatMap((walk) => walk.stops.map((stop) => ({ value: stop.id, label: walk.route + "：" + stop.number + ". " + stop.place })));
    if (draft.fields.stop && !stops.some((one) => one.value === draft.fields.stop)) {
      stops.unshift({ value: draft.fields.stop, label: draft.title });
    }
    const more = h("div", {});
    const paint = () => {
      const now = draft.fields.outcome;
      more.replaceChildren(...[
        now === "NOTHING" ? null : control({ name: "words", label: "看到什么", needed: true, longest: 2000, type: "area" }),
        now === "CORRECTED" ? control({ name: "done", label: "当场怎样改正的", needed: true, longest: 500, type: "text" }) : null,
        now === "NOTHING" ? null : control({ name: "place", label: "具体地点", longest: 200, type: "text" }),
        now === "LEAD" ? control({ name: "item", label: "涉嫌违反的事项", needed: true, type: "select", list: pack.powers.map((p) => ({ value: p.code, label: p.name, find: p.words })) }) : null,
        now === "LEAD" ? control({ name: "who", label: "涉及谁（不知道的不填）", longest: 100, type: "text" }) : null].filter(Boolean));
    };
    const chosen = control({ name: "outcome", label: "怎么办", needed: true, type: "select", list: pack.choices.sightings || [] });
    chosen.addEventListener("input", paint);
    paint();
    return [control({ name: "stop", label: "点位", needed: true, type: "select", list: stops }),
      control({ name: "on", label: "看到的日期", needed: true, type: "date" }), chosen, more];
  };

  /** What the desk would refuse is said while there is still something to photograph. */
  patrol.ready = (draft) => {
    const now = draft.fields.outcome;
    const lacks = now === "CORRECTED" && draft.files.length === 0 ? "当场改正的，要拍下改正以后的样子。"
      : now === "NOTHING" && draft.files.length > 0 ? "拍了照片的，请写明看到什么、怎么办；没有发现问题的，去掉照片。" : "";
    if (lacks) {
      field.notice(lacks, "red");
    }
    return !lacks;
  };
})();
