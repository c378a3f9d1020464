// Where no time zone of one's own is known, takes the browser's, and the time with it.
const named = Intl.DateTimeFormat().resolvedOptions().timeZone;
const own = document.getElementById("timeZone");
const seen = document.getElementById("capturedZone");

// Browsers that keep their zone to themselves say one of these.
const kept = ["UTC", "Etc/UTC", "Atlantic/Reykjavik"].includes(named);

if (named && !kept && !document.querySelector(".error-summary")) {
  // Not on the page that says that it was saved empty.
  if (own && own.value === "" && !document.querySelector(".notice-good")) {
    own.value = named;
  }
  if (seen && seen.value === "UTC") {
    seen.value = named;
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
}
