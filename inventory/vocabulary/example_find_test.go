package vocabulary_test

import (
	"fmt"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

func ExampleVocabulary_Find() {
	v := vocabulary.Standard()
	facet, attribute := v.Find("asset.ssh.versions")
	fmt.Println(attribute.Type, attribute.Values)
	fmt.Println("silence on a router leaves it open:", facet.AbsenceUnknown("router"))
	fmt.Println("silence on a plc leaves it open:", facet.AbsenceUnknown("plc"))
	// Output:
	// list(enum) [1 2]
	// silence on a router leaves it open: true
	// silence on a plc leaves it open: false
}
