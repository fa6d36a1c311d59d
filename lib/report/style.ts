/** How the report looks: narrow and wide, light and dark, with the fonts that are there. */
export const STYLE = `
:root{--ink:#1d2126;--soft:#5a6472;--line:#d5dae1;--page:#fff;--box:#f4f6f8;--good:#1a7f37;--bad:#b3261e;--look:#8a5a00;--quiet:#5a6472;--goodbar:#2da44e;--badbar:#d1453b;--lookbar:#bf8700;--quietbar:#8c959f;--pause:#e7ebf0;--link:#0b57d0}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#a3adb9;--line:#363d47;--page:#14171b;--box:#1d2227;--good:#56d364;--bad:#ff8e86;--look:#e3b341;--quiet:#a3adb9;--goodbar:#3fb950;--badbar:#f0655b;--lookbar:#d29922;--quietbar:#768390;--pause:#272d35;--link:#8ab4f8}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.4rem;line-height:1.3;margin:0 0 .25rem;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:2.25rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
p{margin:.5rem 0;overflow-wrap:anywhere}
a{color:var(--link)}
q{font-style:italic;unicode-bidi:isolate;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.85em}
code{overflow-wrap:anywhere}
pre{margin:.5rem 0;padding:.6rem .75rem;background:var(--box);border:1px solid var(--line);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
pre.output{max-height:24rem;overflow:auto}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;margin:1rem 0;padding:0}
.counts li{border:1px solid var(--line);border-radius:6px;padding:.3rem .7rem;background:var(--box)}
.counts b{font-size:1.2rem;margin-right:.15rem}
.good{color:var(--good)}.bad{color:var(--bad)}.look{color:var(--look)}.quiet{color:var(--quiet)}
.need{border-left:4px solid var(--look);padding:.1rem 0 .1rem .9rem;margin:1rem 0}
.need p{font-weight:600}
.need p.does{font-weight:400;color:var(--soft);margin:.6rem 0 -.25rem}
.need q{font-weight:400}
ul{margin:.5rem 0;padding-left:1.25rem}
li{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:.93rem;margin:.75rem 0}
th{text-align:left;color:var(--soft);font-weight:600}
thead th{overflow-wrap:normal;white-space:nowrap}
th,td{padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
td:not([data-name=feature],[data-name=why],[data-name=command],[data-name="to undo it"]){white-space:nowrap}
td[data-name="to undo it"]{min-width:15rem}
details{border:1px solid var(--line);border-left-width:4px;border-radius:6px;margin:.5rem 0;padding:0 .9rem}
details[class]{color:var(--ink)}
details.good{border-left-color:var(--goodbar)}details.bad{border-left-color:var(--badbar)}details.look{border-left-color:var(--lookbar)}details.quiet{border-left-color:var(--quietbar)}
summary{cursor:pointer;padding:.5rem 0;font-weight:600;overflow-wrap:anywhere}
details[open]{padding-bottom:.75rem}
.chart{overflow-x:auto}
svg{width:100%;height:auto;font:10px system-ui,sans-serif}
svg text{fill:var(--soft)}svg line{stroke:var(--line)}
rect.good{fill:var(--goodbar)}rect.bad{fill:var(--badbar)}rect.look{fill:var(--lookbar)}rect.quiet{fill:var(--quietbar)}rect.pause{fill:var(--pause)}
@media(max-width:40rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}
td{display:inline-block;border:0;padding:0 .75rem 0 0;max-width:100%}
td[data-name=feature]{display:inline;padding:0}
td[data-name=feature]::after{content:"\\a";white-space:pre}
td:is([data-name=why],[data-name="to undo it"]){display:block}
td:is([data-name=attempts],[data-name=time],[data-name=tokens],[data-name="exit code"],[data-name="at commit"]):not(:empty)::before{content:attr(data-name)" ";color:var(--soft)}
svg{min-width:32rem}
}
@media print{details{break-inside:avoid}}
`.trim()
