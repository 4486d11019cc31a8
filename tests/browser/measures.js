// What axe does not measure: text lost at 400 % or when spaced out, focus unseen, errors untold.
"use strict";

window.measures = (() => {
  const FIELDS = "input:not([type=hidden], [type=submit]), select, textarea";
  const NAMED = ["A", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "SUMMARY"];

  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const named = (element) => `<${element.tagName.toLowerCase()} id="${element.id}" class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`;
  const above = function* (element) { for (let e = element; e; e = e.parentElement) yield e; };

  // Text that leaves the screen or its own box, or that a box cuts off; not what is meant for ears.
  function lost() {
    const found = [];
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) found.push(`${wide} pixels too wide`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || !shown(element) || element.closest("select, script")) continue;
      const cut = cutting(texts.currentNode, element);
      if (cut) found.push(`${cut}: ${named(element)}`);
    }
    return found;
  }

  function cutting(text, element) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const is = range.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    for (const each of above(element)) {
      const style = getComputedStyle(each);
      const box = each.getBoundingClientRect();
      const closed = ["hidden", "clip"].includes(style.overflowX);
      if (closed && box.width <= 1) return "";
      if (["auto", "scroll"].includes(style.overflowX)) return "";
      if (closed && (is.right > box.right + 1 || is.bottom > box.bottom + 1)) return "cut off";
    }
    if (is.right > window.innerWidth + 1 || is.left < -1) return "off the screen";
    const flows = getComputedStyle(element).display.startsWith("inline");
    return !flows && is.bottom > own.bottom + 2 ? "out of its box" : "";
  }

  // WCAG 1.4.12, https://www.w3.org/TR/WCAG22/#text-spacing
  function spaced() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets = [sheet];
    const found = lost();
    document.adoptedStyleSheets = [];
    return found;
  }

  const numbers = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return { parts: [red, green, blue], alpha };
  };
  const light = ({ parts }) => parts
    .map((part) => part / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const grounds = (element) => {
    for (const each of above(element)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(each);
      const drawn = backgroundImage.match(/rgba?\([^)]+\)/g);
      if (drawn) return drawn.map(numbers);
      if (numbers(backgroundColor).alpha > 0.5) return [numbers(backgroundColor)];
    }
    return [numbers("rgb(255, 255, 255)")];
  };

  const look = (element) => {
    const drawn = element.matches(".govuk-radios__input, .govuk-checkboxes__input");
    const style = drawn ? getComputedStyle(element.nextElementSibling, "::before") : getComputedStyle(element);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return {
      outline: outlined ? style.outlineColor : "",
      shadow: style.boxShadow,
      border: `${style.borderTopWidth} ${style.borderTopColor}`,
      ground: style.backgroundColor,
    };
  };

  // Whatever the Tab key reaches, and whose look changes by less than 3:1 when it does.
  function unseen() {
    const reached = document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']");
    return [...reached].filter((element) => shown(element) && !element.disabled).flatMap((element) => {
      document.activeElement.blur();
      const before = look(element);
      element.focus({ preventScroll: true, focusVisible: true });
      if (document.activeElement !== element) return [`takes no focus: ${named(element)}`];
      const after = look(element);
      const changed = Object.keys(after).filter((name) => after[name] && after[name] !== before[name]);
      const colours = changed.flatMap((name) => after[name].match(/rgba?\([^)]+\)/g) || []).map(numbers);
      const seen = Math.max(0, ...colours.filter(({ alpha }) => alpha === 1).map(
        (colour) => Math.min(...grounds(element.parentElement).map((ground) => contrast(colour, ground)))));
      return seen >= 3 ? [] : [`focus seen at ${seen.toFixed(2)}:1: ${named(element)}`];
    });
  }

  // Errors are summed up before the title, said in the window's title, linked to their fields.
  function untold(page = document) {
    const summary = page.querySelector(".govuk-error-summary:has(.govuk-error-summary__list)");
    const messages = [...page.querySelectorAll(".govuk-error-message")];
    if (!summary) return messages.length ? ["errors without a summary"] : [];
    const found = [];
    const error = page.documentElement.lang === "en" ? "Error" : "Erreur";
    if (!page.title.startsWith(error)) found.push(`title does not say it: ${page.title}`);
    const titles = [...page.querySelectorAll("h1")];
    if (!titles.every((title) => summary.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING)) found.push("summary after the title");
    const links = [...summary.querySelectorAll("a[href^='#']")].map((link) => page.getElementById(link.hash.slice(1)));
    if (!links.length) found.push("a summary without links");
    if (links.some((field, index) => field && links[index - 1]?.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_PRECEDING)) found.push("summed up in another order than the page's");
    for (const field of links) {
      if (!field) found.push("a link to nothing");
      else if (!NAMED.includes(field.tagName) && !field.hasAttribute("tabindex")) found.push(`no focus for ${named(field)}`);
    }
    for (const message of messages) {
      const group = message.closest(".govuk-form-group") || message.parentElement;
      if (!links.some((field) => field && group.contains(field))) found.push(`not in the summary: ${named(message)}`);
    }
    return found;
  }

  // How each form of the page answers who fills in nothing, then who types what nobody means.
  async function answered() {
    const answers = [];
    for (const form of document.querySelectorAll("form[method=post]")) {
      const fields = [...form.querySelectorAll(FIELDS)].filter((field) => field.name);
      if (!fields.length || new URL(form.action).origin !== location.origin) continue;
      for (const typed of ["", "\u203d"]) {
        const answer = await sent(form, fields, typed);
        answers.push(answer);
        if (answer.status === 0) break;
      }
    }
    return answers;
  }

  async function sent(form, fields, typed) {
    const data = new FormData(form);
    for (const { name, type } of fields) {
      if (typed && type === "select-one") continue;
      data.delete(name);
      if (type === "file") data.set(name, new File([typed], typed && "list.csv"));
      else if (!["checkbox", "radio"].includes(type)) data.set(name, typed);
    }
    const body = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const told = page.querySelector(".govuk-error-summary") ? untold(page) : ["no summary"];
    return { form: new URL(form.action).pathname, typed, status: answer.status, untold: answer.status ? told : [] };
  }

  return { answered, lost, spaced, unseen, untold };
})();
