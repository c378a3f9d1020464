// Offers to copy a text where the browser can: the element's own, or that of the field which it names.
for (const place of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
  const { copy, copied, copies, what } = place.dataset;
  const source = copies ? document.getElementById(copies) : place;
  if (!source) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = copy;
  if (what) button.setAttribute("aria-label", copy + ": " + what);
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const text = () => source.value ?? ([...source.querySelectorAll("p")].map((p) => p.textContent).join("\n\n") || source.textContent);
  button.addEventListener("click", () => navigator.clipboard.writeText(text()).then(() => { said.textContent = copied; }, () => {}));
  const row = document.createElement("p");
  row.className = "actions copy";
  row.append(button, said);
  place.after(row);
}
