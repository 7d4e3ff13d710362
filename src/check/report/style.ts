/** Look of the report: no external resource, readable on paper, no colour without a word beside it. */
export const style = `
:root{--ink:#1c1f23;--dim:#5b636d;--line:#d5dae0;--error:#b3261e;--warning:#8a5a00;--note:#28517a;--back:#f6f7f9}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1.5rem;color:var(--ink);font:16px/1.7 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
h1{font-size:1.5rem;margin:0 0 .25rem}
.sum{display:flex;gap:.75rem;flex-wrap:wrap;margin:1rem 0}
.sum b{font-size:1.6rem;margin-right:.25rem}
.sum span{padding:.25rem .9rem;border:1px solid var(--line);border-radius:.5rem;background:var(--back)}
form{position:sticky;top:0;display:flex;gap:.75rem;flex-wrap:wrap;padding:.75rem 0;background:#fff;border-bottom:1px solid var(--line)}
label{color:var(--dim);font-size:.9rem}
select,input{font:inherit;max-width:100%;padding:.2rem .4rem;border:1px solid var(--line);border-radius:.3rem}
section{margin:1.25rem 0;border:1px solid var(--line);border-radius:.5rem;overflow:hidden}
h2{display:flex;gap:.6rem;align-items:baseline;margin:0;padding:.6rem .9rem;background:var(--back);font-size:1.05rem}
h2 code,.id{color:var(--dim);font-size:.8rem;font-weight:400}
.tag{flex:none;padding:0 .5rem;border-radius:.3rem;color:#fff;font-size:.85rem}
.error .tag{background:var(--error)}.warning .tag{background:var(--warning)}.note .tag{background:var(--note)}
ul{margin:0;padding:0;list-style:none}
li{padding:.55rem .9rem;border-top:1px solid var(--line)}
.at{color:var(--dim);font-size:.9rem;overflow-wrap:anywhere}
mark{background:#fff3bf;padding:0 .2rem}
details>summary,p.mend{padding:.55rem .9rem;border-top:1px solid var(--line);margin:0;color:var(--dim);font-size:.95rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
td,th{border-top:1px solid var(--line);padding:.3rem .9rem;text-align:left}
[hidden]{display:none!important}
@media print{form{display:none}section{break-inside:avoid}}
`;
