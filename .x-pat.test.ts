import { compilePattern, execGroupSpans, execPattern, takePatternLimits } from './src/values/pattern.ts';
import { loadPcre2 } from './test/values/differential/pcre2.ts';
const pcre2 = await loadPcre2();
for (let i = 2; i < process.argv.length; i += 2) {
  const p = JSON.parse(`"${process.argv[i]}"`), t = JSON.parse(`"${process.argv[i+1]}"`);
  const o = compilePattern(p); const th = pcre2(p);
  console.log(p, JSON.stringify(t), 'ours', o.ok ? JSON.stringify(execGroupSpans(o, t)) + ' native ' + JSON.stringify(execPattern(o, t)) + ' ' + (o.regexp as any).engine.source : o.detail, takePatternLimits(), 'pcre', th ? JSON.stringify(th.find(t)) : 'refuses');
}
