/** The two ways to look at an amended dossier, and the filter of what was ever handed in. Without script both are there, one after the other. */
export const editionsScript = `
/** @param {string} edition */
function showEdition(edition) {
  document.body.dataset.edition = edition;
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.editions button')))
    button.setAttribute('aria-pressed', String(button.dataset.edition === edition));
}

/** A link may lead into the edition that is not shown. */
function followHash() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || target.closest('#search') || target.id === 'main') return;
  showEdition(target.closest('#history') ? 'all' : 'now');
  target.scrollIntoView();
}

function filterLives() {
  const wanted = /** @type {HTMLSelectElement} */ (byId('life-view')).value;
  let shown = 0;
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#lives tbody tr'))) {
    row.hidden = wanted !== 'all' && row.dataset[wanted] !== 'yes';
    if (!row.hidden) shown += 1;
  }
  byId('life-count').textContent = '列出 ' + shown + ' 项';
}

function startEditions() {
  if (!document.getElementById('history')) return;
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.editions button')))
    button.addEventListener('click', () => showEdition(button.dataset.edition || 'now'));
  showEdition('now');
  followHash();
  addEventListener('hashchange', followHash);
  byId('life-view').addEventListener('change', filterLives);
  filterLives();
}
`;
