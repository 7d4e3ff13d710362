/** One column that widens to two, sizes in rem so that 200 % stays readable, colour never the only sign. */
export const pageStyle = `
:root{--ink:#1c2430;--quiet:#566170;--line:#d5dae1;--soft:#f5f7f9;--accent:#0b5cad;--bad:#a61b1b;--doubt:#8a5a00;--good:#1d6b35}
*{box-sizing:border-box}
html{scroll-padding-top:9rem}
body{margin:0;color:var(--ink);background:#fff;font:1rem/1.6 "Source Han Sans SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid #f0a30a;outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:#fff;z-index:3;padding:.3rem .6rem}
.away{position:absolute;left:-999rem}
.file:focus-within{outline:3px solid #f0a30a;outline-offset:2px}
header.page{padding:1.2rem 1.5rem .6rem;background:var(--soft);border-bottom:1px solid var(--line)}
h1{font-size:1.5rem;margin:0 0 .3rem}
h2{font-size:1.3rem;border-bottom:2px solid var(--accent);padding-bottom:.2rem;margin:2rem 0 1rem}
h3{font-size:1.15rem;margin:1.6rem 0 .8rem;background:var(--soft);padding:.4rem .6rem}
h4{font-size:1.05rem;margin:0 0 .3rem}
h5{font-size:1rem;margin:0 0 .3rem}
p{margin:.2rem 0}
ul,ol{margin:.2rem 0;padding-left:1.3rem}
main{padding:0 1.5rem 4rem;max-width:82rem;margin:auto}
.quiet{color:var(--quiet);font-size:.9rem}
.lack{color:var(--bad)}
.bar{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;background:#fff;border-bottom:1px solid var(--line);padding:.5rem 1.5rem}
.bar nav a{margin-right:.8rem;white-space:nowrap}
input,select,textarea,button{font:inherit;color:inherit}
input[type=search],input[type=text],select,textarea{border:1px solid #8791a0;border-radius:.25rem;padding:.2rem .4rem;background:#fff}
button,.file{border:1px solid var(--accent);border-radius:.25rem;background:#fff;color:var(--accent);padding:.25rem .7rem;cursor:pointer}
#search{margin-top:1rem}
#q{width:16rem;max-width:100%}
#hits{columns:2 22rem;list-style:none;padding:0}
#hits li{break-inside:avoid;padding:.15rem 0}
.kind{background:var(--soft);border:1px solid var(--line);border-radius:.2rem;padding:0 .3rem;font-size:.85rem}
.facts{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;padding:0;list-style:none}
.warn{border-left:.3rem solid var(--bad);background:#fdf3f3;padding:.4rem .8rem}
.material,.clause{border:1px solid var(--line);border-radius:.35rem;padding:.8rem 1rem;margin:.8rem 0}
.indicator{border-top:1px dashed var(--line);margin-top:.8rem;padding-top:.8rem}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:.6rem 1.5rem;align-items:start}
.verdict>*{min-width:0}
.verdict>.series{display:block;max-width:100%;overflow-x:auto;justify-self:start}
.verdict{display:grid;grid-template-columns:minmax(min(16rem,100%),1fr) auto auto;gap:.4rem 1.2rem;align-items:center;margin:.3rem 0}
.badge{display:inline-block;border:1px solid;border-radius:.25rem;padding:0 .4rem;font-size:.9rem;font-weight:600}
[data-state="达标"].badge{color:var(--good)}
[data-state="未达标"].badge,[data-state=error].badge{color:#fff;background:var(--bad);border-color:var(--bad)}
[data-state="疑似未达标"].badge,[data-state="存疑"].badge,[data-state=warning].badge{color:var(--doubt)}
[data-state="无法判定"].badge,[data-state=note].badge{color:var(--quiet)}
.fresh{color:var(--accent);font-size:.8rem;white-space:nowrap}
.editions{display:inline-flex}
.editions button{border-radius:0}
.editions [aria-pressed=true]{background:var(--accent);color:#fff}
body[data-edition=now] #history,body[data-edition=all] main>section:not(#history):not(#search){display:none}
#lives td,#lives th{min-width:8rem}
.tight{white-space:nowrap}
code{font-family:"Noto Sans Mono",Consolas,monospace;font-size:.85em;word-break:break-all}
table{border-collapse:collapse;font-size:.95rem}
th,td{border:1px solid var(--line);padding:.2rem .5rem;text-align:left;vertical-align:top}
thead th{background:var(--soft)}
.series td,.series th{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.wide{overflow-x:auto}
.wide table{width:100%}
.evidence{list-style:none;padding:0}
.chart{width:11.25rem;height:4rem}
.chart path{fill:none;stroke:var(--accent);stroke-width:1.5}
.chart circle{fill:var(--accent)}
.chart text{font-size:9px;text-anchor:middle;fill:var(--ink)}
.chart .year{fill:var(--quiet)}
.chart .goal{stroke:var(--bad);stroke-dasharray:4 3}
.mark{border:1px solid var(--line);border-radius:.3rem;padding:.2rem .6rem .5rem;margin:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:center}
.mark legend{font-size:.9rem;color:var(--quiet);padding:0 .3rem}
.mark[data-verdict="满足"]{border-left:.35rem solid var(--good)}
.mark[data-verdict="需补充"]{border-left:.35rem solid #d08700}
.mark[data-verdict="不认可"]{border-left:.35rem solid var(--bad)}
.remark{display:flex;gap:.4rem;flex:1 1 14rem;align-items:center}
.remark textarea{flex:1;min-width:8rem;resize:vertical;field-sizing:content}
.filters{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center;margin:.4rem 0}
.problem-group h3{margin:1rem 0 .2rem;font-size:1.05rem}
.problems{margin-top:0}
.problems li{margin:.6rem 0}
.code{color:var(--quiet);font-size:.8rem;font-weight:400}
footer{padding:1rem 1.5rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.9rem}
@media(max-width:62rem){.verdict{grid-template-columns:1fr}}
@media(max-width:52rem){.bar{position:static}html{scroll-padding-top:1rem}main,.bar,header.page{padding-left:.8rem;padding-right:.8rem}}
@media print{.bar,.skip,.filters,#search{display:none}body{font-size:10pt}a{color:inherit;text-decoration:none}.wide,.verdict>.series{overflow:visible}table{font-size:8.5pt}tr,.material,h2,h3,h4{break-inside:avoid}h2,h3,h4,.gist{break-after:avoid}.clause,.material{border-color:#999}.series{width:auto}.indicator{break-inside:avoid}main{max-width:none;padding:0}}
`;
