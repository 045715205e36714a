/** Upper case of a–z only: toUpperCase would turn foreign letters (ı, ſ) into Latin ones. */
export const asciiUpper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
