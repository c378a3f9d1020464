// Where no time zone of one's own is known, takes the browser's, and the time with it.
const zone = document.getElementById("capturedZone");
const named = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (zone && named && zone.value === "UTC" && !document.querySelector(".error-summary")) {
  zone.value = named;
  const time = document.getElementById("capturedTime");
  if (time && time.value) {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    time.value = `${two(now.getHours())}:${two(now.getMinutes())}`;
    document.getElementById("capturedAt-day").value = now.getDate();
    document.getElementById("capturedAt-month").value = now.getMonth() + 1;
    document.getElementById("capturedAt-year").value = now.getFullYear();
  }
}
