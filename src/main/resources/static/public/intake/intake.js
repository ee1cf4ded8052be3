// Takes over a proposed category into the select when one is clicked.
document.addEventListener('change', function (event) {
  if (event.target.matches('[data-in-category]')) {
    document.getElementById('category').value = event.target.value;
  }
});
