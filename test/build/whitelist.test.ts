import { expect, test } from 'vitest';
import { whitelistOf } from '../../src/build/whitelist.ts';
import { memoryWorkspace } from '../memory-workspace.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('the words of a workspace come from its plain lists and its dictionaries; what is neither lists nothing', async () => {
  const workspace = memoryWorkspace(
    {
      '白名单.txt': bytes('\ufeff道路机扫率竞赛 # 活动名称\r\n\r\n# 只是说明\n一办十组\n'),
      '词典/白名单.txt': bytes('原市环保局大楼\n'),
      '词典/专名.yaml': bytes('kind: whitelist\nsource: 本单位\ndate: 2024-06\nwords: [一办十组, 康县路]\n'),
      '词典/错词.yaml': bytes('kind: 别的\nwords: [不算]\n'),
      '词典/坏.yaml': bytes('{{{'),
    },
    '2024-06-30',
  );
  expect(await whitelistOf(workspace)).toEqual(['一办十组', '原市环保局大楼', '康县路', '道路机扫率竞赛'].sort());
});

test('no list, no words', async () => {
  expect(await whitelistOf(memoryWorkspace({}, '2024-06-30'))).toEqual([]);
});

test('a list as old Windows programs store it, and one longer than anybody writes, are read to the end', async () => {
  const gb = new Uint8Array([0xd2, 0xbb, 0xb0, 0xec, 0xca, 0xae, 0xd7, 0xe9, 0x0a]);
  expect(await whitelistOf(memoryWorkspace({ '白名单.txt': gb }, '2024-06-30'))).toEqual(['一办十组']);
  const many = Array.from({ length: 300_000 }, (_, i) => `词${i}`);
  expect(await whitelistOf(memoryWorkspace({ '白名单.txt': many.join('\n') }, '2024-06-30'))).toHaveLength(300_000);
});
