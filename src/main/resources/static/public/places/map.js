// Maps of the pages: picking a point, showing one, drawing an outline, looking at a township. Without script the words
// fields do the same work. Without a tile address the registered outlines and centres are the base.
(function () {
  'use strict';
  if (window.xzMaps) return;
  window.xzMaps = true;
  const L = window.L; // a page with two maps names the library twice; its bounds and maps must be of the same copy

  const LINE = { color: '#2f5b8f', weight: 1.5, fillOpacity: 0.05, interactive: false };
  const NAMES_FROM = 13; // nearer than this the names of villages no longer cover one another
  const GRID = { color: '#1f7a4d', weight: 2, fillOpacity: 0.12 };

  function number(text) { const n = parseFloat(text); return Number.isFinite(n) ? n : null; }
  function round(n) { return Math.round(n * 1e6) / 1e6; }

  async function base(map, box) {
    if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 19 }).addTo(map);
    try {
      const answer = await fetch(box.dataset.url, { credentials: 'same-origin' });
      if (!answer.ok) return null;
      const layer = L.geoJSON(await answer.json(), {
        style: f => f.properties.level === 'GRID' ? GRID : LINE,
        pointToLayer: (f, at) => L.circleMarker(at, { radius: f.properties.level === 'TOWNSHIP' ? 5 : 3, color: '#2f5b8f', weight: 1, fillOpacity: 0.8 }),
        onEachFeature: (f, shape) => {
          const name = document.createElement('span');
          name.textContent = f.properties.who ? f.properties.name + '：' + f.properties.who : f.properties.name;
          shape.bindTooltip(name, { permanent: f.geometry.type === 'Point', direction: 'right', className: f.properties.level === 'TOWNSHIP' ? '' : 'xz-map-near' });
          if (f.properties.href) shape.on('click', () => { if (box.dataset.xzMap === 'look') location.href = f.properties.href; });
        }
      }).addTo(map);
      const bounds = layer.getBounds();
      return bounds.isValid() ? bounds : null;
    } catch (offline) {
      return null;
    }
  }

  function open(box) {
    box.hidden = false;
    const map = L.map(box, { attributionControl: false }).setView([35, 105], 4);
    map.zoomControl.setPosition('bottomright');
    const names = () => box.classList.toggle('xz-map-far', map.getZoom() < NAMES_FROM);
    map.on('zoomend', names); names();
    const fold = box.closest('details');
    if (fold) fold.addEventListener('toggle', () => { map.invalidateSize(); if (box.xzFit) box.xzFit(); });
    return map;
  }

  function pick(box) {
    const field = box.closest('[data-xz-map-field]');
    const lat = field.querySelector('[data-xz-lat]');
    const lng = field.querySelector('[data-xz-lng]');
    const said = field.querySelector('[data-xz-map-said]');
    const map = open(box);
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
    base(map, box).then(bounds => { if (bounds && !before) map.fitBounds(bounds.pad(0.1)); });
  }

  function show(box) {
    const at = L.latLng(number(box.dataset.lat), number(box.dataset.lng));
    const map = open(box);
    map.setView(at, 15);
    L.circleMarker(at, { radius: 9, color: '#b3261e', fillOpacity: 0.6 }).addTo(map);
    base(map, box).then(() => map.setView(at, 14));
  }

  function draw(box) {
    const field = box.closest('[data-xz-map-field]');
    const text = field.querySelector('textarea');
    const map = open(box);
    field.querySelectorAll('[data-xz-map-only]').forEach(e => { e.hidden = false; });
    let shape = null;
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
      shape = (ring.length > 2 ? L.polygon(ring, GRID) : L.polyline(ring, GRID)).addTo(map);
      return ring.length > 2 ? shape.getBounds() : null;
    }
    map.on('click', e => { text.value = (text.value.trim() ? text.value.trim() + '\n' : '') + round(e.latlng.lat) + ',' + round(e.latlng.lng); redraw(); });
    text.addEventListener('input', redraw);
    field.querySelector('[data-xz-map-undo]').addEventListener('click', () => { text.value = text.value.trim().split('\n').slice(0, -1).join('\n'); redraw(); });
    const own = redraw();
    base(map, box).then(bounds => { const to = own || bounds; box.xzFit = () => { if (to && to.isValid() && box.offsetWidth) map.fitBounds(to.pad(0.1)); }; box.xzFit(); });
  }

  function look(box) {
    const map = open(box);
    base(map, box).then(bounds => { if (bounds) map.fitBounds(bounds.pad(0.1)); });
  }

  const KINDS = { pick, show, draw, look };
  function start() {
    document.querySelectorAll('[data-xz-map]').forEach(box => { if (!box.dataset.ready) { box.dataset.ready = 'yes'; KINDS[box.dataset.xzMap](box); } });
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start); else start();
  document.addEventListener('htmx:afterSettle', start);
})();
