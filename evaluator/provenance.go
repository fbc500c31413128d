package evaluator

import (
	"fmt"
	"io/fs"

	opa "github.com/open-policy-agent/opa/v1/version"

	"github.com/netgrade/netgrade/inventory/vocabulary"
	"github.com/netgrade/netgrade/policies/standards"
)

// provenance is what a report tells of the policies that judged, beside their verdicts.
type provenance struct {
	digest          string
	standards       *standards.Catalogue
	exceptionLength ExceptionLength
	policies        []PolicyCard
	data            []DataCard
}

// Digest is the SHA-256 of the policies with their thresholds and data, and of the versions that decide how they are read.
func (p *Policies) Digest() string { return p.provenance.digest }

// tell gives the report what it says of the policies, unless the caller said it already.
func (p provenance) tell(input *AssembleInput) {
	if input.Standards == nil {
		input.Standards = p.standards
	}
	if input.PolicyDigest == "" {
		input.PolicyDigest = p.digest
	}
	if input.ExceptionLength == (ExceptionLength{}) {
		input.ExceptionLength = p.exceptionLength
	}
	if input.Policies == nil {
		input.Policies = p.policies
	}
	if input.Data == nil {
		input.Data = p.data
	}
}

// trace works the provenance of compiled policies out.
func trace(sources Sources, name string) (provenance, error) {
	texts, err := moduleTexts(sources.Policies)
	if err != nil {
		return provenance{}, err
	}
	catalogue, err := standards.Load()
	if err != nil {
		return provenance{}, err
	}
	lists := map[string]any{}
	var cards []DataCard
	for _, document := range sortedKeys(sources.Data) {
		if document == "netgrade" {
			continue
		}
		lists[document] = sources.Data[document]
		digest, err := digestOf(sources.Data[document])
		if err != nil {
			return provenance{}, err
		}
		cards = append(cards, DataCard{Name: document, Digest: digest})
	}
	digest, err := PolicyDigest(PolicyPieces{
		Rego: texts, Parameters: sources.Data["netgrade"], Data: lists,
		Vocabulary: vocabulary.Standard().Version, OPA: opa.Version,
	})
	if err != nil {
		return provenance{}, err
	}
	rego, err := digestOf(texts)
	if err != nil {
		return provenance{}, err
	}
	return provenance{
		digest:    digest,
		standards: catalogue,
		exceptionLength: ExceptionLength{
			Critical: int64(number(sources.Data, "netgrade.parameters.governance.exception_maximum_length_critical")),
			Other:    int64(number(sources.Data, "netgrade.parameters.governance.exception_maximum_length_other")),
		},
		policies: []PolicyCard{{Name: name, Digest: rego}},
		data:     cards,
	}, nil
}

func moduleTexts(policies fs.FS) (map[string]string, error) {
	paths, err := regoFiles(policies)
	if err != nil {
		return nil, err
	}
	texts := make(map[string]string, len(paths))
	for _, path := range paths {
		text, err := fs.ReadFile(policies, path)
		if err != nil {
			return nil, fmt.Errorf("read policy: %w", err)
		}
		texts[path] = string(text)
	}
	return texts, nil
}
