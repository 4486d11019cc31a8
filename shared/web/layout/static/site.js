// A little help on top of pages that work without it.
"use strict";

const summary = document.querySelector(".govuk-error-summary");
if (summary && !location.hash) summary.focus();

// Sent twice by an impatient thumb: the second press within two seconds is not sent.
for (const button of document.querySelectorAll("[data-once]")) {
  let last = 0;
  button.addEventListener("click", (event) => {
    const now = Date.now();
    if (now - last < 2000) event.preventDefault();
    last = now;
  });
}

// An error summary's link leads to the input itself, also inside a closed section.
for (const link of document.querySelectorAll(".govuk-error-summary a[href^='#']")) {
  link.addEventListener("click", (event) => {
    const input = document.getElementById(link.hash.slice(1));
    if (!input) return;
    event.preventDefault();
    const section = input.closest("details");
    if (section) section.open = true;
    const group = input.closest("fieldset") || input.closest(".govuk-form-group") || input;
    group.scrollIntoView();
    input.focus({ preventScroll: true });
  });
}

// Somebody looks at this page: counted once, with nothing about them.
const looked = document.querySelector("[data-seen]");
if (looked && navigator.sendBeacon) navigator.sendBeacon(looked.dataset.seen);

// What a browser's menu does, for whoever does not find it on a phone.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
