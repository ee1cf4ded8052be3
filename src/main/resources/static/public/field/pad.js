// A field to sign in with a finger, a pen or a mouse: strokes of points (place in tenths, pressure, milliseconds), drawn as they come.
(() => {
  "use strict";
  const field = window.field;
  const within = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
  const NEAR = 12;
  const LONGEST = 600000;

  /** {@code old} is what was drawn before the page was left; {@code changed} hears of every stroke. */
  field.pad = (label, old, changed) => {
    const mark = { width: 0, height: 0, strokes: [], ...old };
    const canvas = field.h("canvas", { class: "f-pad", role: "img", "aria-label": label });
    let pointer = null;
    let began = 0;
    const last = () => { const stroke = mark.strokes.at(-1); return stroke ? stroke.at(-1)[3] : 0; };

    function add(event) {
      const box = canvas.getBoundingClientRect();
      const scale = mark.width / canvas.clientWidth;
      const dots = mark.strokes.at(-1);
      const dot = [within((event.clientX - box.left - canvas.clientLeft) * scale, mark.width), within((event.clientY - box.top - canvas.clientTop) * scale, mark.height),
        within(event.pressure * 1000, 1000), Math.max(dots.length ? dots.at(-1)[3] : mark.strokes.length > 1 ? mark.strokes.at(-2).at(-1)[3] : 0, within(field.run() - began, LONGEST))];
      const before = dots.at(-1);
      if (!before || Math.abs(before[0] - dot[0]) + Math.abs(before[1] - dot[1]) >= NEAR) {
        dots.push(dot);
        line(before || dot, dot);
      }
    }

    function line(from, to) {
      const c = canvas.getContext("2d");
      const scale = canvas.width / mark.width;
      c.lineCap = "round";
      c.lineWidth = (22 + to[2] / 40) * scale;
      c.beginPath();
      c.moveTo(from[0] * scale, from[1] * scale);
      c.lineTo(to[0] * scale, to[1] * scale);
      c.stroke();
    }

    function draw() {
      canvas.width = Math.round(canvas.clientWidth * 2);
      canvas.height = Math.round(canvas.clientHeight * 2);
      const c = canvas.getContext("2d");
      c.fillStyle = "#fff";
      c.fillRect(0, 0, canvas.width, canvas.height);
      mark.strokes.forEach((stroke) => stroke.forEach((dot, n) => line(stroke[Math.max(0, n - 1)], dot)));
    }

    canvas.addEventListener("pointerdown", (event) => {
      if (pointer !== null || !event.isPrimary || event.button > 0) {
        return;
      }
      event.preventDefault();
      if (mark.strokes.length === 0) {
        Object.assign(mark, { width: canvas.clientWidth * 10, height: canvas.clientHeight * 10 });
        began = field.run();
      } else if (!began) {
        began = field.run() - last();
      }
      pointer = event.pointerId;
      try { canvas.setPointerCapture(pointer); } catch (gone) { /* the pointer left already */ }
      mark.strokes.push([]);
      add(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (pointer === event.pointerId) {
        const between = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
        (between.length ? between : [event]).forEach(add);
      }
    });
    ["pointerup", "pointercancel", "lostpointercapture"].forEach((kind) => canvas.addEventListener(kind, (event) => {
      if (pointer === event.pointerId) {
        pointer = null;
        changed(mark);
      }
    }));
    new ResizeObserver(draw).observe(canvas);
    return {
      canvas, mark,
      dots: () => mark.strokes.reduce((sum, stroke) => sum + stroke.length, 0),
      clear: () => { mark.strokes = []; began = 0; draw(); changed(mark); },
      blob: () => new Promise((good) => canvas.toBlob(good, "image/png")),
    };
  };
})();
