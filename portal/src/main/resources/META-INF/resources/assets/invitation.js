// The code of an invitation comes behind the mark of its link, which no server sees: it goes into the field, and out of the address.
const code = decodeURIComponent(location.hash.slice(1));
const field = document.getElementById("invitation");
if (code && field) {
  field.value = code;
  history.replaceState(null, "", location.pathname + location.search);
}
