package layout

// Curve is a quadratic Bézier curve: it leaves From towards Bend and comes to To from there.
type Curve struct{ From, Bend, To Point }

// At is the point of the curve at t, from 0 at From to 1 at To.
func (c Curve) At(t float64) Point {
	first := c.From.plus(c.Bend.minus(c.From).times(t))
	second := c.Bend.plus(c.To.minus(c.Bend).times(t))
	return first.plus(second.minus(first).times(t))
}

// bent is the curve between two points whose middle lies aside of the straight line by so much.
func bent(from, to Point, aside float64) Curve {
	middle := from.plus(to).times(0.5)
	return Curve{from, middle.plus(to.minus(from).across().times(2 * aside)), to}
}

// points samples the curve at steps of about the given length, without its ends.
func (c Curve) points(step float64) []Point {
	length := (c.Bend.minus(c.From).length() + c.To.minus(c.Bend).length() + c.To.minus(c.From).length()) / 2
	count := max(2, int(length/step))
	points := make([]Point, 0, count)
	for k := 1; k < count; k++ {
		points = append(points, c.At(float64(k)/float64(count)))
	}
	return points
}

// clipped leaves out what lies within a radius of each end, so that the curve runs from rim to rim.
func (c Curve) clipped(atFrom, atTo float64) Curve {
	first := c.crossing(c.From, atFrom, 0, 1)
	last := c.crossing(c.To, atTo, 1, 0)
	if first >= last {
		return c
	}
	return c.between(first, last)
}

// crossing finds by halving where the curve, on its way from t near to t far, leaves the circle around an end.
func (c Curve) crossing(end Point, radius, near, far float64) float64 {
	for range 20 {
		middle := (near + far) / 2
		if c.At(middle).minus(end).length() < radius {
			near = middle
		} else {
			far = middle
		}
	}
	return near
}

// between is the part of the curve between two values of t (de Casteljau's subdivision).
func (c Curve) between(first, last float64) Curve {
	at := func(s, t float64) Point { // the blossom of the curve
		a := c.From.plus(c.Bend.minus(c.From).times(s))
		b := c.Bend.plus(c.To.minus(c.Bend).times(s))
		return a.plus(b.minus(a).times(t))
	}
	return Curve{at(first, first), at(first, last), at(last, last)}
}

func (c Curve) rounded() Curve { return Curve{c.From.rounded(), c.Bend.rounded(), c.To.rounded()} }
