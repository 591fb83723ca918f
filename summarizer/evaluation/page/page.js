"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const filters = document.getElementById("filters");
  const fault = document.getElementById("fault");
  const articles = all("details.article").map((article) => ({
    article,
    items: all("details.item", article),
    marked: all("[data-i]", article).map((element) => ({ element, items: element.dataset.i.split(" ") })),
  }));
  const total = articles.reduce((sum, { items }) => sum + items.length, 0);
  const ticked = (name) => new Set(all(`input[name=${name}]:checked`, filters).map((box) => box.value));

  function apply() {
    const [kinds, fates, changes] = ["kind", "fate", "change"].map(ticked);
    const compares = filters.querySelector("input[name=change]") !== null;
    let shown = 0;
    for (const { article, items, marked } of articles) {
      const here = new Set();
      for (const item of items) {
        const { kind, change } = item.dataset;
        const wanted = kinds.has(kind) && item.dataset.fates.split(" ").some((fate) => fates.has(fate)) &&
          (!compares || changes.has(change)) && (!fault.value || item.dataset.faults.split(" ").includes(fault.value));
        item.hidden = !wanted;
        if (wanted) here.add(item.id.split("-")[1]);
      }
      shown += here.size;
      for (const { element, items: numbers } of marked)
        element.classList.toggle("off", !numbers.some((number) => here.has(number)));
      article.hidden = here.size === 0 && items.length > 0;
    }
    document.getElementById("shown").value = `${shown} of ${total} items`;
  }

  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let outer = target; outer; outer = outer.parentElement) if (outer.tagName === "DETAILS") outer.open = true;
    target.scrollIntoView();
  }

  const setOpen = (open) => () => articles.forEach(({ article }) => { article.open = open; });
  filters.addEventListener("change", apply);
  document.getElementById("all").addEventListener("click", () => {
    all("input", filters).forEach((box) => { box.checked = true; });
    fault.value = "";
    apply();
  });
  document.getElementById("close").addEventListener("click", setOpen(false));
  document.getElementById("open").addEventListener("click", setOpen(true));
  addEventListener("hashchange", reveal);
  filters.hidden = false;
  apply();
  reveal();
})();
