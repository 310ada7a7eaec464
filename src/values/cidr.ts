import ipaddr from 'ipaddr.js';

const DOT = 46;
const ZERO = 48;

/** The 32 bits of a strict dotted quad (no leading zeros, no short forms), or null. */
function readIpv4(text: string): number | null {
  if (text.length < 7 || text.length > 15) return null;
  let address = 0;
  let part = 0;
  let digits = 0;
  let dots = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index === text.length ? DOT : text.charCodeAt(index);
    if (code === DOT) {
      if (digits === 0 || part > 255) return null;
      address = address * 256 + part;
      if (index < text.length) dots += 1;
      part = 0;
      digits = 0;
    } else {
      if (code < ZERO || code > ZERO + 9 || (digits > 0 && part === 0)) return null;
      part = part * 10 + (code - ZERO);
      digits += 1;
    }
  }
  return dots === 3 ? address : null;
}

function readIpv6(text: string): readonly number[] | null {
  if (!text.includes(':') || !ipaddr.IPv6.isValid(text)) return null;
  return ipaddr.IPv6.parse(text).parts;
}

/** True for an IPv4 dotted quad or an IPv6 address. */
export function isIp(text: string): boolean {
  return readIpv4(text) !== null || readIpv6(text) !== null;
}

/** A test for membership in a CIDR block, or null if the text is none; host bits of the block are ignored (S16, cidrmatch). */
export function compileCidr(cidr: string): ((ip: string) => boolean) | null {
  const slash = cidr.indexOf('/');
  const bits = readPrefix(cidr.slice(slash + 1));
  if (slash === -1 || bits === null) return null;
  const base = cidr.slice(0, slash);
  const network = readIpv4(base);
  if (network !== null) return bits > 32 ? null : ipv4Test(network, bits);
  const parts = readIpv6(base);
  return parts === null || bits > 128 ? null : (ip) => sharesBits(readIpv6(ip), parts, bits);
}

function readPrefix(text: string): number | null {
  if (text.length === 0 || text.length > 3) return null;
  let bits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return null;
    bits = bits * 10 + digit;
  }
  return bits;
}

function ipv4Test(network: number, bits: number): (ip: string) => boolean {
  // A shift by 32 would be one by 0.
  const mask = bits === 0 ? 0 : -1 << (32 - bits);
  const wanted = network & mask;
  return (ip) => {
    const address = readIpv4(ip);
    return address !== null && (address & mask) === wanted;
  };
}

function sharesBits(address: readonly number[] | null, network: readonly number[], bits: number): boolean {
  if (address === null) return false;
  for (let index = 0, left = bits; left > 0; index += 1, left -= 16) {
    const mask = left >= 16 ? 0xffff : 0xffff ^ (0xffff >> left);
    if (((address[index] ?? 0) & mask) !== ((network[index] ?? 0) & mask)) return false;
  }
  return true;
}

/** Order of two addresses by their bits: IPv4 before IPv6 (inferred), what is no address after both and by UTF-16 text; for `sort ip()`. */
export function compareIp(a: string, b: string): number {
  const left = readIpv4(a);
  const right = readIpv4(b);
  if (left !== null || right !== null) {
    if (left === null) return 1;
    return right === null ? -1 : left - right;
  }
  return compareIpv6(readIpv6(a), readIpv6(b)) ?? (a < b ? -1 : a > b ? 1 : 0);
}

function compareIpv6(a: readonly number[] | null, b: readonly number[] | null): number | null {
  if (a === null || b === null) return a === b ? null : a === null ? 1 : -1;
  for (const [index, part] of a.entries()) {
    const difference = part - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
