// The dispatcher's keys and the count of ticked orders. Without script the boxes and buttons do the same work.
(function () {
  'use strict';
  const picks = document.getElementById('xz-picks');
  const count = document.querySelector('[data-dp-count]');
  const keys = document.querySelector('[data-dp-keys]');
  const help = document.querySelector('[data-dp-help]');
  const map = document.querySelector('[data-dp-map]');
  let now = -1;

  if (keys) keys.hidden = false;
  if (map && window.matchMedia('(max-width: 79.99rem)').matches) map.open = false; // a phone shows the list first

  function rows() { return Array.from(document.querySelectorAll('#xz-list-rows tbody tr')); }
  function box(row) { return row && row.querySelector('input[name=pick]'); }
  function ticked() { return Array.from(document.querySelectorAll('#xz-list-rows input[name=pick]:checked')); }
  function told() { if (count) { const n = ticked().length; count.textContent = n ? '选中 ' + n + ' 件' : '勾选派单可以成批办理'; } }

  function go(to) {
    const all = rows();
    if (!all.length) return;
    now = Math.max(0, Math.min(all.length - 1, to));
    all.forEach((row, n) => row.classList.toggle('dp-now', n === now));
    const link = all[now].querySelector('td.xz-title a');
    if (link) link.focus({ preventScroll: true });
    all[now].scrollIntoView({ block: 'nearest' });
  }

  function assign() {
    if (picks && ticked().length) { picks.requestSubmit(picks.querySelector('button[value=PROPOSED]')); return; }
    const link = rows()[now] && rows()[now].querySelector('td.xz-title a');
    if (link) location.href = link.getAttribute('href') + '/moves/ASSIGN';
  }

  document.addEventListener('change', event => { if (event.target.name === 'pick') told(); });
  document.addEventListener('htmx:afterSettle', () => { now = -1; told(); });
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]), textarea, select, dialog, .leaflet-container')) return;
    const row = rows()[now];
    switch (event.key) {
      case 'j': go(now + 1); break;
      case 'k': go(now - 1); break;
      case 'x': if (box(row)) { box(row).checked = !box(row).checked; told(); } break;
      case 'Enter': if (!row || event.target.closest('a, button, summary')) return; location.href = row.querySelector('td.xz-title a').href; break;
      case 'a': assign(); break;
      case '/': { const find = document.querySelector('.xz-filter input[type=search]'); if (find) find.focus(); break; }
      case '?': if (help) help.showModal(); break;
      default: return;
    }
    event.preventDefault();
  });
  told();
})();
