/** The digits of an integer in a base; a negative one as the 64 bits that C prints. */
export function integerDigits(value: number, base: number): string {
  const integer = Math.trunc(value);
  return Number.isSafeInteger(integer) && integer >= 0 ? integer.toString(base) : BigInt.asUintN(64, BigInt(integer)).toString(base);
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const small = code | 32;
  return small >= 97 && small <= 122 ? small - 87 : -1;
}

/** The number that digits make in a base, a sign and for base 16 `0x` before them; null for any other text. */
export function fromDigits(text: string, base: number): number | null {
  const sign = text.startsWith('-') || text.startsWith('+') ? 1 : 0;
  const start = base === 16 && /^0x/i.test(text.slice(sign)) ? sign + 2 : sign;
  if (start === text.length || !Number.isInteger(base) || base < 2 || base > 36) return null;
  let value = 0;
  for (let i = start; i < text.length; i += 1) {
    const digit = digitOf(text.charCodeAt(i));
    if (digit === -1 || digit >= base) return null;
    value = value * base + digit;
  }
  return text.startsWith('-') ? 0 - value : value;
}
