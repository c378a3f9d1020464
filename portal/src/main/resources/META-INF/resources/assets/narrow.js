// Narrows a long list of choices while somebody types; what is chosen always stays.
for (const place of document.querySelectorAll("[data-narrow]")) {
  const list = document.getElementById(place.dataset.narrow);
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "search";
  box.id = place.dataset.narrow + "-narrow";
  box.autocomplete = "off";
  label.htmlFor = box.id;
  label.textContent = place.dataset.label;
  place.append(label, box);
  place.hidden = false;
  box.addEventListener("keydown", (key) => { if (key.key === "Enter") key.preventDefault(); });
  box.addEventListener("input", () => {
    const words = box.value.trim().toLowerCase();
    for (const item of list.children) {
      item.hidden = !item.dataset.words.toLowerCase().includes(words) && !item.querySelector(":checked");
    }
  });
}
