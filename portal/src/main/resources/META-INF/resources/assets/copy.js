// Offers to copy a text where the browser can: the element's own, or that of the field which it names.
for (const place of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
  const source = place.dataset.copies ? document.getElementById(place.dataset.copies) : place;
  if (!source) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = place.dataset.copy;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", () =>
    navigator.clipboard.writeText(source.value ?? source.textContent).then(() => { said.textContent = place.dataset.copied; }, () => {}));
  const row = document.createElement("p");
  row.className = "actions";
  row.append(button, said);
  place.after(row);
}
