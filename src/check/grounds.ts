/** 依据 — the texts the checks stand on, quoted by name and gist; articles are left out where editions number them differently. */
export const basis = {
  statistics: '《中华人民共和国统计法》：统计资料应当真实、准确、完整、及时',
  privacy: '《中华人民共和国个人信息保护法》：公开前应去除不必要的个人信息',
  official: '《党政机关公文处理工作条例》：公文要素齐全、内容准确、文字规范',
  layout: 'GB/T 9704-2012《党政机关公文格式》',
  review: '《国家卫生城镇评审管理办法》及所选标准包的申报材料、数据指标目录',
  target: '所选标准包的指标目标值（来源与可信度见标准包）',
  platform: '全国爱国卫生信息平台填报字段（标准包 upload、platformFields）',
  archive: '实务：创卫建档的通行做法（题名、责任单位、日期、页数齐全，会议材料成套）',
  loop: '实务：问题、措施、责任、时限、销号佐证环环相扣，形成闭环',
  corroboration: '实务：同一事实在各份材料中前后一致、互相印证',
  plausibility: '经验判断，仅供核对，不作结论',
  secrecy: '《中华人民共和国保守国家秘密法》：不得在互联网传递国家秘密',
  reform: '2018年国务院机构改革方案及随后的地方机构改革',
  currency: '实务：公文引用的依据应当现行有效、名称和文号准确',
  legislation: '《中华人民共和国立法法》：法规规章先公布、后施行',
  windows: 'Windows 文件命名限制：路径不超过260个字符，不含 \\ / : * ? " < > | 等字符',
} as const;
