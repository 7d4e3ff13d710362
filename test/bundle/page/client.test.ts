import ts from 'typescript';
import { expect, test } from 'vitest';
import { clientScript } from '../../../src/bundle/page/client/index.ts';

/** The page's script has no build step; this is what a build would have noticed. */
test('the page script type-checks', () => {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const original = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === 'page.js' ? ts.createSourceFile(name, clientScript, version, true) : original(name, version);
  const program = ts.createProgram(['page.js'], options, host);
  const told = ts.getPreEmitDiagnostics(program).map((d) => {
    const line = d.file?.getLineAndCharacterOfPosition(d.start ?? 0).line ?? 0;
    return `${clientScript.split('\n')[line]?.trim()} — ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`;
  });
  expect(told).toEqual([]);
});

test('nothing in the script can end its element', () => {
  expect(clientScript).not.toMatch(/<\/script|<!--/i);
});
