/** Full-text search and the two filters. Width and case do not count; all words must occur. */
export const searchScript = String.raw`
/** @type {{k: string, t: string, h: string}[]} */
const entries = JSON.parse(byId('search-entries').textContent || '[]');
const plain = entries.map((e) => fold(e.k + ' ' + e.t));
const MOST = 60;

/** @param {string} text */
function fold(text) {
  return text.normalize('NFKC').toLowerCase();
}

/** @param {string} text */
function wordsOf(text) {
  return fold(text).split(/\s+/).filter(Boolean);
}

function search() {
  const words = wordsOf(/** @type {HTMLInputElement} */ (byId('q')).value);
  const list = byId('hits');
  list.replaceChildren();
  if (words.length === 0) {
    byId('hit-count').textContent = '';
    return;
  }
  const found = entries.filter((_, i) => words.every((w) => /** @type {string} */ (plain[i]).includes(w)));
  for (const entry of found.slice(0, MOST)) list.append(hit(entry, words));
  byId('hit-count').textContent = '找到 ' + found.length + ' 处' + (found.length > MOST ? '，列出前 ' + MOST + ' 处' : '');
}

/** @param {{k: string, t: string, h: string}} entry @param {string[]} words */
function hit(entry, words) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = entry.h;
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = entry.k;
  const at = Math.max(0, fold(entry.t).indexOf(/** @type {string} */ (words[0])) - 30);
  link.append(kind, ' ' + (at > 0 ? '…' : '') + entry.t.slice(at, at + 120));
  item.append(link);
  return item;
}

/** Arrow keys walk from the box through the hits and back. @param {KeyboardEvent} event */
function walkHits(event) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [byId('q'), ...document.querySelectorAll('#hits a')];
  const here = stops.indexOf(/** @type {Element} */ (document.activeElement));
  const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
  if (here < 0 || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

function startSearch() {
  byId('q').addEventListener('input', search);
  byId('search').addEventListener('keydown', walkHits);
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key === '/' && !typing) {
      event.preventDefault();
      byId('q').focus();
    }
    if (event.key === 'Escape' && event.target === byId('q')) {
      /** @type {HTMLInputElement} */ (byId('q')).value = '';
      search();
    }
  });
}
`;
