// Maps of the pages: picking a point, showing one or many, drawing an outline, looking at a township. Without script the words
// fields do the same work. Without a tile address the registered outlines and centres are the base.
(function () {
  'use strict';
  if (window.xzMaps) return;
  window.xzMaps = true;
  const L = window.L; // a page with two maps names the library twice; its bounds and maps must be of the same copy

  const base = window.xzBase;

  function number(text) { const n = parseFloat(text); return Number.isFinite(n) ? n : null; }
  function round(n) { return Math.round(n * 1e6) / 1e6; }
  function said(count) { return count.toLocaleString('zh-CN'); }

  function pick(box) {
    const field = box.closest('[data-xz-map-field]');
    const lat = field.querySelector('[data-xz-lat]');
    const lng = field.querySelector('[data-xz-lng]');
    const said = field.querySelector('[data-xz-map-said]');
    const map = base.open(box);
    let mark = null;
    function put(at, look) {
      lat.value = round(at.lat); lng.value = round(at.lng);
      if (mark) mark.setLatLng(at); else mark = L.circleMarker(at, { radius: 9, color: '#b3261e', fillOpacity: 0.6 }).addTo(map);
      said.textContent = '已选位置：北纬 ' + lat.value + '，东经 ' + lng.value;
      if (look) map.setView(at, 15);
    }
    map.on('click', e => put(e.latlng, false));
    field.querySelectorAll('[data-xz-map-only]').forEach(e => { e.hidden = false; });
    field.querySelector('[data-xz-map-clear]').addEventListener('click', () => {
      lat.value = ''; lng.value = ''; if (mark) { mark.remove(); mark = null; } said.textContent = '没有选择位置';
    });
    field.querySelector('[data-xz-map-centre]').addEventListener('click', () => put(map.getCenter(), false));
    field.querySelector('[data-xz-map-here]').addEventListener('click', () => {
      if (!navigator.geolocation) { said.textContent = '这台设备不能定位，请在地图上点选'; return; }
      said.textContent = '正在定位…';
      navigator.geolocation.getCurrentPosition(
        p => put(L.latLng(p.coords.latitude, p.coords.longitude), true),
        () => { said.textContent = '没有得到定位，请在地图上点选'; },
        { enableHighAccuracy: true, timeout: 10000 });
    });
    const before = number(lat.value) !== null && number(lng.value) !== null;
    if (before) put(L.latLng(number(lat.value), number(lng.value)), true);
    base.draw(map, box).then(drawn => { if (drawn && drawn.bounds && !before) map.fitBounds(drawn.bounds.pad(0.1)); });
  }

  function show(box) {
    const at = L.latLng(number(box.dataset.lat), number(box.dataset.lng));
    const map = base.open(box);
    map.setView(at, 15);
    L.circleMarker(at, { radius: 9, color: '#b3261e', fillOpacity: 0.6 }).addTo(map);
    base.draw(map, box).then(() => map.setView(at, 14));
  }

  function draw(box) {
    const field = box.closest('[data-xz-map-field]');
    const text = field.querySelector('textarea');
    const map = base.open(box);
    field.querySelectorAll('[data-xz-map-only]').forEach(e => { e.hidden = false; });
    let shape = null, corners = [];
    try { // a stored outline is shown as lines, so that clicking goes on from it
      const stored = JSON.parse(text.value);
      text.value = (stored.geometry || stored).coordinates[0].slice(0, -1).map(p => p[1] + ',' + p[0]).join('\n');
    } catch (lines) { /* empty, or lines already */ }
    function points() {
      return text.value.split('\n').map(l => l.trim().split(/[,，\s]+/).map(Number)).filter(p => p.length === 2 && p.every(Number.isFinite));
    }
    function redraw() {
      if (shape) shape.remove();
      const ring = points();
      shape = (ring.length > 2 ? L.polygon(ring, base.GRID) : L.polyline(ring, base.GRID)).addTo(map);
      corners.forEach(corner => corner.remove());
      corners = ring.length > 200 ? [] : ring.map(corner); // a corner is dragged to move it, double-clicked to drop it
      return ring.length > 2 ? shape.getBounds() : null;
    }
    function put(ring) { text.value = ring.map(p => round(p[0]) + ',' + round(p[1])).join('\n'); }
    function corner(at, index) {
      const mark = L.marker(at, { draggable: true, keyboard: false, title: '拖动改位置，双击去掉', icon: L.divIcon({ className: 'xz-corner', iconSize: [14, 14] }) }).addTo(map);
      mark.on('drag', e => { const ring = points(); ring[index] = [e.latlng.lat, e.latlng.lng]; put(ring); shape.setLatLngs(ring); });
      mark.on('dragend', redraw);
      mark.on('click', L.DomEvent.stop); // heard here, so that it puts no new corner on the map beneath
      mark.on('dblclick', e => { L.DomEvent.stop(e); put(points().filter((p, n) => n !== index)); redraw(); });
      return mark;
    }
    map.on('click', e => { text.value = (text.value.trim() ? text.value.trim() + '\n' : '') + round(e.latlng.lat) + ',' + round(e.latlng.lng); redraw(); });
    text.addEventListener('input', redraw);
    field.querySelector('[data-xz-map-undo]').addEventListener('click', () => { text.value = text.value.trim().split('\n').slice(0, -1).join('\n'); redraw(); });
    const own = redraw();
    base.draw(map, box).then(drawn => { const to = own || (drawn && drawn.bounds); box.xzFit = () => { if (to && to.isValid() && box.offsetWidth) map.fitBounds(to.pad(0.1)); }; box.xzFit(); });
  }

  function look(box) {
    const map = base.open(box);
    base.draw(map, box, true).then(drawn => { if (drawn && drawn.bounds) map.fitBounds(drawn.bounds.pad(0.1)); });
  }

  // Many points: the server gathers them into squares for the window shown, so that a map draws some hundred marks at most.
  function points(box) {
    const frame = box.closest('[data-xz-points]');
    const form = box.dataset.form ? document.querySelector(box.dataset.form) : null;
    const list = frame.querySelector('[data-xz-map-list]');
    const told = frame.querySelector('[data-xz-map-said]');
    const heat = frame.querySelector('[data-xz-map-heat]');
    const lines = frame.querySelector('[data-xz-map-lines]');
    const scale = frame.querySelector('[data-xz-map-scale]');
    frame.querySelectorAll('[data-xz-map-only]').forEach(e => { e.hidden = false; });
    const map = base.open(box);
    const marks = L.layerGroup().addTo(map);
    let asking = null, ground = null, waiting = null;

    function link(item) {
      const a = document.createElement('a'), title = document.createElement('span'), detail = document.createElement('small');
      title.textContent = item.title; detail.textContent = [item.state, item.detail].filter(Boolean).join(' · ');
      a.append(title, detail); a.href = item.href;
      return a;
    }
    function mark(one) {
      const at = [one.latitude, one.longitude], many = one.count > 1;
      const size = many ? Math.min(52, 26 + 6 * Math.log10(one.count) * 2) : 18;
      const face = document.createElement('span');
      face.textContent = many ? said(one.count) : '';
      const made = L.marker(at, {
        icon: L.divIcon({ html: face, iconSize: [size, size], className: 'xz-mark-point' + (many ? ' xz-mark-many' : ' xz-tone-' + (one.item ? one.item.tone : 'blue')) }),
        keyboard: true, title: many ? said(one.count) + ' 件，放大查看' : one.item ? one.item.title : '', alt: many ? said(one.count) + ' 件' : one.item ? one.item.title : '', riseOnHover: true
      });
      if (one.item) made.bindPopup(() => link(one.item));
      else made.on('click', () => map.getZoom() >= map.getMaxZoom() ? list.focus() : map.setView(at, Math.min(map.getMaxZoom(), map.getZoom() + 2)));
      return made;
    }
    function square(one, width, height, most) {
      const level = Math.min(4, Math.floor(5 * Math.log(1 + one.count) / Math.log(1 + most) - 1e-9));
      const south = Math.floor(one.latitude / height) * height, west = Math.floor(one.longitude / width) * width;
      return L.rectangle([[south, west], [south + height, west + width]], { stroke: false, fillOpacity: 0.35 + 0.11 * level, className: 'xz-heat-' + level, interactive: false });
    }
    function show(found) {
      marks.clearLayers();
      if (heat.checked) {
        const width = found.cellWidth, height = found.cellHeight;
        const most = found.marks.reduce((m, one) => Math.max(m, one.count), 1);
        found.marks.forEach(one => marks.addLayer(square(one, width, height, most)));
      } else {
        found.marks.forEach(one => marks.addLayer(mark(one)));
      }
      list.replaceChildren.apply(list, found.list.map(item => { const li = document.createElement('li'); li.append(link(item)); return li; }));
      told.textContent = '图中 ' + said(found.total) + ' 件' + (found.total > found.list.length && list.offsetParent ? '，列出最近 ' + found.list.length + ' 件' : '');
    }
    async function ask() {
      const edges = map.getBounds(), query = new URLSearchParams(form ? new FormData(form) : undefined);
      query.delete('_csrf');
      query.set('bbox', [edges.getWest(), edges.getSouth(), edges.getEast(), edges.getNorth()].map(round).join(','));
      query.set('zoom', map.getZoom());
      if (heat.checked) query.set('heat', 'true');
      if (asking) asking.abort();
      asking = new AbortController();
      try {
        const address = box.dataset.points;
        const answer = await fetch(address + (address.indexOf('?') < 0 ? '?' : '&') + query, { credentials: 'same-origin', headers: { Accept: 'application/json' }, signal: asking.signal });
        if (!answer.ok) { told.textContent = '地图内容没有取到，请刷新页面'; return; }
        show(await answer.json());
      } catch (stopped) {
        if (stopped.name !== 'AbortError') told.textContent = '网络不通，地图内容没有取到';
      }
    }
    function soon() { clearTimeout(waiting); waiting = setTimeout(ask, 120); }
    heat.addEventListener('change', () => { scale.hidden = !heat.checked; ask(); });
    lines.addEventListener('change', () => { if (ground) { if (lines.checked) ground.layer.addTo(map).bringToBack(); else ground.layer.remove(); } });
    if (form) {
      form.addEventListener('change', soon);
      form.addEventListener('submit', event => { event.preventDefault(); soon(); });
    }
    list.tabIndex = -1;
    base.draw(map, box).then(drawn => {
      ground = drawn;
      if (drawn && drawn.bounds) map.fitBounds(drawn.bounds.pad(0.05), { animate: false });
      map.on('moveend', soon);
      ask();
    });
  }

  const KINDS = { pick, show, draw, look, points };
  function start() {
    document.querySelectorAll('[data-xz-map]').forEach(box => { if (!box.dataset.ready) { box.dataset.ready = 'yes'; KINDS[box.dataset.xzMap](box); } });
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
  document.addEventListener('htmx:afterSettle', start);
})();
