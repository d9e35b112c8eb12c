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
    let texts;
    const status = page.querySelector(".count");
    const field = (name) => form.querySelector(`[data-filter="${name}"]`);
    const apply = () => {
      const wanted = folded(field("text").value.trim());
      if (wanted !== "") texts ??= rows.map((row) => folded(all(".clean", row).map((cell) => cell.textContent).join(" ")));
      const off = new Set(all('[data-filter="document"]:not(:checked)', form).map((box) => box.value));
      const choice = (name) => form.querySelector(`[data-filter="${name}"]:checked`)?.value;
      rows.forEach((row, at) => {
        const entries = all(".entry", row);
        for (const entry of entries) entry.hidden = off.has(entry.dataset.document);
        for (const fold of all(".fold", row)) {
          fold.hidden = all(".entry", fold).every((entry) => entry.hidden);
        }
        row.hidden = (wanted !== "" && !texts[at].includes(wanted)) || (entries.length > 0 && entries.every((entry) => entry.hidden));
      });
      const unfold = wanted !== "" || field("fold")?.checked === true || choice("relation") === "single";
      if (unfold !== apply.unfold) {
        for (const fold of all(".fold", page)) fold.open = unfold;
        apply.unfold = unfold;
      }
      const layer = choice("layer");
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
    // A long page is laid out a first time only when it is shown; a browser that kept the filters of an earlier visit has them applied.
    status.textContent = `${rows.length} of ${rows.length} rows on this page`;
    const changed = (box) => box !== keys && (box.checked !== box.defaultChecked || box.value !== box.defaultValue);
    if (all("input", form).some(changed)) apply();

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
      "/": () => { form.parentElement.open = true; field("text").focus(); },
    };
    document.addEventListener("keydown", (event) => {
      if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input[type="search"], textarea, select')) return;
      const action = press[event.key];
      if (action) { event.preventDefault(); action(); }
    });
  }

  // What is looked up is marked without a change to the page.
  const mark = (lines, words) => {
    if (!globalThis.CSS?.highlights) return;
    CSS.highlights.delete("found");
    const pattern = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"), "giu");
    const ranges = lines.slice(0, 1000).flatMap((line) => {
      const text = line.querySelector(".said").firstChild;
      if (text?.nodeType !== Node.TEXT_NODE) return [];
      return Array.from(text.data.matchAll(pattern), (found) => {
        const range = new Range();
        range.setStart(text, found.index);
        range.setEnd(text, found.index + found[0].length);
        return range;
      });
    });
    if (ranges.length) CSS.highlights.set("found", new Highlight(...ranges));
  };

  // A phrase is looked up in all texts: passages, counts by period, formulas.
  for (const field of all("input[data-seek]")) {
    const page = field.closest(".page");
    const told = page.querySelector(".found");
    const texts = all("section.text", page).map((box) => {
      const lines = all("li", box);
      return { box, lines, words: lines.map((line) => folded(line.querySelector(".said").textContent)), period: box.dataset.period };
    });
    const named = page.querySelector(".named");
    const names = named ? all("li", named).map((line) => [line, folded(line.querySelector("a").textContent)]) : [];
    const seek = () => {
      const wanted = folded(field.value.trim()).replace(/\s+/g, " ");
      const counts = new Map();
      let [passages, documents] = [0, 0];
      for (const { box, lines, words, period } of texts) {
        let here = 0;
        lines.forEach((line, at) => {
          line.hidden = wanted !== "" && !words[at].includes(wanted);
          here += !line.hidden;
        });
        box.hidden = here === 0;
        passages += here;
        documents += here > 0;
        counts.set(period, (counts.get(period) ?? 0) + here);
      }
      let shown = 0;
      for (const [line, name] of names) {
        line.hidden = wanted === "" || !name.includes(wanted);
        shown += !line.hidden;
      }
      if (named) named.hidden = shown === 0;
      const by = counts.size <= 24 ? `: ${Array.from(counts, ([period, count]) => `${period}: ${count}`).join(" · ")}` : "";
      told.textContent = wanted === "" ? "" : `${passages} passages in ${documents} of ${texts.length} texts${by}`;
      mark(wanted === "" ? [] : texts.flatMap(({ lines }) => lines.filter((line) => !line.hidden)), field.value.trim());
    };
    let waiting;
    field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(seek, 120); });
    field.form.addEventListener("submit", (event) => { event.preventDefault(); seek(); });
    const asked = () => {
      if (!location.hash.startsWith("#find=")) return;
      try { field.value = decodeURIComponent(location.hash.slice(6)); } catch { return; }
      seek();
    };
    addEventListener("hashchange", asked);
    asked();
  }
  for (const form of all("form[data-goto]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const words = encodeURIComponent(form.querySelector("input").value.trim());
      const [page] = form.dataset.goto.split("#");
      location.href = `${page}#find=${words}`;
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

  // Citations are packed: a line is told by what differs from the box before it, and quotes stand in for private characters.
  const unpacked = (page) => {
    const before = {};
    return new Map(all(".cite > template", page).map((box) => {
      const { q: quotes, f: forms } = JSON.parse(box.content.textContent);
      return [box, forms.map(([name, ...parts]) => {
        const old = before[name] ?? [];
        const lines = [];
        for (const part of parts) {
          if (typeof part === "number") lines.push(...old.slice(lines.length, lines.length + part));
          else if (typeof part === "string") lines.push(part);
          else {
            const known = Array.from(old[lines.length]);
            lines.push(known.slice(0, part[0]).join("") + part[1] + known.slice(known.length - part[2]).join(""));
          }
        }
        before[name] = lines;
        return [name, lines.join("\n").replace(/[\uE000-\uE00F]/g, (sign) => quotes[sign.charCodeAt(0) - 0xE000] ?? sign)];
      })];
    }));
  };
  for (const page of all(".page")) {
    let known;
    page.addEventListener("toggle", ({ target }) => {
      const box = target.matches(".cite[open]") && target.querySelector("template");
      if (!box) return;
      known ??= unpacked(page);
      const last = target.querySelector(".forms > .copyable:last-of-type");
      for (const [name, text] of known.get(box)) {
        const form = last.cloneNode(true);
        form.querySelector(".form-name").firstChild.data = `${name} `;
        form.querySelector("pre").textContent = text;
        last.before(form);
      }
      box.remove();
    }, true);
  }

  // Copying.
  document.addEventListener("click", async ({ target: button }) => {
    if (button.matches("button[data-copy]")) {
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
    }
  });

  // What a link leads to may have moved to another of several pages: a list on this page knows where, or the pages are gone through once.
  const seekOn = (key) => {
    const known = all(`main a[href*="#"]`).find((link) => { try { return decodeURIComponent(link.hash.slice(1)) === key && link.pathname !== location.pathname; } catch { return false; } });
    const pages = all(".pager:first-of-type a", document.querySelector(".head") ?? document);
    const tried = Number(new URLSearchParams(location.search).get("tried") ?? 0);
    const at = pages.findIndex((link) => link.getAttribute("aria-current"));
    if (known) location.replace(known.href);
    else if (at >= 0 && tried + 1 < pages.length) location.replace(`${pages[(at + 1) % pages.length].pathname}?tried=${tried + 1}#${encodeURIComponent(key)}`);
  };

  // What a link leads to is never inside a closed box; what is printed is open.
  const reveal = () => {
    let key = location.hash.slice(1);
    try { key = decodeURIComponent(key); } catch { /* a stray % is no escape: the fragment is taken as it stands */ }
    const target = document.getElementById(key);
    if (!target && key && !key.startsWith("find=")) seekOn(key);
    for (let box = target?.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    if (target?.matches('input[type="radio"]')) target.click();
    if (target?.dataset.filterTo) document.getElementById(target.dataset.filterTo)?.click();
    if (target?.matches(".row")) for (const fold of all(".fold", target)) fold.open = true;
    if (target) target.scrollIntoView({ behavior: "instant" });
  };
  addEventListener("hashchange", reveal);
  reveal();
  let closed = [];
  addEventListener("beforeprint", () => { closed = all("details:not([open])"); for (const box of closed) box.open = true; });
  addEventListener("afterprint", () => { for (const box of closed) box.open = false; });
})();
