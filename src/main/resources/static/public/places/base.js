// What lies under every map: the office's tiles where it has some (WGS84 or GCJ-02), else nothing but the registered outlines
// and centres. Places are WGS84 everywhere; a map over GCJ-02 tiles shifts what it draws and shifts back what is picked.
(function () {
  'use strict';
  if (window.xzBase) return;
  const L = window.L;
  const LINE = { color: '#2f5b8f', weight: 1.5, fillOpacity: 0.05, interactive: false };
  const NOBODY = { color: '#a15c00', weight: 2, dashArray: '5 4', fillOpacity: 0.3 };
  const GRID = { color: '#1f7a4d', weight: 2, fillOpacity: 0.12 };
  const NAMES_FROM = 13; // nearer than this the names of villages no longer cover one another

  // The shift of GCJ-02 against WGS84, in degrees; public since 2013, right within a few metres in China.
  const A = 6378245, EE = 0.00669342162296594323;
  function waves(x, y) { return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3; }
  function shift(lat, lng) {
    const x = lng - 105, y = lat - 35;
    let north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + waves(x, y);
    north += (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3 + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    let east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves(x, y);
    east += (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3 + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    const rad = lat * Math.PI / 180, magic = 1 - EE * Math.sin(rad) * Math.sin(rad), root = Math.sqrt(magic);
    return [north * 180 / (A * (1 - EE) / (magic * root) * Math.PI), east * 180 / (A / root * Math.cos(rad) * Math.PI)];
  }
  function toGcj(at) { const s = shift(at.lat, at.lng); return L.latLng(at.lat + s[0], at.lng + s[1]); }
  function fromGcj(at) {
    let lat = at.lat, lng = at.lng;
    for (let i = 0; i < 3; i++) { const s = shift(lat, lng); lat = at.lat - s[0]; lng = at.lng - s[1]; }
    return L.latLng(lat, lng);
  }
  const Mercator = L.Projection.SphericalMercator;
  const GCJ = L.extend({}, L.CRS.EPSG3857, {
    projection: L.extend({}, Mercator, {
      project: at => Mercator.project(toGcj(L.latLng(at))),
      unproject: point => fromGcj(Mercator.unproject(point))
    })
  });

  function settings(box) { try { return JSON.parse(box.dataset.settings || '{}'); } catch (broken) { return {}; } }

  function open(box) {
    const own = settings(box);
    box.hidden = false;
    const map = L.map(box, { attributionControl: !!own.attribution, crs: own.tiles && own.datum === 'GCJ02' ? GCJ : L.CRS.EPSG3857, maxZoom: own.tiles ? own.largestZoom : 19 }).setView([35, 105], 4);
    if (map.attributionControl) map.attributionControl.setPrefix(false);
    map.zoomControl.setPosition('bottomright');
    [own.tiles, own.labels].filter(Boolean).forEach(address => {
      const options = { maxZoom: own.largestZoom, key: own.key, attribution: own.attribution, referrerPolicy: 'origin' };
      if (own.subdomains) options.subdomains = own.subdomains.split(/[,\s]*/);
      L.tileLayer(address, options).addTo(map);
    });
    const names = () => box.classList.toggle('xz-map-far', map.getZoom() < NAMES_FROM);
    map.on('zoomend', names); names();
    const fold = box.closest('details');
    if (fold) fold.addEventListener('toggle', () => { map.invalidateSize(); if (box.xzFit) box.xzFit(); });
    return map;
  }

  // Outlines and centres over the tiles, or as the whole base; answers where they lie and the layer they are on.
  async function draw(map, box, follow) {
    try {
      const answer = await fetch(box.dataset.url, { credentials: 'same-origin' });
      if (!answer.ok) return null;
      if (!map.getPane('xzNames')) map.createPane('xzNames').style.zIndex = 590; // names lie below marks
      const layer = L.geoJSON(await answer.json(), {
        style: f => f.properties.level === 'GRID' ? (f.properties.who === '无人负责' ? NOBODY : GRID) : LINE,
        pointToLayer: (f, at) => L.circleMarker(at, { radius: f.properties.level === 'TOWNSHIP' ? 5 : 3, color: '#2f5b8f', weight: 1, fillOpacity: 0.8, interactive: !!follow }),
        onEachFeature: (f, shape) => {
          const name = document.createElement('span');
          name.textContent = f.properties.who ? f.properties.name + '：' + f.properties.who : f.properties.name;
          shape.bindTooltip(name, { permanent: f.geometry.type === 'Point' || (!!follow && f.properties.level === 'GRID'), direction: f.properties.level === 'GRID' ? 'center' : 'right', pane: 'xzNames', className: f.properties.level === 'TOWNSHIP' ? '' : 'xz-map-near' });
          if (follow && f.properties.href) shape.on('click', () => { location.href = f.properties.href; });
        }
      }).addTo(map);
      const bounds = layer.getBounds();
      return { layer, bounds: bounds.isValid() ? bounds : null };
    } catch (offline) {
      return null;
    }
  }

  window.xzBase = { open, draw, GRID, toGcj, fromGcj };
})();
