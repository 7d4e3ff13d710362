/** Narrows the list of problems, and the clauses to what still needs the reviewer. */
export const filtersScript = `
function filterProblems() {
  const form = /** @type {HTMLFormElement} */ (byId('problem-filter'));
  const wanted = new FormData(form);
  const severities = wanted.getAll('severity');
  const code = String(wanted.get('code') || '');
  const words = wordsOf(String(wanted.get('words') || ''));
  let shown = 0;
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.problems > li'))) {
    const text = fold(item.textContent || '');
    item.hidden = !severities.includes(item.dataset.severity || '') || (code !== '' && item.dataset.code !== code) || !words.every((w) => text.includes(w));
    if (!item.hidden) shown += 1;
  }
  for (const group of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.problem-group')))
    group.hidden = group.querySelector('.problems > li:not([hidden])') === null;
  const output = form.querySelector('output');
  if (output) output.textContent = '显示 ' + shown + ' 条';
}

/** @param {HTMLElement} block @param {string} wanted */
function belongs(block, wanted) {
  const field = /** @type {HTMLElement | null} */ (block.querySelector('fieldset.mark'));
  const verdict = field ? field.dataset.verdict || '' : '';
  if (wanted === 'unmarked') return verdict === '';
  if (wanted === 'objected') return verdict === '需补充' || verdict === '不认可';
  if (wanted === 'fresh') return block.querySelector('.fresh') !== null;
  if (wanted === 'doubtful') return block.dataset.state !== '达标';
  return true;
}

/** A clause stays as long as one of its indicators does, so that nothing loses its heading. */
function filterItems() {
  const wanted = /** @type {HTMLSelectElement} */ (byId('view')).value;
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.indicator'))) block.hidden = !belongs(block, wanted);
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.clause, .material'))) {
    const inner = block.querySelector('.indicator:not([hidden])') !== null;
    const own = wanted === 'doubtful' ? block.querySelector('.lack') !== null : belongs(block, wanted);
    block.hidden = !own && !inner;
  }
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.category')))
    block.hidden = block.querySelector('.clause:not([hidden])') === null;
}

function startFilters() {
  byId('view').addEventListener('change', filterItems);
  const form = document.getElementById('problem-filter');
  if (!form) return;
  form.addEventListener('input', filterProblems);
  form.addEventListener('submit', (event) => event.preventDefault());
}
`;
