package drawing

// stylesheet holds all looks. Each rule is kept inside of the drawing, so that a page that holds one isn't changed by it.
const stylesheet = `.netgrade-drawing{font-family:Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;fill:none}
.netgrade-drawing .paper{fill:#fff}
.netgrade-drawing text{fill:#1c2733;stroke:none}
.netgrade-drawing .heading{font-size:18px;font-weight:bold}
.netgrade-drawing .subtitle,.netgrade-drawing .legend{font-size:12px}
.netgrade-drawing .legend-head{font-size:12px;font-weight:bold}
.netgrade-drawing .box{fill:#f4f6f8;stroke:#9aa7b4;stroke-width:1}
.netgrade-drawing .box.single{stroke:#9d1322;stroke-width:6}
.netgrade-drawing .box + .core{stroke:#fff;stroke-width:2.4}
.netgrade-drawing .site{font-size:12px;font-weight:bold;fill:#43505c;paint-order:stroke;stroke:#f4f6f8;stroke-width:3px;stroke-linejoin:round}
.netgrade-drawing .label{font-size:11px;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.netgrade-drawing .detail{font-size:9.5px;text-anchor:middle;fill:#55636f;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
.netgrade-drawing .edge{stroke:#5d6b78;stroke-width:1.5}
.netgrade-drawing .single .label{font-weight:bold}
.netgrade-drawing .line{stroke:#5d6b78;stroke-width:1.5}
.netgrade-drawing .standby{stroke-dasharray:7 4}
.netgrade-drawing .planned,.netgrade-drawing .retired{stroke-dasharray:1.5 4;stroke:#8a96a1}
.netgrade-drawing .alternative{stroke-dasharray:7 4}
.netgrade-drawing .weak{stroke:#1c2733;stroke-width:3}
.netgrade-drawing .single-line{stroke:#9d1322;stroke-width:6.5}
.netgrade-drawing .shared-line{stroke:#9d1322;stroke-width:6.5;stroke-dasharray:11 4}
.netgrade-drawing .core{stroke:#fff;stroke-width:2.6}
.netgrade-drawing .head{fill:#37434f}
.netgrade-drawing .tag{fill:#fff;stroke:#c3ccd4;stroke-width:.6}
.netgrade-drawing .tag.single{stroke:#9d1322;stroke-width:1.2}
.netgrade-drawing .tag-text{font-size:10.5px;text-anchor:middle}
.netgrade-drawing .glyph{stroke:#1c2733;stroke-width:1.4;stroke-linejoin:round}
.netgrade-drawing .glyph.standby{stroke-dasharray:4 2.5}
.netgrade-drawing .glyph.planned,.netgrade-drawing .glyph.retired{stroke-dasharray:1.5 2.5}
.netgrade-drawing .ring{stroke:#9d1322;stroke-width:2.6;fill:#fff;stroke-linejoin:round}
.netgrade-drawing .letter{font-size:12px;font-weight:bold;text-anchor:middle}
.netgrade-drawing .star{fill:#ffd23f;stroke:#1c2733;stroke-width:1;stroke-linejoin:round}
.netgrade-drawing .A{fill:#eef7ee}
.netgrade-drawing .B{fill:#d3e9ca}
.netgrade-drawing .C{fill:#ecc963}
.netgrade-drawing .D{fill:#dd9440}
.netgrade-drawing .E{fill:#bd4b27}
.netgrade-drawing .F{fill:#73101c}
.netgrade-drawing .U{fill:#5a5f66}
.netgrade-drawing .none{fill:#fff}
.netgrade-drawing text.on-dark{fill:#fff}
`
