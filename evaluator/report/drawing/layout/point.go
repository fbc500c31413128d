package layout

import "math"

// Point is a place on the page or the way from one place to another; y grows downwards.
type Point struct{ X, Y float64 }

func (p Point) plus(q Point) Point  { return Point{p.X + q.X, p.Y + q.Y} }
func (p Point) minus(q Point) Point { return Point{p.X - q.X, p.Y - q.Y} }

// times scales; the conversions keep a processor from fusing a product with the sum around it.
func (p Point) times(factor float64) Point {
	return Point{float64(p.X * factor), float64(p.Y * factor)}
}

func (p Point) length() float64 { return math.Sqrt(float64(p.X*p.X) + float64(p.Y*p.Y)) }

// across is the way of length 1 that stands square to p, to the right of who walks along it on the page.
func (p Point) across() Point {
	length := p.length()
	if length == 0 {
		return Point{0, 1}
	}
	return Point{-p.Y / length, p.X / length}
}

func (p Point) rounded() Point { return Point{round(p.X), round(p.Y)} }

// round keeps one decimal, which is what is printed.
func round(x float64) float64 { return math.Round(float64(x*10)) / 10 }

// Rectangle has its sides along the axes.
type Rectangle struct{ Left, Top, Right, Bottom float64 }

func rectangleAround(centre, size Point) Rectangle {
	half := size.times(0.5)
	return Rectangle{centre.X - half.X, centre.Y - half.Y, centre.X + half.X, centre.Y + half.Y}
}

// IsEmpty reports whether the rectangle has no area, as the zero one.
func (r Rectangle) IsEmpty() bool { return r.Right <= r.Left || r.Bottom <= r.Top }

// Width is its extent from left to right.
func (r Rectangle) Width() float64 { return r.Right - r.Left }

// Height is its extent from top to bottom.
func (r Rectangle) Height() float64 { return r.Bottom - r.Top }

// Centre is its middle.
func (r Rectangle) Centre() Point { return Point{(r.Left + r.Right) / 2, (r.Top + r.Bottom) / 2} }

// Overlaps reports whether two rectangles share some area; touching sides don't count.
func (r Rectangle) Overlaps(other Rectangle) bool {
	return r.Left < other.Right && other.Left < r.Right && r.Top < other.Bottom && other.Top < r.Bottom
}

// Contains reports whether a point lies inside or on the rim.
func (r Rectangle) Contains(p Point) bool {
	return r.Left <= p.X && p.X <= r.Right && r.Top <= p.Y && p.Y <= r.Bottom
}

func (r Rectangle) moved(by Point) Rectangle {
	return Rectangle{r.Left + by.X, r.Top + by.Y, r.Right + by.X, r.Bottom + by.Y}
}

func (r Rectangle) grown(by float64) Rectangle {
	return Rectangle{r.Left - by, r.Top - by, r.Right + by, r.Bottom + by}
}

func (r Rectangle) rounded() Rectangle {
	return Rectangle{round(r.Left), round(r.Top), round(r.Right), round(r.Bottom)}
}

// boundsOf is the smallest rectangle around all that aren't empty.
func boundsOf(all []Rectangle) Rectangle {
	bounds, found := Rectangle{}, false
	for _, r := range all {
		switch {
		case r.IsEmpty():
		case !found:
			bounds, found = r, true
		default:
			bounds = Rectangle{
				math.Min(bounds.Left, r.Left), math.Min(bounds.Top, r.Top),
				math.Max(bounds.Right, r.Right), math.Max(bounds.Bottom, r.Bottom),
			}
		}
	}
	return bounds
}
