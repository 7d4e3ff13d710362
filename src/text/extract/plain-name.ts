/** Letters and digits only, half-width, so that brackets and blanks do not keep names apart. */
export const plainName = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}%]/gu, '')
    .replaceAll('的', '')
    .replaceAll('及', '')
    .replaceAll('拥有', '')
    .replaceAll('每天', '每日')
    .replace(/每([千万])名?(?:常住|户籍)?(?:人口|居民|人)/gu, '每$1人口')
    .toUpperCase();

/** Another population or another waste than the one the name speaks of. */
export const otherSubject = /(?:城乡|农村|乡村|乡镇|村镇|村庄|建筑|餐厨|厨余|工业|大件)(?:生活)?$/u;
