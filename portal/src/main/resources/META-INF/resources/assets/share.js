// Copies a page's address, and hands it to the device's own way of sharing where there is one.
const place = document.querySelector("[data-share]");

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-quiet";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

if (place) {
  const { share: url, title, copy, copied, send } = place.dataset;
  const row = document.createElement("p");
  row.className = "actions";
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  if (navigator.clipboard) {
    row.append(button(copy, () => navigator.clipboard.writeText(url).then(() => { said.textContent = copied; }, () => {})));
  }
  if (navigator.share) row.append(button(send, () => navigator.share({ title, url }).catch(() => {})));
  if (row.childElementCount) place.append(row, said);
}
