// Takes over a proposed category into the select when one is clicked.
document.addEventListener('change', function (event) {
  if (event.target.matches('[data-in-category]')) {
    var select = document.getElementById('category');
    select.value = event.target.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
});
