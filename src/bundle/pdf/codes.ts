/** 装订时看到的 — what binding may say of a file, by the code it says it under. */
export const bindingCodes: readonly { readonly code: string; readonly title: string }[] = [
  { code: 'pdf-locked', title: '设了打开密码的PDF，没有装进去' },
  { code: 'pdf-unreadable', title: 'PDF打不开，没有装进去' },
  { code: 'pdf-pages-missing', title: 'PDF缺页' },
  { code: 'pdf-repaired', title: 'PDF有损坏，修复后装订' },
  { code: 'pdf-page-empty', title: '空白页' },
  { code: 'pdf-page-broken', title: '页面内容有损坏' },
  { code: 'pdf-page-size-odd', title: '页面大小不像纸张' },
  { code: 'pdf-objects-broken', title: 'PDF内部有读不出的内容' },
  { code: 'pdf-field-without-appearance', title: '表单填的字没有外观，印不出来' },
  { code: 'pdf-link-unresolved', title: '链接没有接上' },
  { code: 'pdf-stamp-glyph-missing', title: '页码戳里有字库没有的字' },
  { code: 'pdf-active-content-removed', title: '装订时去掉了脚本、附件等动态内容' },
  { code: 'pdf-signature-not-carried', title: '电子签章在装订件里不再有效' },
  { code: 'pdf-inner-link-dead', title: 'PDF内部的链接原来就落空' },
  { code: 'volume-not-archival', title: '合订本没有写成长期保存格式（PDF/A）' },
];
