// Offers to copy what stands in a field, where the browser can.
for (const place of document.querySelectorAll("[data-copies]")) {
  const field = document.getElementById(place.dataset.copies);
  if (!navigator.clipboard || !field) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = place.dataset.copy;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", () => navigator.clipboard.writeText(field.value).then(() => { said.textContent = place.dataset.copied; }, () => {}));
  const row = document.createElement("p");
  row.className = "actions";
  row.append(button, said);
  place.append(row);
}
