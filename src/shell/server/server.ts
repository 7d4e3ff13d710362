import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { workbenchPage } from './page.ts';

/** What a button does: one sentence for the clerk, and a page of detail. */
export type Task = () => Promise<{ readonly summary: string; readonly html: string }>;
export type TaskName = 'check' | 'build' | 'pack' | 'verify';

export interface Workbench {
  readonly heading: string;
  readonly tasks: Readonly<Record<TaskName, Task>>;
  /** What the clerk is told of a task that failed. */
  readonly said: (error: unknown) => string;
}

/**
 * 工作台 — listens on 127.0.0.1 only. A page of another site can neither read it nor press its buttons: the host must be
 * this address, and a task wants the token that only the page itself was given.
 */
export function serveWorkbench(workbench: Workbench, port: number): Promise<{ server: Server; url: string }> {
  const desk: Desk = { ...workbench, token: randomBytes(18).toString('hex'), result: '', busy: false };
  const server = createServer((request, response) => {
    answer(desk, request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, 'text/plain', `程序内部出错：${String(error)}`);
      else response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        server,
        url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}/`,
      });
    });
  });
}

/** Ends at once: a browser keeps its connections, and half a request may never be finished. */
export const closeWorkbench = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** The workbench with its secret and the detail of the last task. */
interface Desk extends Workbench {
  readonly token: string;
  result: string;
  /** One task at a time: two would wait for the same lock. */
  busy: boolean;
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return send(response, 403, 'text/plain', '只接受本机访问');
  if (request.method === 'GET' && request.url === '/') return sendPage(response, desk);
  if (request.method === 'GET' && request.url?.startsWith('/result?')) return sendResult(response, desk);
  const task = /^\/task\/(check|build|pack|verify)$/.exec(request.url ?? '')?.[1];
  if (request.method !== 'POST' || task === undefined) return send(response, 404, 'text/plain', '没有这个页面');
  if (request.headers['x-shenbao'] !== desk.token) return send(response, 403, 'text/plain', '请从工作台页面操作');
  if (desk.busy) return send(response, 409, 'text/plain', '上一件事还没有做完，请等它做完再点。');
  desk.busy = true;
  const told = await run(desk, task as TaskName).finally(() => {
    desk.busy = false;
  });
  send(response, 200, 'application/json', JSON.stringify(told));
}

/** `result` is where the detail is shown; null where the task failed. */
async function run(desk: Desk, task: TaskName): Promise<{ readonly summary: string; readonly result: string | null }> {
  try {
    const { summary, html } = await desk.tasks[task]();
    desk.result = html;
    return { summary, result: `/result?${randomBytes(6).toString('hex')}` };
  } catch (error) {
    return { summary: `没有完成：${desk.said(error)}`, result: null };
  }
}

/** The detail is made of strangers' words: it may run its own filter script, alone in a sandbox, and reach nothing. */
function sendResult(response: ServerResponse, { result }: Desk): void {
  response.setHeader(
    'content-security-policy',
    "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:",
  );
  send(response, 200, 'text/html', result);
}

function sendPage(response: ServerResponse, { heading, token }: Desk): void {
  const nonce = randomBytes(12).toString('hex');
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'`,
  );
  send(response, 200, 'text/html', workbenchPage(heading, token, nonce));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(body);
}
