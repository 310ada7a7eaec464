import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = join(ROOT, 'src/scan/kernel/generated/wasm.ts');

/** Compiles the kernel of the scan (AssemblyScript) and gives the module that embeds it. The same source gives the same bytes. */
export function kernelModule(): string {
  const folder = mkdtempSync(join(tmpdir(), 'spl-run-kernel-'));
  try {
    const out = join(folder, 'kernel.wasm');
    const compiler = join(ROOT, 'node_modules/assemblyscript/bin/asc.js');
    const flags = ['--runtime', 'stub', '-O3', '--enable', 'simd,bulk-memory', '--noAssert', '--outFile', out];
    execFileSync(process.execPath, [compiler, 'src/scan/kernel/assembly/index.ts', ...flags], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const text = readFileSync(out).toString('base64');
    return `/** The kernel of the scan, compiled from ../assembly by tools/kernel.ts. */\nexport const KERNEL =\n  '${text}';\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// node --import tsx tools/kernel.ts: after a change of src/scan/kernel/assembly.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(TARGET, kernelModule());
