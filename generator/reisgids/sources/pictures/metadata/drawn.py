"""What an SVG may hold because it draws: elements, attributes, properties and functions. All else is taken out."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


TEXTS = frozenset({"text", "tspan", "textPath"})
"""The elements whose text is seen."""

ELEMENTS = TEXTS | _names("""
    svg g a defs symbol use style image
    path rect circle ellipse line polyline polygon marker
    linearGradient radialGradient stop pattern clipPath mask
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge
    feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    """)

PROPERTIES = _names("""
    alignment-baseline background-color baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering color-scheme direction display dominant-baseline fill fill-opacity
    fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size
    font-size-adjust font-stretch font-style font-variant font-variant-caps font-variant-numeric font-weight
    glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
    lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
    overflow-x overflow-y paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align
    text-anchor text-decoration text-decoration-line text-orientation text-rendering text-transform transform
    transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    d cx cy r rx ry x y width height rotate scale translate
    """)
"""The properties of CSS that change how a drawing looks. As attributes they are the presentation attributes."""

POINTING = _names("fill stroke filter mask clip-path marker marker-start marker-mid marker-end")
"""The properties that may point to an element of the drawing itself."""

FUNCTIONS = _names("""
    rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp
    matrix matrix3d translate translatex translatey translate3d rotate scale scalex scaley skew skewx skewy
    blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
    circle ellipse inset polygon rect
    """)

NUMBERS = _names("""
    amplitude azimuth baseFrequency bias clipPathUnits cx cy d diffuseConstant divisor dx dy edgeMode elevation
    exponent filterRes filterUnits fr fx fy gradientTransform gradientUnits height in in2 intercept k1 k2 k3 k4
    kernelMatrix kernelUnitLength lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth
    maskContentUnits maskUnits method mode numOctaves offset operator order orient overflow pathLength
    patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha
    preserveAspectRatio primitiveUnits r radius refX refY result rotate rx ry scale seed side slope spacing
    specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale tableValues
    targetX targetY textLength transform type values viewBox width x x1 x2 xChannelSelector y y1 y2
    yChannelSelector z
    """)
"""The attributes that hold numbers, names of choices, and names that one filter gives to another."""

NAMES = frozenset({"id", "class"})

UNSEEN = _names("""
    role tabindex focusable version baseProfile enable-background contentScriptType contentStyleType zoomAndPan
    requiredFeatures color-profile nonce crossorigin
    """)
"""Attributes that draw nothing and that drawing programs write as a habit; they go without a word."""
