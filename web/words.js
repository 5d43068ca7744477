// The framework writes some words in English whatever the language: menus of tables, names of
// buttons that only a screen reader says. They are written over where they appear; a word that ends
// in a space is the beginning of a longer one.
(() => {
  const words = new Map(Object.entries(WORDS));
  const begun = [...words.keys()].filter((word) => word.endsWith(" "));
  const attributes = ["aria-label", "title", "placeholder"];
  const people = "[data-testid=stMarkdownContainer],[role=option],[role=gridcell],code,pre,textarea";
  const framework = "[data-testid=stTooltipContent],[data-testid=stElementToolbar]";

  // what people wrote stays as it is, even when it reads like one of the words
  const mine = (element) =>
    element && (element.closest(framework) || !element.closest(people));

  const said_of = (found) => {
    const first = begun.find((word) => found.startsWith(word));
    return words.get(found) ?? (first && words.get(first) + found.slice(first.length));
  };

  const text = (node) => {
    const said = said_of(node.data.trim());
    if (said && mine(node.parentElement)) node.data = said;
  };

  const named = (element) => {
    for (const name of attributes) {
      const said = said_of(element.getAttribute(name) ?? "");
      if (said && mine(element)) element.setAttribute(name, said);
    }
  };

  const all = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return text(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return undefined;
    named(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      node.nodeType === Node.TEXT_NODE ? text(node) : named(node);
    return undefined;
  };

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "characterData") text(change.target);
      else if (change.type === "attributes") named(change.target);
      else change.addedNodes.forEach(all);
    }
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: attributes,
  });
  all(document.body);
})();
