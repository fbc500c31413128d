package source

// Split divides printable text after at most so many columns, never inside a grapheme cluster. The head is empty where not even
// the first cluster fits.
func Split(text string, cells int) (head, tail string) {
	end, used := 0, 0
	for end < len(text) {
		size := cluster(text[end:])
		if used += clusterWidth(text[end : end+size]); used > cells {
			break
		}
		end += size
	}
	return text[:end], text[end:]
}
