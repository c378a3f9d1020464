// Ticks of somebody who is not signed in: they stay in this browser, by the step's own text, so that a changed step starts anew.
const region = document.getElementById("live");
let refresh = () => {};

function read(key) {
  try {
    return new Set(JSON.parse(localStorage.getItem(key)) ?? []);
  } catch {
    return new Set();
  }
}

function keep(key, done) {
  try {
    if (done.size) localStorage.setItem(key, JSON.stringify([...done]));
    else localStorage.removeItem(key);
  } catch {
    // Full or forbidden: the ticks then last as long as the page.
  }
}

function setUp() {
  const line = region.querySelector("[data-ticks]");
  const places = [...region.querySelectorAll("[data-tick]")];
  if (!line || !places.length) return;
  const key = "holdout:ticks:" + line.dataset.ticks;
  let done = read(key);
  const bar = document.createElement("progress");
  bar.max = places.length;
  bar.setAttribute("aria-hidden", "true");
  const text = document.createElement("span");
  text.setAttribute("role", "status");
  const note = document.createElement("span");
  note.className = "meta";
  note.textContent = line.dataset.note;
  const clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = line.dataset.forget;

  const show = () => {
    const count = places.filter((place) => done.has(place.dataset.tick)).length;
    bar.value = count;
    text.textContent = line.dataset.text.replace("##", places.length).replace("#", count);
    clear.hidden = !count;
    for (const place of places) place.querySelector("input").checked = done.has(place.dataset.tick);
  };
  for (const place of places) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    const step = document.createElement("span");
    step.className = "hidden";
    step.textContent = ": " + place.dataset.step;
    box.type = "checkbox";
    box.addEventListener("change", () => {
      if (box.checked) done.add(place.dataset.tick);
      else done.delete(place.dataset.tick);
      keep(key, done);
      show();
    });
    label.append(box, " ", place.dataset.label, step);
    place.replaceChildren(label);
    place.hidden = false;
  }
  clear.addEventListener("click", () => {
    done.clear();
    keep(key, done);
    show();
  });
  refresh = () => {
    done = read(key);
    show();
  };
  line.replaceChildren(bar, text, note, clear);
  line.hidden = false;
  show();
}

if (region) {
  setUp();
  region.addEventListener("fresh", setUp);
  // Another tab has ticked something: what is ticked here next must not undo it.
  addEventListener("storage", () => refresh());
}
