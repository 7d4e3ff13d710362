/** 拒收原因 — why an archive is turned away before anything in it is looked at; one code a sentence, for `explain`. */
export interface ZipCode {
  readonly code: string;
  readonly title: string;
  readonly why: string;
  readonly example: string;
}

export const ZIP_BASIS = '申报包须能在任何电脑上安全解压（BagIt 1.0 第5节；ZIP 格式说明）';
export const ZIP_MEND =
  '请对方重新打包后再送（首次报送的用 shenbao pack，补正的用 shenbao amend）；不要手工改动压缩包。';

const code = (name: string, title: string, why: string, example: string): ZipCode => ({
  code: name,
  title,
  why,
  example,
});

export const zipCodes: readonly ZipCode[] = [
  code(
    'zip-unreadable',
    '申报包是完整的 ZIP 文件',
    '传输中断或另存过的文件缺少末尾的目录，内容不全。',
    '邮件只收到前半截',
  ),
  code(
    'zip-too-many-entries',
    '压缩包里的文件数在合理范围内',
    '几十万个空条目能让电脑停转。',
    '一个包里有两百万个条目',
  ),
  code('zip-too-large', '压缩包解压后的总量在合理范围内', '解压炸弹会塞满磁盘。', '自称解压后有几百兆兆字节'),
  code(
    'zip-entry-too-large',
    '压缩包里单个文件的大小在合理范围内',
    '一个文件不该比整个申报包还大。',
    '一个文件自称有几兆兆字节',
  ),
  code('zip-ratio', '压缩包里没有压缩比异常的文件', '几千字节解出几兆字节，是解压炸弹的样子。', '全是零的文件'),
  code('zip-encrypted', '压缩包没有加密', '加密的条目无法核验。', '打包时设了密码'),
  code(
    'zip-name-encoding',
    '压缩包里的文件名是 UTF-8',
    '旧式 GBK 名在别的电脑上会变成乱码。',
    '用老版本压缩软件重新打过包',
  ),
  code('zip-path-unsafe', '压缩包里的路径都在包内', '绝对路径和上级目录会把文件写到别处去。', '../../启动/x.exe'),
  code('zip-link', '压缩包里只有普通文件', '链接和设备会引到包外。', '指向 /etc 的符号链接'),
  code(
    'not-package',
    '送来核验的文件是申报包',
    'Word 文档等本身也是压缩包，逐项核验只会报出几十处看不懂的问题。',
    '把“工作汇报.docx”当作申报包核验',
  ),
  code(
    'zip-nested',
    '收到的压缩包就是申报包，外面没有再套一层',
    '网盘、邮箱会把文件再压一次；套在里面的要先解出来，才能核验。',
    '压缩包里只有“平川市-国家卫生城市-2023-0000.zip”',
  ),
  code(
    'folder-unreadable',
    '解压后的申报包，每个文件都读得出',
    '读不出的文件核对不了；这不说明包被改动过。',
    '别的用户解压、没有放开权限的文件夹',
  ),
  code('zip-method', '压缩方法是通用的', '少见的压缩方法多数电脑解不开。', '用 LZMA 压的条目'),
  code(
    'zip-header-mismatch',
    '压缩包前后两处记载一致',
    '各个解压软件信其中一处，解出来的就不是同一个文件。',
    '目录写 a.pdf，条目头写 a.exe',
  ),
  code('zip-path-duplicate', '压缩包里没有同名条目', '后一个会盖掉前一个，看到的未必是核验过的。', '两个 index.html'),
  code(
    'zip-path-collision',
    '压缩包里没有解压后互相覆盖的名字',
    'Windows 不分大小写、全半角，后一个会盖掉前一个。',
    'A.pdf 与 a.pdf',
  ),
  code(
    'zip-overlap',
    '压缩包里的条目各有各的数据',
    '数据重叠是解压炸弹的做法，超出末尾是文件不全。',
    '一千个条目共用一段数据',
  ),
];
