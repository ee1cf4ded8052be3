// What pages gain when script runs; every one of them also works without it.
(function () {
  'use strict';
  var LONG_EDGE = 1600, SHRINK_ABOVE = 2 * 1024 * 1024;

  function each(root, selector, work) { Array.prototype.forEach.call(root.querySelectorAll(selector), work); }

  // Ctrl-K or Cmd-K leads to the search box; Escape closes what has opened.
  document.addEventListener('keydown', function (event) {
    var box = document.getElementById('xz-search');
    if (box && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') { event.preventDefault(); box.focus(); box.select(); }
    if (event.key === 'Escape') { closeAll(null); }
  });
  function closeAll(except) {
    each(document, 'details.xz-account[open], details.xz-save[open]', function (open) { if (open !== except) { open.open = false; } });
    var hits = document.getElementById('xz-search-hits');
    if (hits && !(except && except.classList.contains('xz-search'))) { hits.replaceChildren(); }
  }
  document.addEventListener('click', function (event) { closeAll(event.target.closest('details.xz-account, details.xz-save, .xz-search')); });

  // Which groups of the menu are open is remembered on this machine.
  each(document, '.xz-menu-group', function (group) {
    var key = 'xz-menu-' + group.querySelector('summary').textContent.trim();
    try { if (localStorage.getItem(key) === 'open') { group.open = true; } } catch (e) { /* storage switched off */ }
    group.addEventListener('toggle', function () { try { localStorage.setItem(key, group.open ? 'open' : ''); } catch (e) { /* the same */ } });
  });

  // htmx: the CSRF token for requests that are no forms; a fault on the way is said aloud.
  document.addEventListener('htmx:configRequest', function (event) {
    var token = document.querySelector('meta[name=xz-csrf]');
    if (token && event.detail.verb !== 'get') { event.detail.headers[token.dataset.header] = token.content; }
  });
  document.addEventListener('htmx:sendError', function () { notice('网络不通，没有发送成功。您填写的内容还在，请稍后再试。'); });
  // A form that opens in place: where the answer is not that form (signed out, refused, another page), the browser goes there.
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.requestConfig.elt.matches('[data-xz-opens]') && event.detail.xhr.responseText.indexOf('id="xz-step"') < 0) {
      event.detail.shouldSwap = false; location.assign(event.detail.requestConfig.path);
    }
  });
  document.addEventListener('htmx:afterSwap', function (event) {
    prepare(event.target);
    var opened = event.detail && event.detail.requestConfig && event.detail.requestConfig.elt.matches('a[data-xz-opens]') && event.target.querySelector('.xz-step-title');
    if (opened) { opened.focus({ preventScroll: true }); }
  });
  function notice(text) {
    var place = document.getElementById('notices');
    if (!place) { return; }
    var box = document.createElement('div');
    box.className = 'xz-refusal'; box.setAttribute('role', 'alert'); box.textContent = text;
    place.replaceChildren(box); box.scrollIntoView({ block: 'nearest' });
  }

  // Pictures above 2 MB are redrawn with a long side of 1600. Redrawing loses time and place of taking, so the box beside keeps
  // the original, evidence is never redrawn, and smaller pictures are never touched.
  function shrink(file) {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size <= SHRINK_ABOVE || !window.createImageBitmap) { return Promise.resolve(file); }
    return createImageBitmap(file, { imageOrientation: 'from-image' }).then(function (picture) {
      var scale = Math.min(1, LONG_EDGE / Math.max(picture.width, picture.height));
      var canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.width * scale); canvas.height = Math.round(picture.height * scale);
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise(function (done) {
        canvas.toBlob(function (blob) {
          done(blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg', lastModified: file.lastModified }) : file);
        }, 'image/jpeg', 0.85);
      });
    }).catch(function () { return file; });
  }
  function size(bytes) { return bytes > 1048576 ? (bytes / 1048576).toFixed(1) + ' MB' : Math.ceil(bytes / 1024) + ' KB'; }
  function watchFiles(input) {
    var field = input.closest('.xz-files'), shown = field && field.querySelector('.xz-files-chosen'), keep = field && field.querySelector('[data-xz-original]');
    var chosen = [];
    if (keep && window.DataTransfer) { keep.closest('.xz-script-only').hidden = false; keep.addEventListener('change', apply); }
    input.addEventListener('change', function () { chosen = Array.prototype.slice.call(input.files); apply(); });
    function apply() {
      if (!window.DataTransfer) { return; }
      var form = input.form, work = Promise.all(chosen.map(function (file) { return (keep && keep.checked) || input.dataset.xzShrink === 'never' ? file : shrink(file); })).then(function (files) {
        var carrier = new DataTransfer();
        files.forEach(function (file) { carrier.items.add(file); });
        input.files = carrier.files;
        if (shown) { show(files); }
      });
      if (form) { form.xzBusy = work; }
    }
    function show(files) {
      each(shown, 'img', function (image) { URL.revokeObjectURL(image.src); });
      shown.replaceChildren.apply(shown, files.map(function (file, at) {
        var line = document.createElement('div');
        if (/^image\//.test(file.type)) { var image = document.createElement('img'); image.alt = file.name; image.src = URL.createObjectURL(file); line.append(image); }
        line.append(file.name + ' · ' + size(file.size) + (file.size < chosen[at].size ? '（已缩小）' : ''));
        return line;
      }));
    }
  }

  // Forms: sent once, kept as a draft until acknowledged, not left by mistake.
  function draftKey(form) { return 'xz-draft:' + location.pathname + ':' + (form.getAttribute('action') || '').split('?')[0]; }
  function values(form) {
    return Array.prototype.filter.call(form.elements, function (field) { return field.name && field.name !== '_csrf' && field.name !== 'once' && !/^(hidden|password|file|submit|button)$/.test(field.type) && !field.matches('[data-xz-private]'); })
      .map(function (field) { return /^(checkbox|radio)$/.test(field.type) ? [field.name, field.value, field.checked] : [field.name, field.value]; });
  }
  function watchForm(form) {
    if (form.xzWatched || form.method !== 'post' || form.hasAttribute('data-xz-free')) { return; }
    form.xzWatched = true;
    var first = JSON.stringify(values(form)), key = draftKey(form), sending = false;
    form.xzDirty = function () { return !sending && JSON.stringify(values(form)) !== first; };
    form.addEventListener('input', function () { try { sessionStorage.setItem(key, JSON.stringify(values(form))); } catch (e) { /* storage full or off */ } });
    // Sent again in a task of its own: a form does not submit while its submit event is still being told.
    form.addEventListener('submit', function (event) {
      // Shown in a window of its own: the form stays as it is.
      if (event.submitter && event.submitter.formTarget === '_blank') { return; }
      if (sending) { event.preventDefault(); return; }
      if (form.xzBusy) { event.preventDefault(); var button = event.submitter; form.xzBusy.then(function () { form.xzBusy = null; setTimeout(function () { form.requestSubmit(button || undefined); }); }); return; }
      sending = true;
      try { sessionStorage.setItem('xz-sent', key); } catch (e) { /* the same */ }
      each(form, 'button[type=submit], button:not([type])', function (button) { button.setAttribute('aria-busy', 'true'); });
      setTimeout(function () { sending = false; each(form, '[aria-busy]', function (button) { button.removeAttribute('aria-busy'); }); }, 8000);
    });
    form.addEventListener('htmx:afterRequest', function () { sending = false; each(form, '[aria-busy]', function (button) { button.removeAttribute('aria-busy'); }); });
    offerDraft(form, key, first);
  }
  function offerDraft(form, key, first) {
    var kept = null;
    try { kept = sessionStorage.getItem(key); } catch (e) { return; }
    if (!kept || kept === first || form.querySelector('.xz-error')) { return; }
    var bar = document.createElement('p'), put = document.createElement('button'), drop = document.createElement('button');
    bar.className = 'xz-done'; bar.append('上次填写的内容还没有提交成功。 ');
    put.type = drop.type = 'button'; put.className = drop.className = 'btn btn-sm'; put.textContent = '继续填写'; drop.textContent = '不要了';
    put.addEventListener('click', function () { fill(form, JSON.parse(kept)); bar.remove(); });
    drop.addEventListener('click', function () { sessionStorage.removeItem(key); bar.remove(); });
    bar.append(put, drop); form.prepend(bar);
  }
  function fill(form, kept) {
    var seen = {};
    kept.forEach(function (entry) {
      var at = seen[entry[0]] = (seen[entry[0]] || 0), same = Array.prototype.filter.call(form.elements, function (field) { return field.name === entry[0] && field.type !== 'hidden'; });
      if (entry.length === 3) { same.forEach(function (field) { if (field.value === entry[1]) { field.checked = entry[2]; } }); }
      else if (same[at]) { same[at].value = entry[1]; }
      seen[entry[0]]++;
    });
    form.dispatchEvent(new Event('input', { bubbles: true }));
  }
  // A draft is acknowledged when the next page is another one, or says it was done.
  function acknowledge() {
    try {
      var key = sessionStorage.getItem('xz-sent');
      if (key && !document.querySelector('main .xz-error, .xz-refusal')) { sessionStorage.removeItem(key); }
      sessionStorage.removeItem('xz-sent');
    } catch (e) { /* storage switched off */ }
  }
  window.addEventListener('beforeunload', function (event) {
    var dirty = Array.prototype.some.call(document.forms, function (form) { return form.xzDirty && form.xzDirty(); });
    if (dirty) { event.preventDefault(); }
  });

  function prepare(root) {
    each(root, 'input[type=file][data-xz-shrink]', function (input) { if (!input.xzWatched) { input.xzWatched = true; watchFiles(input); } });
    each(root, 'form', watchForm);
    each(root, '.xz-put', function (words) { words.hidden = false; });
    each(root, '[data-xz-print]', function (button) { button.hidden = false; button.addEventListener('click', function () { window.print(); }); });
    each(root, '[data-xz-submit-on-change]', function (field) { field.addEventListener('change', function () { field.form.requestSubmit(); }); });
  }
  // Usual words stand in their field at one press.
  document.addEventListener('click', function (event) {
    var words = event.target.closest('[data-xz-put]'), field = words && words.form && words.form.elements[words.dataset.xzPut];
    if (field) { field.value = words.textContent; field.dispatchEvent(new Event('input', { bubbles: true })); field.focus(); }
  });
  // After files were sent by script: what was done, handed over by the page before.
  function told() {
    var notices = document.getElementById('notices'), handed = null;
    try { handed = JSON.parse(sessionStorage.getItem('xz-told')); sessionStorage.removeItem('xz-told'); } catch (e) { /* storage switched off */ }
    if (!handed || !notices || handed[0] !== location.pathname || notices.querySelector('.xz-done')) { return; }
    var line = document.createElement('p'), words = document.createElement('span');
    line.className = 'xz-done'; line.setAttribute('role', 'status'); words.textContent = handed[1];
    line.append(words); notices.prepend(line);
  }
  told();
  acknowledge();
  prepare(document);
})();

// The keys of what this browser keeps locked die with signing out; what they lock stays for the next sign-in.
document.addEventListener('submit', (event) => {
  if (window.indexedDB && event.target.matches && event.target.matches('form[action$="/sign-out"]')) {
    indexedDB.deleteDatabase('xz-keys');
  }
});
