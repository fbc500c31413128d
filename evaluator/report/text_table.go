package report

import (
	"strings"

	"github.com/netgrade/netgrade/inventory/source"
)

// column is one column of a table, as wide as its widest cell. Where the terminal is too narrow, columns are left out, the
// highest rank first; rank 0 always stays.
type column struct {
	title string
	right bool
	rank  int
}

// table is rows of cells below column titles. The last column takes what is left of the width and wraps. There are no
// rules between the cells: blanks are enough and survive copying.
type table struct {
	columns []column
	rows    [][]run
}

const (
	columnGap     = 2
	narrowestLast = 24 // columns that the last column needs before others are worth their place
)

// table writes a table after indent columns.
func (p *page) table(indent int, t table) {
	widths := t.measure()
	shown := t.choose(widths, p.width-indent)
	titles := make([]run, len(t.columns))
	for i, column := range t.columns {
		titles[i] = run{text: column.title, tone: faint}
	}
	for _, row := range append([][]run{titles}, t.rows...) {
		line, offset := t.lay(row, widths, shown)
		room := p.width - indent - offset
		for i, last := range wrap(row[len(row)-1:], room, room) {
			if i == 0 {
				p.put(indent, append(line, last...))
			} else {
				p.put(indent+offset, last)
			}
		}
	}
}

// measure gives the width of each column.
func (t table) measure() []int {
	widths := make([]int, len(t.columns))
	for i, column := range t.columns {
		widths[i] = source.Width(column.title)
		for _, row := range t.rows {
			widths[i] = max(widths[i], source.Width(source.Printable(row[i].text)))
		}
	}
	return widths
}

// choose says which columns before the last fit into room with it.
func (t table) choose(widths []int, room int) []bool {
	last := len(t.columns) - 1
	shown := make([]bool, last)
	for i := range shown {
		shown[i] = true
		room -= widths[i] + columnGap
	}
	for room < min(widths[last], narrowestLast) {
		drop := t.leastWorth(shown)
		if drop < 0 {
			break
		}
		shown[drop] = false
		room += widths[drop] + columnGap
	}
	return shown
}

// leastWorth is the shown column of the highest rank, or -1 when only those are left that always stay.
func (t table) leastWorth(shown []bool) int {
	least, rank := -1, 0
	for i, isShown := range shown {
		if isShown && t.columns[i].rank > rank {
			least, rank = i, t.columns[i].rank
		}
	}
	return least
}

// lay puts the shown cells of a row side by side; offset is where the last one begins.
func (t table) lay(row []run, widths []int, shown []bool) (line []run, offset int) {
	gap := strings.Repeat(" ", columnGap)
	for i, isShown := range shown {
		if !isShown {
			continue
		}
		cell := run{source.Printable(row[i].text), row[i].tone}
		pad := strings.Repeat(" ", widths[i]-source.Width(cell.text))
		if t.columns[i].right {
			line = append(line, say(pad), cell, say(gap))
		} else {
			line = append(line, cell, say(pad+gap))
		}
		offset += widths[i] + columnGap
	}
	return line, offset
}
