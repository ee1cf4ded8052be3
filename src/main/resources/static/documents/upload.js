// Sending files: too large ones are named before anything is sent; the sending shows how far it is and can be stopped; when it
// is refused, what was typed and what was chosen are still there. Without script the form is sent as any other.
(function () {
  'use strict';
  function megabytes(bytes) { return (bytes / 1048576).toFixed(bytes < 10485760 ? 1 : 0) + ' MB'; }
  function bounds(input) {
    return input.dataset.xzBounds.split(';').map(function (part) { var at = part.lastIndexOf('='); return [part.slice(0, at), Number(part.slice(at + 1))]; });
  }
  // What is wrong with the choice, or an empty text.
  function wrong(input) {
    var all = 0, most = Infinity, known = bounds(input), files = Array.prototype.slice.call(input.files);
    known.forEach(function (bound) { if (bound[0] === 'all') { most = bound[1]; } });
    for (var n = 0; n < files.length; n++) {
      var bound = known.filter(function (one) { return one[0] !== 'all' && files[n].type.indexOf(one[0]) === 0; })[0];
      all += files[n].size;
      if (bound && files[n].size > bound[1]) { return '“' + files[n].name + '”' + megabytes(files[n].size) + '，超过 ' + megabytes(bound[1]) + '，请压缩或分段后再传'; }
    }
    return all > most ? '这次选的文件合计 ' + megabytes(all) + '，超过 ' + megabytes(most) + '，请分几次上传' : '';
  }
  function watch(input) {
    var form = input.form;
    if (!form || input.xzSends) { return; }
    input.xzSends = true;
    input.addEventListener('change', function () { input.setCustomValidity(wrong(input)); input.reportValidity(); });
    if (form.xzSends || !window.FormData) { return; }
    form.xzSends = true;
    form.addEventListener('submit', function (event) {
      var chosen = form.querySelectorAll('input[type=file][data-xz-progress]');
      var any = Array.prototype.some.call(chosen, function (one) { return one.files.length > 0; });
      if (form.xzUnderway) { event.preventDefault(); return; }
      if (!any || form.xzBusy || event.defaultPrevented) { return; }
      event.preventDefault();
      send(form, chosen);
    });
  }
  function send(form, chosen) {
    var request = new XMLHttpRequest(), bar = progress(form, request), kept = Array.prototype.map.call(chosen, function (one) { return [one.name, one.files]; });
    form.xzUnderway = true;
    request.upload.addEventListener('progress', function (event) { if (event.lengthComputable) { bar.at(event.loaded, event.total); } });
    request.addEventListener('load', function () { done(form, request, kept, bar); });
    request.addEventListener('error', function () { stop(form, bar, '网络不通，没有发送成功。填写的内容和选好的文件都还在，请稍后再提交。'); });
    request.addEventListener('abort', function () { stop(form, bar, '已停止上传，没有提交。'); });
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/html');
    request.send(new FormData(form));
  }
  function progress(form, request) {
    var box = document.createElement('div'), bar = document.createElement('progress'), words = document.createElement('span'), halt = document.createElement('button');
    box.className = 'xz-sending'; box.setAttribute('role', 'status'); bar.max = 100; bar.value = 0; bar.setAttribute('aria-label', '上传进度');
    halt.type = 'button'; halt.className = 'btn btn-sm'; halt.textContent = '停止'; halt.addEventListener('click', function () { request.abort(); });
    words.textContent = '正在上传'; box.append(bar, words, halt);
    var old = form.querySelector('.xz-sending'); if (old) { old.remove(); }
    var buttons = form.querySelector('.xz-buttons'); if (buttons) { buttons.before(box); } else { form.append(box); }
    box.scrollIntoView({ block: 'nearest' });
    return {
      at: function (loaded, total) { bar.value = loaded / total * 100; words.textContent = loaded < total ? '已上传 ' + megabytes(loaded) + '，共 ' + megabytes(total) : '已传完，正在保存'; },
      say: function (text) { bar.remove(); halt.remove(); words.textContent = text; box.setAttribute('role', 'alert'); }
    };
  }
  // Not acknowledged: the draft of what was typed is kept.
  function unsent() { try { sessionStorage.removeItem('xz-sent'); } catch (e) { /* storage switched off */ } }
  function stop(form, bar, text) {
    form.xzUnderway = false; unsent(); bar.say(text); form.dispatchEvent(new Event('htmx:afterRequest'));
  }
  // Done leads to where the program leads; a refusal is put in place of the page, and the files are chosen again in it.
  function done(form, request, kept, bar) {
    var here = new URL(form.action, location.href).pathname, there = new URL(request.responseURL || location.href, location.href);
    form.xzDirty = function () { return false; };
    var page = new DOMParser().parseFromString(request.responseText, 'text/html');
    if (request.status < 400 && there.pathname !== here) { bar.say('已保存'); hand(page, there); location.assign(there.href); return; }
    var main = page.querySelector('main'), old = document.querySelector('main');
    if (!main || !old || !main.querySelector('form')) { stop(form, bar, refusal(page) || '没有提交成功（' + request.status + '）。填写的内容和选好的文件都还在，请稍后再试。'); return; }
    unsent();
    var told = page.querySelector('#notices'), notices = document.querySelector('#notices');
    if (told && notices) { notices.replaceWith(told); }
    old.replaceWith(main);
    main.dispatchEvent(new CustomEvent('htmx:afterSwap', { bubbles: true }));
    kept.forEach(function (one) { var input = main.querySelector('input[type=file][name="' + one[0] + '"]'); if (input) { input.files = one[1]; input.dispatchEvent(new Event('change', { bubbles: true })); } });
    Array.prototype.forEach.call(main.querySelectorAll('[data-xz-again]'), function (note) { note.remove(); });
    prepare(main);
    var said = document.querySelector('#notices .xz-refusal') || main.querySelector('.xz-refusal, .xz-error');
    if (said) { said.setAttribute('tabindex', '-1'); said.focus(); said.scrollIntoView({ block: 'center' }); }
  }
  // What was done is said once, on the page that was just read here: it is handed to the same page as the browser opens it.
  function hand(page, there) {
    var said = page.querySelector('#notices .xz-done span');
    try { if (said) { sessionStorage.setItem('xz-told', JSON.stringify([there.pathname, said.textContent])); } } catch (e) { /* storage switched off */ }
  }
  function refusal(page) {
    var said = page.querySelector('.xz-refusal');
    return said ? Array.prototype.map.call(said.querySelectorAll('p'), function (line) { return line.textContent.trim(); }).join('；') : '';
  }
  function prepare(root) { Array.prototype.forEach.call(root.querySelectorAll('input[type=file][data-xz-progress]'), watch); }
  prepare(document);
})();
