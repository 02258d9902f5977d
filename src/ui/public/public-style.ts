/** The one stylesheet of public pages: readable on an old phone, no font to fetch, no script. */
export const publicStyle = `:root{--paper:#FBF8F2;--sheet:#FFFEFB;--line:#E4DDCF;--ink:#1E2A26;--ink-2:#46534D;--leaf:#1F6B4A;--leaf-d:#17543A;--leaf-t:#E7F0E8;--leaf-l:#B9D3C2;--gold:#B0740A;--lac:#8A2617;--lac-t:#FBECE7;--lac-l:#E6BBAF;--wait-t:#FBF1DC;--wait-l:#E3CB95;--wait:#6E4A05}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.55 "Be Vietnam Pro",system-ui,"Segoe UI",Roboto,sans-serif}
header,main,footer{max-width:46rem;margin:0 auto;padding:16px}
header a{color:var(--ink);font-weight:600;text-decoration:none}
header small{display:block;font-weight:400;color:var(--ink-2)}
footer{color:var(--ink-2);font-size:.9375rem;border-top:1px solid var(--line)}
h1{font-size:1.625rem;line-height:1.25;margin:.25rem 0 .5rem}
h2{font-size:1.1875rem;margin:1.75rem 0 .5rem}
p{margin:.5rem 0;overflow-wrap:anywhere}
a{color:var(--leaf);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.status{border:1px solid var(--leaf-l);background:var(--leaf-t);color:var(--leaf-d);border-radius:8px;padding:14px 16px;margin:12px 0}
.status b{display:block;font-size:1.25rem}
.status.bad{border-color:var(--lac-l);background:var(--lac-t);color:var(--lac)}
.status.wait{border-color:var(--wait-l);background:var(--wait-t);color:var(--wait)}
.sample{border:1px dashed var(--wait-l);border-radius:8px;padding:6px 12px;color:var(--wait);background:var(--wait-t)}
.stars{color:var(--gold);font-size:1.75rem;letter-spacing:4px;line-height:1.2}
.stars .off{color:#8F8670}
dl{display:grid;grid-template-columns:minmax(8.5rem,max-content) 1fr;gap:6px 16px;margin:12px 0}
dt{color:var(--ink-2)}
dd{margin:0;font-weight:600;overflow-wrap:anywhere}
form{display:grid;gap:12px;margin:12px 0;padding:16px;border:1px solid var(--line);border-radius:8px;background:var(--sheet)}
label{font-weight:600;display:grid;gap:4px}
input,textarea{font:inherit;font-weight:400;width:100%;padding:10px 12px;border:1px solid #857F6F;border-radius:8px;background:#fff;min-height:44px}
textarea{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875rem}
button{font:inherit;font-weight:600;min-height:44px;padding:8px 16px;border:1px solid var(--leaf);border-radius:8px;background:var(--leaf);color:#fff;cursor:pointer;justify-self:start}
@media(max-width:480px){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:10px}h1{font-size:1.375rem}}
`;
