import type { Face } from '../../model/style.ts';

/** Family names under which the official faces are installed, best first (GB/T 9704 names the styles, not the files). */
export const officialFamilies: Readonly<Record<Face, readonly string[]>> = {
  小标宋: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '华文中宋', 'STZhongsong'],
  仿宋: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong'],
  楷体: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti'],
  黑体: ['黑体', 'SimHei', '华文黑体', 'STHeiti'],
  宋体: ['宋体', 'SimSun', '华文宋体', 'STSong'],
};

/** Open faces installed from npm (OFL), one file a role; all four files cover the 8,105 characters of 通用规范汉字表. */
export const openFiles: Readonly<Record<Face, { readonly module: string; readonly name: string }>> = {
  小标宋: {
    module: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
    name: 'Noto Serif SC Black',
  },
  仿宋: { module: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', name: 'Noto Serif SC' },
  楷体: { module: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff', name: '霞鹜文楷' },
  黑体: { module: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', name: 'Noto Sans SC' },
  宋体: { module: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', name: 'Noto Serif SC' },
};
