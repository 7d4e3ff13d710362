/** `138****1234`, however it is parted (138 0000 1234, +86-138…); an office line is not a person's and stays. */
export const maskMobile = (text: string): string =>
  text.replace(/(?<!\d)(?:\+?86[-\s]?)?(1\d{2})([-\s]?)\d{4}\2(\d{4})(?!\d)/g, '$1****$3');

/** What stands where a mobile number belongs is one, even if a digit is missing: its middle goes. */
export const maskAnyMobile = (text: string): string =>
  maskMobile(text).replace(/(?<![\d*])(\d{3})[\d\s-]{2,}(\d{4})(?![\d*])/g, '$1****$2');

/** Whether it can be dialled: eleven digits, the first of them 1; one masked already is nobody's to judge. */
export const isMobile = (text: string): boolean =>
  text
    .split(/[、,，;；/]/)
    .every((one) => one.includes('*') || /^(?:\+?86)?1\d{10}$/.test(one.replace(/[-\s()（）]/g, '')));
