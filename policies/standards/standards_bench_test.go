package standards_test

import (
	"testing"

	"github.com/netgrade/netgrade/policies/standards"
)

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := standards.Load(); err != nil {
			b.Fatal(err)
		}
	}
}
