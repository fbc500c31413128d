package drawing

import (
	"fmt"
	"strings"
)

const (
	glyphRadius = 13.0
	ringRadius  = 18.0 // of the second outline around a single point of failure
	starRadius  = 7.5
	starRoom    = 16.0
)

// reach is how far glyphs extend from their centres, outlines and badges included. It is the same for all, so that rows stay in line.
const reach = ringRadius + 1

// radius is how far the outline of a glyph extends.
func (n node) radius() float64 {
	if n.alone {
		return ringRadius + 1
	}
	return glyphRadius + 1
}

// rim is how far from the centre lines end: below the glyph, or before it where there is an arrowhead to be seen.
func (p *picture) rim(n node) float64 {
	if p.layered {
		return n.radius() + 2
	}
	return glyphRadius / 2
}

// outline is the path of a shape around a centre.
func outline(shape shape, x, y, r float64) string {
	switch shape {
	case circle:
		return fmt.Sprintf("M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z", decimal(x-r), decimal(y), decimal(r), decimal(r), decimal(2*r), decimal(r), decimal(r), decimal(-2*r))
	case pill:
		half := 0.62 * r
		return fmt.Sprintf("M%s %sh%sa%s %s 0 0 1 0 %sh%sa%s %s 0 0 1 0 %sz", decimal(x-r+half), decimal(y-half), decimal(2*(r-half)),
			decimal(half), decimal(half), decimal(2*half), decimal(-2*(r-half)), decimal(half), decimal(half), decimal(-2*half))
	case cloud:
		return fmt.Sprintf("M%s %sa%s %s 0 0 1 0 %sa%s %s 0 0 1 %s %sa%s %s 0 0 1 %s 0a%s %s 0 0 1 0 %sz",
			decimal(x-0.7*r), decimal(y+0.6*r), decimal(0.5*r), decimal(0.5*r), decimal(-1.0*r),
			decimal(0.6*r), decimal(0.6*r), decimal(0.7*r), decimal(-0.3*r), decimal(0.6*r), decimal(0.6*r), decimal(0.8*r),
			decimal(0.62*r), decimal(0.62*r), decimal(1.3*r))
	}
	return polygon(corners(shape), x, y, r)
}

// polygon is the path through corners that are given for radius 1.
func polygon(corners [][2]float64, x, y, r float64) string {
	path, command := "", "M"
	for _, corner := range corners {
		path += command + decimal(x+float64(corner[0]*r)) + " " + decimal(y+float64(corner[1]*r))
		command = "L"
	}
	return path + "z"
}

// corners are those of an angular shape within a circle of radius 1.
func corners(shape shape) [][2]float64 {
	switch shape {
	case square:
		return [][2]float64{{-.86, -.86}, {.86, -.86}, {.86, .86}, {-.86, .86}}
	case shield:
		return [][2]float64{{-.9, -.85}, {0, -1.02}, {.9, -.85}, {.82, .3}, {0, 1.05}, {-.82, .3}}
	case barrel:
		return [][2]float64{{-.68, -1}, {.68, -1}, {.68, 1}, {-.68, 1}}
	case octagon:
		return [][2]float64{{-.41, -.98}, {.41, -.98}, {.98, -.41}, {.98, .41}, {.41, .98}, {-.41, .98}, {-.98, .41}, {-.98, -.41}}
	case mast:
		return [][2]float64{{0, -1.1}, {1.08, .85}, {-1.08, .85}}
	case house:
		return [][2]float64{{0, -1.1}, {1, -.3}, {.84, -.3}, {.84, .9}, {-.84, .9}, {-.84, -.3}, {-1, -.3}}
	case hexagon:
		return [][2]float64{{-.55, -.95}, {.55, -.95}, {1.1, 0}, {.55, .95}, {-.55, .95}, {-1.1, 0}}
	case bar:
		return [][2]float64{{-1.1, -.5}, {1.1, -.5}, {1.1, .5}, {-1.1, .5}}
	}
	return [][2]float64{{0, -1.12}, {1.12, 0}, {0, 1.12}, {-1.12, 0}} // diamond
}

// glyph draws the shape of a node with its grade inside and its marks around.
func (s *sheet) glyph(n node, x, y float64) {
	shape := familyOf(n).shape
	if n.alone {
		s.line(`<path class="ring" d="%s"/>`, outline(shape, x, y, ringRadius-1))
		s.line(`<path class="%s" d="%s"/>`, n.glyphClass(), outline(shape, x, y, glyphRadius-1))
	} else {
		s.line(`<path class="%s" d="%s"/>`, n.glyphClass(), outline(shape, x, y, glyphRadius))
	}
	if n.grade != "" {
		s.line(`<text class="%s" x="%v" y="%v">%s</text>`, class("letter", isDark(n.grade), "on-dark"), x, y+4.2, forXML(n.grade))
	}
	if n.weakest {
		s.star(x+ringRadius-7, y-ringRadius+7)
	}
}

func (n node) glyphClass() string {
	return strings.TrimSpace("glyph " + gradeClass(n.grade) + " " + statusClass(n.status))
}

func gradeClass(grade string) string {
	if len(grade) == 1 && strings.Contains("ABCDEFU", grade) {
		return grade
	}
	return "none"
}

func isDark(grade string) bool { return len(grade) == 1 && strings.Contains("EFU", grade) }

// statusClass is that of what isn't active; foreign words get none.
func statusClass(status string) string {
	switch status {
	case "standby", "planned", "retired":
		return status
	}
	return ""
}

// star draws the badge of the weakest path.
func (s *sheet) star(x, y float64) {
	corners := [][2]float64{{0, -1}, {.24, -.32}, {.95, -.31}, {.38, .12}, {.59, .81}, {0, .4}, {-.59, .81}, {-.38, .12}, {-.95, -.31}, {-.24, -.32}}
	s.line(`<path class="star" d="%s"/>`, polygon(corners, x, y, starRadius))
}
