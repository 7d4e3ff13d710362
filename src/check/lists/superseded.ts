/** 已废止或被代替的文件与标准 — found by name or number; gathered 2024-06 from the texts that replaced them. */
export const superseded: readonly {
  readonly seen: RegExp;
  readonly name: string;
  readonly now: string;
  /** Nobody has repealed it, but a newer one says what to do now. */
  readonly unrepealed?: true;
}[] = [
  {
    seen: /关于进一步加强新时期爱国卫生工作的意见|国发[〔[(（]2014[〕\])）]66号/u,
    name: '《国务院关于进一步加强新时期爱国卫生工作的意见》（国发〔2014〕66号）',
    now: '《国务院关于深入开展爱国卫生运动的意见》（国发〔2020〕15号）',
    unrepealed: true,
  },
  {
    seen: /国家卫生城市评审与管理办法|全爱卫发[〔[(（]2015[〕\])）]4号/u,
    name: '《国家卫生城市评审与管理办法》（全爱卫发〔2015〕4号）',
    now: '《国家卫生城镇评审管理办法》（全爱卫发〔2021〕6号）',
  },
  {
    seen: /国家卫生城市标准[（(]2014/u,
    name: '《国家卫生城市标准（2014版）》',
    now: '《国家卫生城市和国家卫生县标准》（2021版）',
  },
  { seen: /GB ?5749[-—]2006/u, name: 'GB 5749-2006《生活饮用水卫生标准》', now: 'GB 5749-2022（2023年4月1日起实施）' },
  {
    seen: /GB ?3095[-—]1996/u,
    name: 'GB 3095-1996《环境空气质量标准》',
    now: 'GB 3095-2026（2026年3月1日起分阶段实施）',
  },
  {
    seen: /GB ?3096[-—]1993|GB ?3096[-—]93/u,
    name: 'GB 3096-1993《城市区域环境噪声标准》',
    now: 'GB 3096-2008《声环境质量标准》',
  },
  {
    seen: /中华人民共和国食品卫生法|《食品卫生法》/u,
    name: '《中华人民共和国食品卫生法》',
    now: '《中华人民共和国食品安全法》',
  },
  {
    seen: /环境噪声污染防治法/u,
    name: '《中华人民共和国环境噪声污染防治法》',
    now: '《中华人民共和国噪声污染防治法》（2022年6月5日起施行）',
  },
  { seen: /国家行政机关公文处理办法/u, name: '《国家行政机关公文处理办法》', now: '《党政机关公文处理工作条例》' },
  { seen: /GB\/T ?9704[-—]1999/u, name: 'GB/T 9704-1999', now: 'GB/T 9704-2012《党政机关公文格式》' },
];
