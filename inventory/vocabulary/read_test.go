package vocabulary

import "testing"

func TestEmbeddedFilesAreSound(t *testing.T) {
	if _, err := read(files); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := read(files); err != nil {
			b.Fatal(err)
		}
	}
}
