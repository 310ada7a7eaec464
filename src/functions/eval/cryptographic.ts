import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EvalFunction } from '../eval-function.ts';

const SEE = 'SearchReference/CryptographicFunctions';
const PARAMS = [{ name: 'str', type: 'string', doc: 'the text, hashed as its UTF-8 bytes' }] as const;
const SHARED = { params: PARAMS, returns: 'string', nulls: 'propagate', multivalue: 'none', see: SEE } as const;

/** Hash functions: lower-case hexadecimal of the UTF-8 bytes (F-crypt). */
export const CRYPTOGRAPHIC_FUNCTIONS = [
  {
    ...SHARED,
    name: 'md5',
    doc: 'The MD5 hash of a text.',
    examples: [
      { expr: 'md5("splunk")', gives: 'c24ec540d000ee0b7d2304bc34c769a4' },
      { expr: 'md5(f)', given: { g: 1 }, gives: null },
    ],
    run: (text: string) => bytesToHex(md5(utf8ToBytes(text))),
  },
  {
    ...SHARED,
    name: 'sha1',
    doc: 'The SHA-1 hash of a text.',
    examples: [
      { expr: 'sha1("splunk")', gives: 'c8714150b8061714a04b8cc146c8bf0210c05b62' },
      { expr: 'sha1("")', gives: 'da39a3ee5e6b4b0d3255bfef95601890afd80709' },
    ],
    run: (text: string) => bytesToHex(sha1(utf8ToBytes(text))),
  },
  {
    ...SHARED,
    name: 'sha256',
    doc: 'The SHA-256 hash of a text.',
    examples: [
      { expr: 'sha256("splunk")', gives: '101e21bef69a3df68f36ca31deb6616f10cc70e4bae8eed9ce83a9effb1fd5cb' },
      { expr: 'sha256(f)', given: { f: 'admin:password' }, gives: 'bb1fb0facf769d730600254116a5ccce4a6c0f1756788fda142f063cd1802aa3' },
    ],
    run: (text: string) => bytesToHex(sha256(utf8ToBytes(text))),
  },
  {
    ...SHARED,
    name: 'sha512',
    doc: 'The SHA-512 hash of a text.',
    examples: [
      {
        expr: 'sha512("The quick brown fox jumps over the lazy dog")',
        gives:
          '07e547d9586f6a73f73fbac0435ed76951218fb7d0c8d788a309d785436bbb642e93a252a954f23912547d1e8a3b5ed6e1bfd7097821233fa0538f3db854fee6',
      },
      { expr: 'sha512(f)', given: { g: 1 }, gives: null },
    ],
    run: (text: string) => bytesToHex(sha512(utf8ToBytes(text))),
  },
] as const satisfies readonly EvalFunction[];
