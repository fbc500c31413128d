package evaluator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// PolicyPieces are what a verdict depends on beside the inventory and the day.
type PolicyPieces struct {
	// Rego holds the text of each module as opa fmt writes it, by path; tests are no part.
	Rego map[string]string `json:"rego"`
	// Parameters are the thresholds after profiles and overlays.
	Parameters any `json:"parameters"`
	// Data are the documents given to the evaluation (union_members, known_exploited, high_risk_suppliers), by name.
	Data map[string]any `json:"data"`
	// Vocabulary and OPA are the versions of the inventory's language and of the policy engine.
	Vocabulary int    `json:"vocabulary"`
	OPA        string `json:"opa"`
}

// PolicyDigest is the SHA-256, in hexadecimal digits, of the pieces and the grading scheme as canonical JSON: keys sorted, no blanks,
// no escapes that JSON doesn't ask for. Equal digests and equal inventories give equal verdicts on one day.
func PolicyDigest(pieces PolicyPieces) (string, error) {
	return digestOf(map[string]any{
		"rego": pieces.Rego, "parameters": pieces.Parameters, "data": pieces.Data,
		"versions": map[string]any{"grading": Grading, "vocabulary": pieces.Vocabulary, "opa": pieces.OPA},
	})
}

// digestOf is the SHA-256 of a document as canonical JSON.
func digestOf(document any) (string, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(document); err != nil {
		return "", fmt.Errorf("digest of the policies: %w", err)
	}
	sum := sha256.Sum256(bytes.TrimSuffix(text.Bytes(), []byte("\n")))
	return hex.EncodeToString(sum[:]), nil
}

// InventoryDigest is the SHA-256, in hexadecimal digits, over the files that were read, sorted by path: for each its path, a zero byte,
// its length in decimal digits, a zero byte, its SHA-256 in hexadecimal digits, a line feed. A folder and an archive of it have the
// same digest.
func InventoryDigest(files []inventory.File) string {
	sorted := slices.SortedFunc(slices.Values(files), func(a, b inventory.File) int { return strings.Compare(a.Path, b.Path) })
	hash := sha256.New()
	for _, file := range sorted {
		fmt.Fprintf(hash, "%s\x00%d\x00%s\n", file.Path, len(file.Text), file.SHA256)
	}
	return hex.EncodeToString(hash.Sum(nil))
}
