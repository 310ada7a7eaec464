import ipaddr from 'ipaddr.js';

/** The bytes of an IPv4 dotted quad (4) or an IPv6 address (16; a mapped IPv4 address gives 4), or null for any other text. */
export function addressBytes(text: string): readonly number[] | null {
  const address = addressOf(text);
  return address === null ? null : address.toByteArray();
}

/** True for an address that belongs to somebody on the internet: no private, local, reserved or multicast one. */
export function isPublicAddress(text: string): boolean {
  return addressOf(text)?.range() === 'unicast';
}

function addressOf(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const trimmed = text.trim();
  if (ipaddr.IPv4.isValidFourPartDecimal(trimmed)) return ipaddr.IPv4.parse(trimmed);
  if (!trimmed.includes(':') || !ipaddr.IPv6.isValid(trimmed)) return null;
  const address = ipaddr.IPv6.parse(trimmed);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}
