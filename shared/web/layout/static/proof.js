// A form with a puzzle: solved by a worker of this site while somebody types, or before it is sent.
// What cannot be solved here is sent all the same, without.
"use strict";

const LONGEST = 20000;

function solved(form) {
  return new Promise((done) => {
    const worker = new Worker(form.dataset.worker);
    const challenge = JSON.parse(form.dataset.puzzle);
    worker.addEventListener("message", ({ data }) => done(data && data.derivedKey ? { challenge, solution: data } : null));
    worker.addEventListener("error", () => done(null));
    setTimeout(() => done(null), LONGEST);
    worker.postMessage({ type: "work", challenge, timeout: LONGEST });
  }).catch(() => null);
}

function added(form, found) {
  if (!found) return;
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name: "altcha", value: btoa(JSON.stringify(found)) });
  form.append(input);
}

for (const form of document.querySelectorAll("form[data-puzzle]")) {
  let work, ready = false, button = null;
  const begin = () => {
    work ??= solved(form).then((found) => {
      added(form, found);
      ready = true;
    });
  };
  form.addEventListener("focusin", begin);
  form.addEventListener("submit", (event) => {
    if (ready) return;
    event.preventDefault();
    begin();
    if (button) return;
    button = event.submitter;
    const told = form.querySelector("[data-wait]");
    told.textContent = told.dataset.wait;
    work.then(() => {
      told.textContent = "";
      form.requestSubmit(button);
      button = null;
    });
  });
}
