// The code of an invitation comes behind the mark of its link, which no server sees: it goes into the field and into the
// link to the other language, and out of the address.
const code = decodeURIComponent(location.hash.slice(1));
const field = document.getElementById("invitation");
if (code && field) {
  field.value = code;
  document.querySelector("footer a[hreflang]").hash = location.hash;
  history.replaceState(null, "", location.pathname + location.search);
}
