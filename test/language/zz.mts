import { parse, format } from '../../src/index.ts';
import { hugeTexts } from '../fuzz/texts.ts';
for (const [n, t] of hugeTexts()) { const s = performance.now(); let e=''; let d=0; try { const r = parse(t); d=r.diagnostics.length; } catch (x) { e = String(x).slice(0,100); } const m = performance.now(); console.log(n.padEnd(28), (m-s).toFixed(0).padStart(6), d, e); }
