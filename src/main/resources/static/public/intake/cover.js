// Covers parts of a photo with black before it is shown: the covered copy is drawn anew here and sent; the original stays.
(function () {
  'use strict';
  const form = document.querySelector('[data-in-cover]');
  if (!form) return;
  const canvas = form.querySelector('canvas'), said = form.querySelector('[data-in-said]'), input = form.querySelector('input[type=file]');
  const pen = canvas.getContext('2d'), picture = new Image(), LONG_EDGE = 1600, STEP = 0.02;
  const release = form.querySelector('button[type=submit]');
  let blocks = [], from = null, ready = false;
  release.disabled = true; // what was not seen is not released

  picture.addEventListener('load', () => {
    const scale = Math.min(1, LONG_EDGE / Math.max(picture.naturalWidth, picture.naturalHeight));
    canvas.width = Math.round(picture.naturalWidth * scale); canvas.height = Math.round(picture.naturalHeight * scale);
    canvas.hidden = false; ready = true; release.disabled = false;
    form.querySelectorAll('button[hidden]').forEach(b => { b.hidden = false; });
    draw();
  });
  picture.addEventListener('error', () => { said.textContent = '照片没有打开，不能遮挡，也不能放行；请刷新再试'; });
  picture.src = canvas.dataset.src;

  function draw() {
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#000';
    blocks.forEach(b => pen.fillRect(Math.min(b.x, b.x + b.w), Math.min(b.y, b.y + b.h), Math.abs(b.w), Math.abs(b.h)));
    said.textContent = blocks.length ? '已遮挡 ' + blocks.length + ' 处' : '没有遮挡';
  }
  function at(event) {
    const box = canvas.getBoundingClientRect();
    return { x: (event.clientX - box.left) * canvas.width / box.width, y: (event.clientY - box.top) * canvas.height / box.height };
  }
  canvas.addEventListener('pointerdown', event => { from = at(event); blocks.push({ x: from.x, y: from.y, w: 0, h: 0 }); canvas.setPointerCapture(event.pointerId); event.preventDefault(); });
  canvas.addEventListener('pointermove', event => { if (from) { const to = at(event), b = blocks[blocks.length - 1]; b.w = to.x - from.x; b.h = to.y - from.y; draw(); } });
  canvas.addEventListener('pointerup', () => { from = null; blocks = blocks.filter(b => Math.abs(b.w) > 4 && Math.abs(b.h) > 4); draw(); });
  form.querySelector('[data-in-undo]').addEventListener('click', () => { blocks.pop(); draw(); });
  form.querySelector('[data-in-add]').addEventListener('click', () => {
    blocks.push({ x: canvas.width * 0.4, y: canvas.height * 0.4, w: canvas.width * 0.2, h: canvas.height * 0.2 });
    draw(); canvas.focus();
  });
  canvas.addEventListener('keydown', event => {
    const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key], b = blocks[blocks.length - 1];
    if (!move || !b) return;
    event.preventDefault();
    if (event.shiftKey) { b.w = Math.max(8, b.w + move[0] * STEP * canvas.width); b.h = Math.max(8, b.h + move[1] * STEP * canvas.height); }
    else { b.x += move[0] * STEP * canvas.width; b.y += move[1] * STEP * canvas.height; }
    draw();
  });
  form.addEventListener('submit', event => {
    if (!ready || input.files.length) return;
    event.preventDefault();
    canvas.toBlob(blob => {
      const carrier = new DataTransfer();
      carrier.items.add(new File([blob], 'covered.jpg', { type: 'image/jpeg' }));
      input.files = carrier.files;
      setTimeout(() => form.requestSubmit());
    }, 'image/jpeg', 0.88);
  });
})();
