import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeWorkbench, serveWorkbench } from '../../../src/shell/server/server.ts';

const done = (summary: string) => async () => ({ summary, html: `<p>${summary}</p>` });
let finish = (): void => undefined;
const slow = async () => {
  await new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { summary: '生成', html: '' };
};
const refused = async () => {
  throw new Error('另一个 shenbao 正在生成');
};
let bench: Awaited<ReturnType<typeof serveWorkbench>>;

beforeAll(async () => {
  const tasks = { check: done('查过'), build: slow, pack: refused, verify: done('核验') };
  bench = await serveWorkbench({ heading: '工作台<b>', tasks, said: (error) => String(error) }, 0);
});
afterAll(() => new Promise((resolve) => bench.server.close(resolve)));

const tokenOf = (html: string): string => /'x-shenbao': "([0-9a-f]+)"/.exec(html)?.[1] ?? '';

test('it listens on this machine alone', () => {
  expect(bench.server.address()).toMatchObject({ address: '127.0.0.1' });
});

test('the page presses its own buttons, and shows what came of them in a sandbox', async () => {
  const html = await (await fetch(bench.url)).text();
  expect(html).not.toContain('工作台<b>');
  const answer = await fetch(`${bench.url}task/check`, { method: 'POST', headers: { 'x-shenbao': tokenOf(html) } });
  const { summary, result } = (await answer.json()) as { summary: string; result: string };
  expect(summary).toBe('查过');
  const detail = await fetch(new URL(result, bench.url));
  expect(detail.headers.get('content-security-policy')).toContain('sandbox');
  expect(await detail.text()).toBe('<p>查过</p>');
});

test('a task without the token, and a foreign host name, are refused', async () => {
  expect((await fetch(`${bench.url}task/pack`, { method: 'POST' })).status).toBe(403);
  const { port } = new URL(bench.url);
  const status = await new Promise((resolve) => {
    request({ host: '127.0.0.1', port, path: '/', headers: { host: 'evil.example' } }, (r) => {
      r.resume();
      resolve(r.statusCode);
    }).end();
  });
  expect(status).toBe(403);
});

const press = async (task: string): Promise<Response> => {
  const token = tokenOf(await (await fetch(bench.url)).text());
  return fetch(`${bench.url}task/${task}`, { method: 'POST', headers: { 'x-shenbao': token } });
};

test('what failed is said in the clerk’s words, and there is no detail to open', async () => {
  expect(await (await press('pack')).json()).toEqual({
    summary: '没有完成：Error: 另一个 shenbao 正在生成',
    result: null,
  });
});

test('a second task while one is under way is asked to wait; afterwards the next one runs', async () => {
  const first = press('build');
  await expect.poll(async () => (await press('check')).status).toBe(409);
  finish();
  expect(await (await first).json()).toMatchObject({ summary: '生成' });
  expect((await press('check')).status).toBe(200);
});

test('no path leads to a file', async () => {
  const { port } = new URL(bench.url);
  for (const path of [
    '/../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/dossier.yaml',
    '//etc/passwd',
    '/result/../../x',
  ]) {
    const status = await new Promise((resolve) => {
      request({ host: '127.0.0.1', port, path }, (r) => {
        r.resume();
        resolve(r.statusCode);
      }).end();
    });
    expect([path, status]).toEqual([path, 404]);
  }
});

test('it ends at once, though half a request is still on its way', async () => {
  const { server } = await serveWorkbench({ heading: '', tasks: {} as never, said: String }, 0);
  const { port } = server.address() as AddressInfo;
  const half = connect(port, '127.0.0.1');
  half.on('error', () => undefined);
  await new Promise<void>((resolve) => half.write('GET / HTTP/1.1\r\nHost: 127', () => resolve()));
  await closeWorkbench(server);
  expect(server.listening).toBe(false);
  half.destroy();
}, 5000);
