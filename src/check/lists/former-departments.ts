/**
 * 已更名的部门 — names that ended with the State Council's reform of 2018 (国务院机构改革方案, 2018-03-17) and the local
 * reforms that followed by the end of 2019. Gathered 2024-06; a look-behind spares current names that contain an old one.
 */
export const formerDepartments: readonly { readonly seen: RegExp; readonly now: string }[] = [
  { seen: /环境保护局|环保局/u, now: '生态环境局' },
  { seen: /国土资源局|国土局/u, now: '自然资源局（自然资源和规划局）' },
  { seen: /(?<![源和土])规划局/u, now: '自然资源和规划局' },
  { seen: /食品药品监督管理局|食药监局|食药局/u, now: '市场监督管理局' },
  { seen: /工商行政管理局|工商局/u, now: '市场监督管理局' },
  { seen: /质量技术监督局|质监局/u, now: '市场监督管理局' },
  { seen: /卫生和计划生育|卫生计生|卫计[委局]|卫生局/u, now: '卫生健康委员会' },
  { seen: /安全生产监督管理局|安监局/u, now: '应急管理局' },
  { seen: /文化广电新闻出版局|文广新局/u, now: '文化和旅游局' },
  { seen: /(?<![文化电体和育播])旅游局/u, now: '文化和旅游局' },
  { seen: /(?<![文产城政])农业局|农委/u, now: '农业农村局' },
];
