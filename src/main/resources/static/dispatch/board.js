// The dispatcher's keys, the count of ticked orders, and conditions that stick. Without script the boxes and buttons do the same work.
(function () {
  'use strict';
  const picks = document.getElementById('xz-picks');
  const count = document.querySelector('[data-dp-count]');
  const keys = document.querySelector('[data-dp-keys]');
  const help = document.querySelector('[data-dp-help]');
  const map = document.querySelector('[data-dp-map]');
  let now = -1;

  // The conditions stay while one goes to an order and comes back by the menu; "全部" clears them, and so does a view of one's own.
  const who = document.querySelector('.xz-account-who b');
  const stick = 'xz-board:' + (who ? who.textContent : '');
  function keep() { try { sessionStorage.setItem(stick, location.search); } catch (off) { /* storage switched off */ } }
  function kept() { try { return sessionStorage.getItem(stick) || ''; } catch (off) { return ''; } }
  const usual = document.querySelector('.xz-views [aria-current]:not([href$="view=all"])');
  if (!location.search && !usual && kept()) { location.replace(location.pathname + kept()); return; }
  keep();
  document.addEventListener('htmx:pushedIntoHistory', keep);

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
    if (event.key === '?' && help && help.open) { help.close(); event.preventDefault(); return; }
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
