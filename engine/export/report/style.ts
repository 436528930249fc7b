/** The colours of the report and of the map's picture. */
export const COLOURS =
  ':root{color-scheme:light;--ink:#1d1a16;--ink2:#3f3a32;--pencil:#605a4e;--rule:#d3cbbb;--edge:#7f7666;--sheet:#fbf9f4;--wash:#ece7dc;--blue:#17508f;--red:#a3291a}'

/** How the signs are drawn. */
export const SIGN_STYLE = `.red{color:var(--red)}
.ds .d{fill:currentColor}
.ds .o{fill:none;stroke:currentColor;stroke-width:1.3}
.ds .l{fill:none;stroke:#fbf9f4;stroke-width:1.6}
.ds .f{fill:#fbf9f4}
.ps .p{fill:none;stroke:currentColor;stroke-width:1.3;stroke-dasharray:2.6 1.7}
.ps .l{fill:none;stroke:currentColor;stroke-width:1.4}
.ps .f,.ds .h,.ps .h{fill:currentColor}
.ds .m,.ps .m{fill:none;stroke:currentColor;stroke-width:1.6}
.ds .m.f,.ps .m.f{fill:currentColor;stroke:none}`

/**
 * The style of the report: the paper of the window's light theme, on screen and in print. It stands inside the page,
 * whose policy lets in this text alone, by its hash.
 */
export const REPORT_STYLE = `
${COLOURS}
*{box-sizing:border-box}
html{background:var(--sheet)}
body{margin:0 auto;padding:32px 24px 64px;max-width:1040px;color:var(--ink);background:var(--sheet);font:15px/22px "Golos Text","Noto Sans","PT Sans",system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4{margin:0;font-weight:600;text-wrap:balance}
h1{font-size:26px;line-height:32px}
h2{margin-top:48px;padding-top:16px;border-top:2px solid var(--ink);font-size:22px;line-height:28px}
h3{margin-top:28px;font-size:16px;line-height:22px}
h4{font-size:15px;line-height:22px}
p,ul,ol,dl,dd,blockquote{margin:0}
p+p{margin-top:6px}
a{color:var(--blue)}
a:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
.mut{color:var(--pencil)}
.say{margin-top:12px;padding:8px 12px;border:2px solid var(--ink)}
.toc{margin-top:16px;padding-left:20px}
table{margin-top:10px;width:100%;border-collapse:collapse;font-size:13px;line-height:18px}
.wide{position:relative;overflow-x:auto}
.wide:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
caption{padding:0 0 6px;text-align:left;color:var(--pencil)}
th,td{padding:5px 8px;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{border-bottom:1.5px solid var(--ink);font-weight:600;overflow-wrap:normal}
.articles td:nth-child(3),.articles td:nth-child(4){white-space:nowrap}
th.c,td.c{text-align:center;white-space:nowrap}
.map tbody th{font-weight:400;min-width:180px}
.articles td:nth-child(5){min-width:140px}
.sign{width:16px;height:16px;vertical-align:-3px}
.symbols{position:absolute}
${SIGN_STYLE}
.letter{margin-left:4px;font-weight:600}
.hid{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.legend{display:flex;flex-wrap:wrap;gap:2px 18px;margin-top:10px;padding:0;list-style:none;font-size:13px;line-height:20px}
.group{margin-top:24px;padding-top:12px;border-top:1px solid var(--edge)}
.state{margin-top:2px;font-size:13px;line-height:18px;color:var(--ink2)}
.number{display:inline-block;min-width:24px;margin-right:8px;padding:0 5px;border:1.5px dashed var(--pencil);text-align:center;font-size:13px;line-height:19px}
.number.done{border:1.5px solid var(--ink);background:var(--ink);color:var(--sheet)}
.versions{padding:0;list-style:none}
.versions>li{margin-top:14px;padding-left:14px;border-left:3px solid var(--rule);break-inside:avoid}
.versions>li.ref{border-left-color:var(--ink)}
.who{font-size:13px;line-height:18px;color:var(--ink2)}
.how{font-size:13px;line-height:20px}
blockquote{margin:4px 0;font:16px/26px Literata,"Noto Serif","PT Serif",Georgia,serif;white-space:pre-wrap}
blockquote.rep{font-style:italic}
.letters{font-size:13px;line-height:20px;color:var(--pencil)}
.un{color:var(--red);text-decoration:underline dashed 1.5px;text-underline-offset:4px}
.ln{text-decoration:underline 1px var(--edge);text-underline-offset:4px}
.n{font:600 10px/1 "Golos Text",system-ui,sans-serif;color:var(--pencil);user-select:none;vertical-align:-5px}
mark{background:none;color:var(--red);font-weight:600;border-bottom:2px solid var(--red)}
.flags{padding:0;list-style:none;font-size:13px;line-height:20px}
.why{margin-top:2px;font-size:13px;line-height:20px;color:var(--ink2)}
.why summary{cursor:pointer;width:fit-content}
.why ul{padding-left:18px}
.note{margin-top:10px;padding:6px 10px;background:var(--wash);white-space:pre-wrap}
.alone{padding-left:20px}
.alone li{margin-top:6px}
footer{margin-top:48px;padding-top:10px;border-top:1px solid var(--edge);font-size:12px;line-height:18px;color:var(--pencil)}
@media print{@page{margin:16mm 14mm 18mm}html,body{background:#fff}body{max-width:none;padding:0;font-size:10.5pt;line-height:15pt}blockquote{font-size:11.5pt;line-height:17pt}h1{font-size:18pt;line-height:22pt}h2{font-size:15pt;line-height:19pt}.story+.story{break-before:page}h2,h3,h4,.state,caption{break-after:avoid}thead{display:table-header-group}tr,.note{break-inside:avoid}a{color:inherit;text-decoration:none}nav,.why:not([open]){display:none}p,blockquote{orphans:2;widows:2}.wide{overflow:visible}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`

/** SHA-256 of `REPORT_STYLE` in base64; a test holds it. */
export const REPORT_STYLE_HASH = 'rjgkzAhW+bykcznnDZ0SafPKbjYaPibgHDtzA7tUK6Q='
