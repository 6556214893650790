/* Runs in the page, as text: what can be seen to be wrong with it in the language of the document. */
function findFaults(tongue) {
  const told = (element) => element.outerHTML.slice(0, 200);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const isShown = (element) => element.getClientRects().length > 0;
  // Names people gave, and what is marked as being of another language.
  const isOfOthers = (element) => element.closest('[lang]:not(html), .account-button') !== null;

  const failed = all('.refused-request, .wall-error, .notice[role="alert"]')
    .filter(isShown)
    .map((panel) => `failed request: ${panel.textContent}`);

  // A key instead of its word, a value instead of its term, or what a program prints where there is nothing.
  const raw = /^[a-z]+(_[a-z]+)+$|^[a-z]+([A-Z][a-z]+)+$|\{\{|\bundefined\b|\bNaN\b|\[object|Invalid Date/;
  const rawWords = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const parent = walker.currentNode.parentElement;
    if (raw.test(text) && isShown(parent) && !parent.closest('code, pre, script, style'))
      rawWords.push(`no word but "${text}": ${told(parent)}`);
  }

  /** What an element says in the language of the document; ids are of none. */
  const saidBy = (element) => {
    const copy = element.cloneNode(true);
    for (const other of copy.querySelectorAll('[lang], code')) other.remove();
    return copy.textContent;
  };
  // What the console says by itself, and no record does.
  const own =
    'th, dt, label, legend, button, nav a, nav h2, .status, .tile-name, .empty-title, .button-link, .page-head .hint, .ant-form-item-extra';
  const chinese = /\p{Script=Han}/u;
  const isForeign = (text) =>
    tongue === 'en' ? chinese.test(text) : /[a-z]{3}/.test(text) && !chinese.test(text);
  const foreign = all(own)
    .filter((element) => isShown(element) && !isOfOthers(element) && isForeign(saidBy(element)))
    .map((element) => `not in ${tongue}: ${told(element)}`);

  const root = document.documentElement;
  const sideways = all('*')
    .filter((element) => element === root || /auto|scroll/.test(getComputedStyle(element).overflowX))
    .filter((element) => isShown(element) && element.scrollWidth > element.clientWidth + 1)
    .map(
      (element) =>
        `scrolls sideways, ${element.scrollWidth} px in ${element.clientWidth} px: ${told(element)}`,
    );
  return [...failed, ...rawWords, ...foreign, ...sideways];
}
