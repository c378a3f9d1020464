// Goes on by itself when the person has signed in in another tab; restarts when the sign-in has become another one.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const { otherTabsUrl, sessionHash } = document.body.dataset;

startSessionPolling(otherTabsUrl);
if (sessionHash) {
  checkAuthSession(sessionHash);
}
