/**
 * The reviewer's marks in the browser: kept in localStorage under this package's digest, in memory where a file may
 * not keep anything. Plain script text, because the page is one file without a build; a test type-checks it.
 */
export const marksScript = `
/** @typedef {{item: string, title: string, verdict: string, remark: string}} Mark */
const identity = JSON.parse(byId('identity').textContent || '{}');
const storeKey = 'shenbao-review-' + identity.record;
/** @type {Map<string, Mark>} */
const marks = new Map();
/** @type {string} */
let reviewer = '';
let keeps = true;

/** @param {string} id @returns {HTMLElement} */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error('missing element ' + id);
  return element;
}

/** @returns {HTMLFieldSetElement[]} */
function fieldsets() {
  return /** @type {HTMLFieldSetElement[]} */ ([...document.querySelectorAll('fieldset.mark')]);
}

function save() {
  const text = JSON.stringify({ reviewer, marks: [...marks.values()] });
  try {
    localStorage.setItem(storeKey, text);
  } catch {
    keeps = false;
  }
  showProgress();
}

function restore() {
  try {
    const text = localStorage.getItem(storeKey);
    if (text) adopt(JSON.parse(text));
  } catch {
    keeps = false;
  }
}

/** Takes over marks from storage or from a file; what this package does not have is left out. @param {any} saved */
function adopt(saved) {
  const known = new Set(fieldsets().map((f) => f.dataset.item));
  for (const mark of Array.isArray(saved.marks) ? saved.marks : []) {
    if (!mark || !known.has(mark.item)) continue;
    marks.set(mark.item, {
      item: String(mark.item),
      title: String(mark.title),
      verdict: ['满足', '需补充', '不认可'].includes(mark.verdict) ? mark.verdict : '',
      remark: String(mark.remark || ''),
    });
  }
  if (typeof saved.reviewer === 'string') reviewer = saved.reviewer;
}

function showMarks() {
  for (const field of fieldsets()) {
    const mark = marks.get(field.dataset.item || '');
    for (const radio of field.querySelectorAll('input')) radio.checked = mark !== undefined && mark.verdict === radio.value;
    const area = field.querySelector('textarea');
    if (area) area.value = mark ? mark.remark : '';
    field.dataset.verdict = mark ? mark.verdict : '';
  }
  /** @type {HTMLInputElement} */ (byId('reviewer')).value = reviewer;
  showProgress();
}

function showProgress() {
  const count = { 满足: 0, 需补充: 0, 不认可: 0 };
  for (const { verdict } of marks.values()) if (verdict in count) count[/** @type {'满足'} */ (verdict)] += 1;
  const done = count.满足 + count.需补充 + count.不认可;
  byId('progress').textContent =
    '已审 ' + done + '/' + fieldsets().length + '：满足 ' + count.满足 + '，需补充 ' + count.需补充 + '，不认可 ' + count.不认可 +
    (keeps ? '' : '。本浏览器不能保存意见，关闭前请导出');
}

/** @param {HTMLFieldSetElement} field */
function takeMark(field) {
  const chosen = field.querySelector('input:checked');
  const area = field.querySelector('textarea');
  const mark = {
    item: field.dataset.item || '',
    title: field.dataset.title || '',
    verdict: chosen instanceof HTMLInputElement ? chosen.value : '',
    remark: area ? area.value.trim() : '',
  };
  if (mark.verdict === '' && mark.remark === '') marks.delete(mark.item);
  else marks.set(mark.item, mark);
  field.dataset.verdict = mark.verdict;
  save();
}

function marksInOrder() {
  return fieldsets().flatMap((f) => marks.get(f.dataset.item || '') || []);
}

function marksJson() {
  return JSON.stringify({ format: 1, kind: 'review-marks', package: identity, reviewer, marks: marksInOrder() }, null, 1);
}

/** @param {string} name @param {BlobPart} content @param {string} type */
function download(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/** What is in a file; null where it is no JSON or does not open. @param {File} file @returns {Promise<any>} */
async function contentOf(file) {
  try {
    return JSON.parse((await file.text()).replace(/^\\ufeff/, ''));
  } catch {
    return null;
  }
}

/** @param {File} file */
async function importMarks(file) {
  const saved = await contentOf(file);
  if (!saved || saved.kind !== 'review-marks' || !saved.package || !Array.isArray(saved.marks)) {
    const what = /[.]xlsx?$/i.test(file.name) ? '是“导出 Excel”得到的表格，只供查看' : '不是从审核页导出的审核意见';
    alert('不能导入：“' + file.name + '”' + what + '。请选“导出意见”得到的“审核意见-….json”。');
    return;
  }
  const other = saved.package.record !== identity.record;
  if (other && !confirm('这份意见出自另一个包或另一版本（' + saved.package.name + '），仍要导入吗？')) return;
  adopt(saved);
  save();
  showMarks();
}

/** An opinion that nobody has signed, or that says nothing, is mostly a slip. */
function mayExport() {
  const lacking = [...(reviewer === '' ? ['没有写审核人'] : []), ...(marks.size === 0 ? ['还没有标一项意见'] : [])];
  return lacking.length === 0 || confirm(lacking.join('，') + '。仍要导出吗？');
}

/** A mark chosen by a slip is taken back by choosing it again. @param {HTMLFieldSetElement} field @param {Event} event */
function takeBack(field, event) {
  const radio = event.target;
  // A new choice is told of by the click first and by the input after it: until then the field has the old one.
  if (!(radio instanceof HTMLInputElement) || field.dataset.verdict !== radio.value) return;
  radio.checked = false;
  takeMark(field);
}

function startMarks() {
  restore();
  showMarks();
  for (const field of fieldsets()) {
    field.title = '选错了的，再点一次就取消';
    field.addEventListener('input', () => takeMark(field));
    field.addEventListener('click', (event) => takeBack(field, event));
  }
  byId('reviewer').addEventListener('input', (event) => {
    reviewer = /** @type {HTMLInputElement} */ (event.target).value.trim();
    save();
  });
  byId('export-json').addEventListener('click', () => {
    if (mayExport()) download('审核意见-' + identity.name + '.json', marksJson(), 'application/json');
  });
  byId('export-xlsx').addEventListener('click', () => {
    if (mayExport()) download('审核意见-' + identity.name + '.xlsx', marksWorkbook(marksInOrder()), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  });
  byId('import').addEventListener('change', (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.files && input.files[0]) importMarks(input.files[0]).then(() => { input.value = ''; });
  });
}
`;
