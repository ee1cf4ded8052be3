// Signing with a finger, a pen or a mouse: the pages one after the other, and what was drawn as strokes of points (place, pressure,
// milliseconds). No picture is sent; the server draws its own.
(function () {
  'use strict';
  var form = document.querySelector('form[data-sign]');
  if (!form || !window.PointerEvent) { return; }
  var every = form.dataset.signEvery === 'true', says = form.querySelector('[data-sign-says]'), steps = form.querySelector('.sign-steps');
  var pages = Array.prototype.slice.call(form.querySelectorAll('[data-sign-page]')), at = 0, kept = restored();
  var pads = pages.map(function (page, n) { return page.querySelector('canvas') ? pad(page, n + 1) : null; });

  // What was drawn before a refusal is still there.
  function restored() { try { return JSON.parse(form.elements.marks.value) || []; } catch (e) { return []; } }

  function pad(page, number) {
    var canvas = page.querySelector('canvas'), strokes = [], undone = [], stroke = null, began = 0, width = 0, height = 0;
    var old = kept.filter(function (mark) { return mark.page === number; })[0];
    if (old) { strokes = old.strokes; width = old.width; height = old.height; began = performance.now() - last(); }
    page.querySelector('.sign-pad').hidden = false;
    canvas.addEventListener('pointerdown', function (event) {
      if (stroke || !event.isPrimary || event.button > 0) { return; }
      event.preventDefault();
      if (!strokes.length) { began = performance.now(); width = Math.round(canvas.clientWidth * 10); height = Math.round(canvas.clientHeight * 10); }
      try { canvas.setPointerCapture(event.pointerId); } catch (e) { /* the pointer is gone already */ }
      stroke = { id: event.pointerId, dots: [] }; undone = [];
      add(event);
    });
    canvas.addEventListener('pointermove', function (event) {
      if (!stroke || event.pointerId !== stroke.id) { return; }
      event.preventDefault();
      var between = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
      (between.length ? between : [event]).forEach(add);
    });
    ['pointerup', 'pointercancel', 'lostpointercapture'].forEach(function (kind) {
      canvas.addEventListener(kind, function (event) { if (stroke && event.pointerId === stroke.id) { if (stroke.dots.length) { strokes.push(stroke.dots); } stroke = null; draw(); quiet(); } });
    });
    function limit(value, most) { return Math.max(0, Math.min(most, Math.round(value))); }
    function last() { var s = strokes[strokes.length - 1]; return s ? s[s.length - 1][3] : 0; }
    function add(event) {
      var box = canvas.getBoundingClientRect(), scale = width / canvas.clientWidth, dots = stroke.dots, before = dots[dots.length - 1];
      var dot = [limit((event.clientX - box.left - canvas.clientLeft) * scale, width), limit((event.clientY - box.top - canvas.clientTop) * scale, height), limit(event.pressure * 1000, 1000),
        Math.max(before ? before[3] : last(), limit(performance.now() - began, 600000))];
      if (before && Math.abs(before[0] - dot[0]) + Math.abs(before[1] - dot[1]) < 12) { return; }
      dots.push(dot);
      if (before) { line(canvas.getContext('2d'), before, dot, canvas.width / width); }
    }
    function line(pen, from, to, scale) {
      pen.lineCap = 'round'; pen.strokeStyle = '#14213d'; pen.lineWidth = (22 + to[2] / 40) * scale;
      pen.beginPath(); pen.moveTo(from[0] * scale, from[1] * scale); pen.lineTo(to[0] * scale, to[1] * scale); pen.stroke();
    }
    function draw() {
      var ratio = window.devicePixelRatio || 1;
      canvas.width = Math.round(canvas.clientWidth * ratio); canvas.height = Math.round(canvas.clientHeight * ratio);
      var pen = canvas.getContext('2d'), scale = width ? canvas.width / width : 1;
      strokes.forEach(function (dots) { dots.forEach(function (dot, n) { line(pen, dots[Math.max(0, n - 1)], dot, scale); }); });
    }
    page.querySelector('[data-sign-clear]').addEventListener('click', function () { strokes = []; undone = []; draw(); });
    page.querySelector('[data-sign-back]').addEventListener('click', function () { if (strokes.length) { undone.push(strokes.pop()); draw(); } });
    page.querySelector('[data-sign-again]').addEventListener('click', function () { if (undone.length) { strokes.push(undone.pop()); draw(); } });
    window.addEventListener('resize', draw);
    return {
      draw: draw,
      enough: function () { return strokes.reduce(function (sum, dots) { return sum + dots.length; }, 0) >= 8; },
      mark: function () { return { page: number, width: width, height: height, strokes: strokes }; }
    };
  }

  function quiet() { says.hidden = true; }
  function say(text) { says.textContent = text; says.hidden = false; says.scrollIntoView({ block: 'nearest' }); }
  function show(n, move) {
    at = n; quiet();
    pages.forEach(function (page, i) { page.hidden = i !== n; });
    steps.querySelector('[data-sign-before]').hidden = n === 0;
    steps.querySelector('[data-sign-next]').hidden = n === pages.length - 1;
    steps.querySelector('[type=submit]').hidden = n !== pages.length - 1;
    if (pads[n]) { pads[n].draw(); }
    if (move) { var head = pages[n].querySelector('h2'); head.focus(); head.scrollIntoView({ block: 'start' }); }
  }
  function lacking(n) { return pads[n] && !pads[n].enough(); }
  steps.querySelector('[data-sign-before]').addEventListener('click', function () { show(at - 1, true); });
  steps.querySelector('[data-sign-next]').addEventListener('click', function () {
    if (lacking(at)) { say('第' + (at + 1) + '页还没有签名，请在框内签名后再看下一页'); return; }
    show(at + 1, true);
  });
  form.querySelectorAll('.sign-sheet').forEach(function (sheet) { sheet.addEventListener('click', function () { sheet.classList.toggle('sign-near'); }); });
  form.addEventListener('submit', function (event) {
    for (var n = 0; n < pages.length; n++) {
      if (lacking(n)) { event.preventDefault(); show(n, true); say(every ? '第' + (n + 1) + '页还没有签名' : '还没有签名，请在框内签名'); return; }
    }
    form.elements.marks.value = JSON.stringify(pads.filter(Boolean).map(function (one) { return one.mark(); }));
    form.elements.device.value = new Date().toISOString();
    steps.querySelector('[type=submit]').disabled = true;
  });
  window.addEventListener('pageshow', function () { steps.querySelector('[type=submit]').disabled = false; });
  steps.hidden = false;
  show(0, false);
})();
