"use strict";
(() => {
  const root = document.documentElement;
  root.classList.remove("plain");
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const kept = (key, value) => {
    try { return value === undefined ? localStorage.getItem(key) : localStorage.setItem(key, value); } catch { return null; }
  };

  // One synopsis: rows are filtered by style sheet; the script adds text, documents, counts and opening.
  for (const page of all(".page")) {
    const form = page.querySelector(".filters");
    if (!form) continue;
    const rows = all(".row", page);
    const texts = rows.map((row) => folded(all(".clean", row).map((cell) => cell.textContent).join(" ")));
    const status = page.querySelector(".count");
    const field = (name) => form.querySelector(`[data-filter="${name}"]`);
    const apply = () => {
      const wanted = folded(field("text").value.trim());
      const off = new Set(all('[data-filter="document"]:not(:checked)', form).map((box) => box.value));
      rows.forEach((row, at) => {
        const entries = all(".entry", row);
        for (const entry of entries) entry.hidden = off.has(entry.dataset.document);
        for (const fold of all(".fold", row)) {
          fold.hidden = all(".entry", fold).every((entry) => entry.hidden);
        }
        row.hidden = (wanted !== "" && !texts[at].includes(wanted)) || entries.every((entry) => entry.hidden);
      });
      const unfold = wanted !== "" || field("fold").checked || form.querySelector('[data-filter="relation"][value="single"]').checked;
      if (unfold !== apply.unfold) {
        for (const fold of all(".fold", page)) fold.open = unfold;
        apply.unfold = unfold;
      }
      const layer = form.querySelector('[data-filter="layer"]:checked').value;
      if (layer !== apply.layer) {
        for (const change of all(".change", page)) change.open = change.classList.contains(`k-${layer}`);
        apply.layer = layer;
      }
      const shown = rows.filter((row) => row.offsetParent !== null || getComputedStyle(row).display !== "none").length;
      status.textContent = `${shown} of ${rows.length} rows on this page`;
    };
    apply.layer = "demand";
    apply.unfold = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    const keys = field("keys");
    keys.checked = kept("phrasing-keys") !== "off";
    keys.addEventListener("change", () => kept("phrasing-keys", keys.checked ? "on" : "off"));
    apply();

    let current = -1;
    const go = (by) => {
      const shown = rows.filter((row) => getComputedStyle(row).display !== "none");
      if (!shown.length) return;
      const at = shown.indexOf(rows[current]);
      const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
      rows[current]?.classList.remove("current");
      current = rows.indexOf(next);
      next.classList.add("current");
      next.querySelector(".number").focus();
    };
    const press = {
      j: () => go(1),
      k: () => go(-1),
      d: () => { const scope = rows[current] ?? page; const items = all(".change", scope); const open = items.some((item) => !item.open); for (const item of items) item.open = open; },
      a: () => { field("minor").click(); },
      "/": () => field("text").focus(),
    };
    document.addEventListener("keydown", (event) => {
      if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input[type="search"], textarea, select')) return;
      const action = press[event.key];
      if (action) { event.preventDefault(); action(); }
    });
  }

  // A list that is searched.
  for (const field of all("input[data-find]")) {
    const lines = all("tbody tr", document.getElementById(field.dataset.find));
    const texts = lines.map((line) => folded((line.querySelector("th") ?? line).textContent));
    const find = () => {
      const wanted = folded(field.value.trim()).split(/\s+/);
      lines.forEach((line, at) => { line.hidden = !wanted.every((word) => texts[at].includes(word)); });
      const shown = lines.filter((line) => !line.hidden).length;
      field.form.querySelector("[role=status]").textContent = field.value.trim() ? `${shown} of ${lines.length}` : "";
    };
    field.addEventListener("input", find);
    field.form.addEventListener("submit", (event) => event.preventDefault());
    find();
  }

  // The margin lights up its passage.
  for (const notes of all(".notes[data-for]")) {
    const passage = document.getElementById(notes.dataset.for);
    const light = (on) => () => passage?.classList.toggle("lit", on);
    for (const [name, on] of [["pointerenter", true], ["pointerleave", false], ["focusin", true], ["focusout", false]]) notes.addEventListener(name, light(on));
  }

  // Copying.
  for (const button of all("button[data-copy]")) {
    button.addEventListener("click", async () => {
      const source = button.closest(".copyable").querySelector("pre");
      const text = source.textContent;
      try { await navigator.clipboard.writeText(text); } catch {
        const range = document.createRange();
        range.selectNodeContents(source);
        const selection = getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        document.execCommand("copy");
      }
      const said = button.textContent;
      button.textContent = "copied";
      setTimeout(() => { button.textContent = said; }, 1500);
    });
  }

  // What a link leads to is never inside a closed box; what is printed is open.
  const reveal = () => {
    let key = location.hash.slice(1);
    try { key = decodeURIComponent(key); } catch { /* a stray % is no escape: the fragment is taken as it stands */ }
    const target = document.getElementById(key);
    for (let box = target?.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    if (target?.matches('input[type="radio"]')) target.click();
    if (target?.matches(".row")) for (const fold of all(".fold", target)) fold.open = true;
    if (target) target.scrollIntoView({ behavior: "instant" });
  };
  addEventListener("hashchange", reveal);
  reveal();
  let closed = [];
  addEventListener("beforeprint", () => { closed = all("details:not([open])"); for (const box of closed) box.open = true; });
  addEventListener("afterprint", () => { for (const box of closed) box.open = false; });
})();
