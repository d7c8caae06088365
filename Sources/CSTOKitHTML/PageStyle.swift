// SPDX-License-Identifier: Apache-2.0

/// The style sheet of a page.
enum PageStyle {
  static let text = """
    :root{color-scheme:light dark;--ground:#fff;--ink:#16202a;--grey:#55606b;--rule:#d9dfe5;--link:#0060a0;\
    --strong:#0072b2;--soft:#f2f6fa;--dispute:#8a3a68}
    @media(prefers-color-scheme:dark){:root{--ground:#14181f;--ink:#e8ecf1;--grey:#aeb8c4;--rule:#333d49;--link:#7cc4f0;\
    --strong:#56b4e9;--soft:#1d242e;--dispute:#e3a3c8}}
    *{box-sizing:border-box}
    [hidden]{display:none!important}
    html{background:var(--ground);color:var(--ink);font:16px/1.5 'Noto Sans','DejaVu Sans','Segoe UI',Arial,sans-serif;\
    scroll-padding-top:1rem}
    body{margin:0 auto;padding:1rem;max-width:60rem;overflow-wrap:anywhere}
    a{color:var(--link)}
    a:focus-visible,button:focus-visible,input:focus-within,select:focus-visible,summary:focus-visible,\
    [tabindex]:focus-visible{outline:3px solid var(--strong);outline-offset:2px}
    .skip{position:absolute;left:-99rem}
    .skip:focus{position:static}
    h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
    h2{font-size:1.25rem;margin:2.5rem 0 .5rem;border-top:1px solid var(--rule);padding-top:1rem}
    h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
    h4{font-size:1rem;margin:.75rem 0 .25rem}
    p,ul{margin:.5rem 0}
    .summary,footer,caption,dt,.sources,noscript{color:var(--grey)}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
    .controls p{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
    .choice{display:inline-flex;flex-wrap:wrap;gap:.4rem;align-items:center;max-width:100%}
    input,select,button{font:inherit;color:inherit;background:var(--soft);border:1px solid var(--grey);border-radius:.3rem;\
    padding:.25rem .5rem;min-height:2rem;max-width:100%}
    select{max-width:min(100%,22rem)}
    button{cursor:pointer}
    input[type=range]{width:100%;padding:0;accent-color:var(--strong)}
    input[type=search]{width:100%}
    .panel{background:var(--soft);border-left:4px solid var(--strong);padding:.5rem .75rem;min-height:3rem}
    .scroll{overflow-x:auto}
    .data{font-size:.875rem}
    .tall{max-height:30rem;overflow:auto}
    table{border-collapse:collapse;width:100%}
    caption{text-align:left;padding:.25rem 0}
    th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid var(--rule)}
    th button{border:0;padding:0;background:none;font-weight:700;text-align:left;min-height:1.5rem}
    th button::after{content:' \\2195';color:var(--grey)}
    [aria-sort=ascending] button::after{content:' \\2191'}
    [aria-sort=descending] button::after{content:' \\2193'}
    .answers th{font-weight:400}
    th,td{overflow-wrap:normal}
    svg .row{cursor:pointer}
    svg .off{opacity:.35}
    svg .chosen text{font-weight:700}
    .c-yes td:nth-child(2){font-weight:700}
    .c-no td:nth-child(2){color:var(--grey)}
    .c-possibly td:nth-child(2){font-style:italic}
    .answers td:nth-child(3){color:var(--dispute)}
    .chosen{background:var(--soft)}
    .picture svg{width:100%;height:auto;display:block;margin:1rem 0}
    .wide svg{max-width:60rem}
    .narrow{display:none}
    @media(max-width:34rem){.wide{display:none}.narrow{display:block}}
    dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.15rem 1rem;margin:.25rem 0}
    dd{margin:0;min-width:0}
    @media(max-width:34rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
    .sources{font-size:.875rem;margin:.1rem 0;padding-left:1.1rem}
    details{margin:.4rem 0}
    summary{cursor:pointer}
    .spell{border-left:2px solid var(--rule);padding-left:.75rem;margin:.75rem 0}
    footer{border-top:1px solid var(--rule);margin-top:2.5rem;padding-top:1rem;font-size:.875rem}
    @media print{html{background:#fff;color:#000;font-size:10pt}body{max-width:none;padding:0}\
    nav,.controls,.search,.tools,.skip,.of-sources,#_tables,#_sessions,#_panel,.dossier .sources,.dossier details{display:none!important}\
    .narrow{display:none!important}.wide:not([hidden]){display:block!important}\
    h2,h3,h4{break-after:avoid}.spell,tr,.picture{break-inside:avoid}a{color:inherit;text-decoration:none}\
    .scroll{overflow:visible}.dossier{display:block!important}}
    """
}
