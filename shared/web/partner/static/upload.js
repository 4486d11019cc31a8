// Drop a file, see it travel; without this script the form posts the file by itself.
"use strict";

const form = document.querySelector("[data-upload]");
const input = form.querySelector("input[type=file]");
const problem = form.querySelector(".drop__problem");
const progress = form.querySelector(".drop__progress");
const bar = form.querySelector("progress");
const button = form.querySelector("button");

function tell(text) {
  problem.textContent = text;
  progress.hidden = true;
  button.disabled = false;
}

function done() {
  window.location.assign(form.dataset.report);
}

function send() {
  let arrived = false;
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (event) => {
    bar.value = event.total ? (100 * event.loaded) / event.total : 0;
  });
  request.upload.addEventListener("load", () => { arrived = true; });
  request.addEventListener("load", () => {
    if (request.status < 400) done();
    else tell(problem.dataset.failed);
  });
  // The bucket answers with a redirect that a script may not follow: once all is sent, the report
  // tells. If nothing could be sent by script, the browser sends the form itself.
  request.addEventListener("error", () => (arrived ? done() : form.submit()));
  request.open("POST", form.action);
  request.send(new FormData(form));
  progress.hidden = false;
  button.disabled = true;
}

form.addEventListener("submit", (event) => {
  const file = input.files[0];
  if (!file) return;
  event.preventDefault();
  if (file.size > Number(form.dataset.most)) tell(problem.dataset.tooBig);
  else send();
});

form.querySelector(".drop__here").hidden = false;
for (const name of ["dragenter", "dragover"]) {
  form.addEventListener(name, (event) => {
    event.preventDefault();
    form.classList.add("drop--over");
  });
}
for (const name of ["dragleave", "drop"]) {
  form.addEventListener(name, () => form.classList.remove("drop--over"));
}
form.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
});
