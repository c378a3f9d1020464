// Keeps a page fresh: the server hints that something changed, the page reads itself again, until it says that nothing more will come.
const LONGEST = 30000; // milliseconds that one reading may take
const region = document.querySelector("[data-live]");
const said = document.getElementById("live-said");
let hints;
let wanted = false;
let reading = false;

async function readAgain() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error", signal: AbortSignal.timeout(LONGEST) });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(region.id);
  if (!fresh || fresh.dataset.version === region.dataset.version) return;
  const focused = document.activeElement;
  if (region.contains(focused)) focused.blur();
  const unfolded = [...region.querySelectorAll("details[open][id]")].map((one) => one.id);
  region.replaceChildren(...fresh.childNodes);
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  region.dataset.version = fresh.dataset.version;
  if (!fresh.dataset.live) hints.close();
  region.dispatchEvent(new Event("fresh"));
  said.textContent = "";
  said.textContent = said.dataset.text;
}

// One after the other, so that an older page never replaces a newer one, and once for all that was hinted meanwhile.
async function readOn() {
  if (reading) return;
  reading = true;
  while (wanted) {
    wanted = false;
    await readAgain().catch(() => {});
  }
  reading = false;
}

if (region?.dataset.live && "EventSource" in window) {
  hints = new EventSource(region.dataset.live);
  hints.onmessage = (hint) => {
    if (hint.data !== region.dataset.version) {
      wanted = true;
      readOn();
    }
  };
  addEventListener("pagehide", () => hints.close());
  addEventListener("pageshow", (shown) => { if (shown.persisted) location.reload(); });
}
