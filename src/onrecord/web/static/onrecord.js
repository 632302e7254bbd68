// Keys and small conveniences. Every page works without this file: links are links, forms are forms.
"use strict";

(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const seen = (node) => node.offsetParent !== null;
  const said = (words) => { const box = document.getElementById("key-status"); if (box) box.textContent = words; };
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const items = () => all(".item").filter(seen);
  const item = () => document.activeElement?.closest(".item") ?? document.querySelector(".item.current");

  // j k: the item behind or before the one that has the focus.
  const go = (to) => {
    if (!to) return;
    all(".item.current").forEach((one) => one.classList.remove("current"));
    to.closest(".item")?.classList.add("current");
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  };
  const step = (by) => {
    const list = items();
    const at = list.indexOf(item());
    go(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + by, 0), list.length - 1)]);
  };

  // n p: the next evidence, opened in place; behind the last of an item comes the first of the next.
  let lastChip = null;
  const evidence = (by) => {
    const list = all("main a.chip").filter(seen);
    if (!list.length) return;
    const here = document.activeElement?.matches("a.chip") ? document.activeElement : lastChip;
    let at = list.indexOf(here);
    const mine = item();
    if (at < 0 || (mine && !mine.contains(list[at]))) {
      const first = mine ? list.findIndex((one) => mine.contains(one)) : -1;
      at = first < 0 ? (by > 0 ? 0 : list.length - 1) : first;
    } else {
      at = Math.min(Math.max(at + by, 0), list.length - 1);
    }
    lastChip = list[at];
    go(lastChip);
    if (lastChip.hasAttribute("hx-get") && lastChip.getAttribute("aria-expanded") !== "true") lastChip.click();
  };

  // [ ]: the article before or behind, or the page of a list.
  const beside = (rel) => { const link = document.querySelector(`a[rel~="${rel}"]`); if (link) location.assign(link.href); };

  // d: only what differs; the address keeps it.
  const differences = (on) => {
    document.documentElement.classList.toggle("only-differences", on);
    const address = new URL(location.href);
    if (on) address.searchParams.set("d", "1"); else address.searchParams.delete("d");
    history.replaceState(null, "", address);
    said(on ? "Only what differs is shown" : "All is shown");
  };

  // c: the item, or the passage that is open, as a citation.
  const citation = () => {
    const open = document.activeElement?.closest("[data-cite]") ?? item()?.querySelector("[data-cite]") ?? item()
      ?? document.querySelector(".passage[data-cite]");
    if (!open) return "";
    const link = open.dataset.link ?? (open.id ? `#${open.id}` : "");
    const words = open.dataset.cite ?? open.querySelector(".words, .title, a")?.textContent.trim().replace(/\s+/g, " ") ?? "";
    return words && `${words} ${new URL(link, location.href)}`;
  };
  const copy = async () => {
    const words = citation();
    if (!words) return said("There is nothing to cite here: choose an item with j");
    try {
      await navigator.clipboard.writeText(words);
      said("Copied");
    } catch {
      said(words);
    }
  };

  const help = () => {
    const dialog = document.getElementById("help");
    if (dialog) dialog.open ? dialog.close() : dialog.showModal();
  };

  // Close what a chip opened, and give the focus back to it.
  const opener = new WeakMap();
  const close = (opened) => {
    if (!opened) return false;
    const from = opener.get(opened);
    opened.replaceChildren();
    from?.setAttribute("aria-expanded", "false");
    from?.focus();
    return true;
  };

  const keys = {
    j: () => step(1), k: () => step(-1), n: () => evidence(1), p: () => evidence(-1),
    "[": () => beside("prev"), "]": () => beside("next"),
    d: () => differences(!document.documentElement.classList.contains("only-differences")),
    c: copy, "?": help,
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (event.key === "Escape" && !document.getElementById("help")?.open) {
      const opened = document.activeElement?.closest(".opened") ?? item()?.querySelector(".opened:not(:empty)")
        ?? document.querySelector(".opened:not(:empty)");
      if (close(opened)) event.preventDefault();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.getElementById("help")?.open && event.key !== "?") return;
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.close");
    if (button) close(button.closest(".opened"));
  });

  // A second click on what is open closes it; a click with a key held opens the link as any other.
  document.addEventListener("click", (event) => {
    const chip = event.target.closest("a[hx-get]");
    if (!chip) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return event.stopImmediatePropagation();
    if (chip.getAttribute("aria-expanded") !== "true") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    all(".opened:not(:empty)").filter((one) => opener.get(one) === chip).forEach(close);
  }, true);

  document.addEventListener("htmx:afterSwap", (event) => {
    const opened = event.detail.target;
    const chip = event.detail.requestConfig?.elt;
    if (!opened?.matches(".opened") || !chip?.matches("a")) return;
    opener.get(opened)?.setAttribute("aria-expanded", "false");
    opener.set(opened, chip);
    chip.setAttribute("aria-expanded", "true");
    chip.closest(".item")?.classList.add("current");
    opened.querySelector(".judging [tabindex]")?.focus();
    said(opened.querySelector(".passage") ? "Passage opened below" : "");
  });

  // An answer that refuses says why in a sentence: show it where the answer was to stand.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status >= 400) { event.detail.shouldSwap = true; event.detail.isError = false; }
  });

  // What goes on meanwhile: counts as another process reads, told when they change.
  const watch = (line) => {
    let first = null;
    let source = null;
    const told = (event) => {
      const now = JSON.parse(event.data);
      first ??= now;
      const more = ["articles", "stories", "dropped", "judgements"].filter((name) => now[name] !== first[name]);
      if (!more.length) return;
      line.hidden = false;
      line.textContent = "Since this page was made: "
        + more.map((name) => `${now[name] > first[name] ? "+" : "−"}${Math.abs(now[name] - first[name])} ${name}`).join(", ");
    };
    // A browser keeps few connections to one place: only the tab that is looked at holds one.
    const look = () => {
      source?.close();
      source = document.hidden ? null : new EventSource(line.dataset.stream);
      source?.addEventListener("counts", told);
    };
    document.addEventListener("visibilitychange", look);
    addEventListener("pagehide", () => source?.close());
    look();
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (new URL(location.href).searchParams.get("d")) document.documentElement.classList.add("only-differences");
    const line = document.getElementById("live");
    if (line && "EventSource" in window) watch(line);
    document.getElementById("m")?.focus({ preventScroll: true });
    all("form.kinds").forEach((form) => form.addEventListener("change", () => form.requestSubmit()));
    all("a[hx-get]").forEach((chip) => chip.setAttribute("aria-expanded", "false"));
  });
})();
