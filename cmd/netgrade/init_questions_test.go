package main

import (
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory/skeleton"
)

func TestQuestions(t *testing.T) {
	for _, test := range []struct {
		name    string
		known   skeleton.Operator
		answers string
		want    skeleton.Operator
		// says are parts of what is printed, in order; never is one that isn't.
		says  []string
		never string
	}{
		{
			"each question", skeleton.Operator{Sites: 1}, "GR\ndrinking_water\nimportant\n3\n",
			skeleton.Operator{Country: "GR", Sector: "drinking_water", Entity: "important", Sites: 3},
			[]string{"Country", "Sector: banking, ", "Class of entity: essential, important, none", "Number of sites"}, "Subsector",
		},
		{
			"a sector with subsectors", skeleton.Operator{Country: "GR", Entity: "none", Sites: 1}, "energy\ngas\n\n",
			skeleton.Operator{Country: "GR", Sector: "energy", Subsector: "gas", Entity: "none", Sites: 1},
			[]string{"Sector", "Subsector: electricity, "}, "Country",
		},
		{
			"a sector without its subsector does not load", skeleton.Operator{Sites: 1}, "\nenergy\n\n\n\n", skeleton.Operator{Sites: 1},
			[]string{"Subsector", "left for later too"}, "did you mean",
		},
		{
			"a sector that was known stays", skeleton.Operator{Sector: "energy", Sites: 1}, "\n\n\n\n", skeleton.Operator{Sector: "energy", Sites: 1},
			[]string{"Subsector"}, "left for later too",
		},
		{
			"again after a wrong answer", skeleton.Operator{Sites: 1}, "gr\n GR \nwatr\ndrinking-water\ndrinking_water\n\nmany\n0\n2\n",
			skeleton.Operator{Country: "GR", Sector: "drinking_water", Sites: 2},
			[]string{`did you mean "GR"`, "Country", "expected one of", `did you mean "drinking_water"`, "expected a number", "expected a number"}, "--",
		},
		{
			"the end of the input", skeleton.Operator{Sites: 1}, "CY", skeleton.Operator{Country: "CY", Sites: 1}, []string{"Number of sites"}, "did you mean",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var out strings.Builder
			got := test.known
			if err := askAbout(&got, false, strings.NewReader(test.answers), &out); err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("it understood %+v", got)
			}
			rest := out.String()
			for _, part := range test.says {
				_, after, found := strings.Cut(rest, part)
				if !found {
					t.Errorf("%q is not said in its place:\n%s", part, out.String())
				}
				rest = after
			}
			if strings.Contains(out.String(), test.never) {
				t.Errorf("%q is said:\n%s", test.never, out.String())
			}
		})
	}
}
