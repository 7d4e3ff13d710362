import { escapeHtml } from '../../model/escape-html.ts';

/** The workbench's one page: three buttons and what came of them. No outside resource, no script but its own. */
export const workbenchPage = (heading: string, token: string, nonce: string): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(heading)}</title>
<style nonce="${nonce}">
body{font:1rem/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:0;color:#1b2530}
header{padding:1rem;background:#f4f6f8;border-bottom:1px solid #d5dae0}
h1{font-size:1.3rem;margin:0 0 .6rem}
button{font:inherit;padding:.4rem 1.2rem;margin:0 .6rem .4rem 0;border:1px solid #0b5cad;background:#fff;color:#0b5cad;border-radius:4px;cursor:pointer}
button:disabled{opacity:.5;cursor:wait}
#state{margin:.6rem 0 0;white-space:pre-wrap}
iframe{width:100%;height:75vh;border:0}
</style></head><body>
<header><h1>${escapeHtml(heading)}</h1>
<button data-task="check">检查</button><button data-task="build">生成草稿</button><button data-task="pack">打包</button><button data-task="verify">核验申报包</button>
<p id="state" role="status" aria-live="polite">点“检查”看还缺什么；点“生成草稿”得到全部文档。</p></header>
<main><iframe id="result" title="结果" sandbox="allow-scripts allow-popups allow-downloads"></iframe></main>
<script nonce="${nonce}">
const state = document.getElementById('state');
const result = document.getElementById('result');
const buttons = [...document.querySelectorAll('button')];
for (const button of buttons) button.addEventListener('click', async () => {
  for (const b of buttons) b.disabled = true;
  state.textContent = '正在' + button.textContent + '……';
  try {
    const answer = await fetch('/task/' + button.dataset.task, { method: 'POST', headers: { 'x-shenbao': ${JSON.stringify(token)} } });
    const told = answer.ok ? await answer.json() : { summary: await answer.text(), result: null };
    state.textContent = told.summary;
    if (told.result !== null) result.src = told.result;
  } catch {
    state.textContent = '没有完成：工作台已经停止，请重新运行 shenbao serve。';
  }
  for (const b of buttons) b.disabled = false;
});
</script></body></html>`;
