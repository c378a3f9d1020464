// Covers areas of a picture. What is sent is a new picture in which they are painted over, never the areas beside the original.
const place = document.getElementById("redactor");
const form = place.closest("form");
const canvas = place.querySelector("canvas");
const pen = canvas.getContext("2d");
const list = place.querySelector(".areas");
const said = place.querySelector(".redact-said");
const picture = new Image();
const areas = [];
const HUNDRED = 100;
const SMALLEST = 0.5;

const within = (value, low, high) => Math.min(high, Math.max(low, value));
const rounded = (value) => Math.round(value * 2) / 2;

/** Paints the picture with its covered areas, at a share of its size. */
function paint(target, share = 1) {
  target.canvas.width = Math.max(1, Math.round(picture.naturalWidth * share));
  target.canvas.height = Math.max(1, Math.round(picture.naturalHeight * share));
  const { width, height } = target.canvas;
  target.drawImage(picture, 0, 0, width, height);
  target.fillStyle = "#000";
  for (const area of areas) {
    // Rounded outwards: a covered edge shows no line of what is below.
    const left = Math.floor((area.x / HUNDRED) * width);
    const top = Math.floor((area.y / HUNDRED) * height);
    const right = Math.ceil(((area.x + area.width) / HUNDRED) * width);
    const bottom = Math.ceil(((area.y + area.height) / HUNDRED) * height);
    target.fillRect(left, top, right - left, bottom - top);
  }
}

/** Paints what is shown, where areas have an outline that is seen on black too. */
function show() {
  paint(pen);
  pen.lineWidth = Math.max(2, canvas.width / 400);
  pen.strokeStyle = "#fff";
  for (const { x, y, width, height } of areas) {
    pen.strokeRect((x / HUNDRED) * canvas.width, (y / HUNDRED) * canvas.height, (width / HUNDRED) * canvas.width, (height / HUNDRED) * canvas.height);
  }
  const { none, one, many } = place.dataset;
  said.textContent = areas.length === 0 ? none : areas.length === 1 ? one : many.replace("#", areas.length);
}

/** Keeps an area inside the picture. */
function fit(area) {
  area.x = within(area.x, 0, HUNDRED);
  area.y = within(area.y, 0, HUNDRED);
  area.width = within(area.width, 0, HUNDRED - area.x);
  area.height = within(area.height, 0, HUNDRED - area.y);
}

function number() {
  [...list.children].forEach((row, i) => row.querySelectorAll("[data-number]").forEach((at) => { at.textContent = i + 1; }));
}

function write(row, area) {
  for (const field of row.querySelectorAll("[data-side]")) field.value = rounded(area[field.dataset.side]);
}

function add(area) {
  const row = place.querySelector("template").content.firstElementChild.cloneNode(true);
  row.querySelectorAll("[data-side]").forEach((field) =>
    field.addEventListener("input", () => {
      area[field.dataset.side] = Number(field.value) || 0;
      fit(area);
      show();
    }));
  row.querySelectorAll("[data-side]").forEach((field) => field.addEventListener("change", () => write(row, area)));
  row.querySelector("[data-remove]").addEventListener("click", () => {
    areas.splice(areas.indexOf(area), 1);
    row.remove();
    number();
    show();
    (list.querySelector("input") ?? place.querySelector("[data-add]")).focus();
  });
  areas.push(area);
  list.append(row);
  number();
  write(row, area);
  show();
  return row;
}

/** Where a pointer is, in hundredths of the picture. */
function at(event) {
  const shown = canvas.getBoundingClientRect();
  return {
    x: within(((event.clientX - shown.left) / shown.width) * HUNDRED, 0, HUNDRED),
    y: within(((event.clientY - shown.top) / shown.height) * HUNDRED, 0, HUNDRED),
  };
}

canvas.addEventListener("pointerdown", (down) => {
  if (down.button !== 0) return;
  down.preventDefault();
  const from = at(down);
  const area = { ...from, width: 0, height: 0 };
  const row = add(area);
  canvas.setPointerCapture(down.pointerId);
  const draw = (move) => {
    const to = at(move);
    area.x = Math.min(from.x, to.x);
    area.y = Math.min(from.y, to.y);
    area.width = Math.abs(to.x - from.x);
    area.height = Math.abs(to.y - from.y);
    write(row, area);
    show();
  };
  const end = () => {
    canvas.removeEventListener("pointermove", draw);
    canvas.removeEventListener("pointerup", end);
    canvas.removeEventListener("pointercancel", end);
    if (area.width < SMALLEST || area.height < SMALLEST) row.querySelector("[data-remove]").click();
  };
  canvas.addEventListener("pointermove", draw);
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
});

place.querySelector("[data-add]").addEventListener("click", () =>
  add({ x: 35, y: 45, width: 30, height: 10 }).querySelector("input").focus());

/** The painted picture as a PNG that is not larger than may be sent. */
async function flattened() {
  const target = document.createElement("canvas").getContext("2d");
  for (let share = 1; ; share *= 0.75) {
    paint(target, share);
    const file = await new Promise((done) => { target.canvas.toBlob(done, "image/png"); });
    if (!file || file.size <= Number(place.dataset.most)) return file;
  }
}

let sending = false;
form.addEventListener("submit", async (submit) => {
  const own = form.elements.file;
  if (!areas.length) return;
  submit.preventDefault();
  if (own.files.length) {
    said.textContent = place.dataset.both;
    place.scrollIntoView();
    return;
  }
  if (sending) return;
  sending = true;
  const file = await flattened();
  const files = new DataTransfer();
  files.items.add(new File([file], place.dataset.name, { type: "image/png" }));
  own.files = files.files;
  form.submit();
});

// Whoever comes back finds their areas, and not the picture that was made of them.
addEventListener("pageshow", () => {
  if (sending) form.elements.file.value = "";
  sending = false;
});

picture.addEventListener("load", () => {
  place.hidden = false;
  show();
});
picture.src = place.dataset.picture;
