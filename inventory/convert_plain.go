package inventory

import (
	"fmt"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

func (r *reader) toBool(v value, a *vocabulary.Attribute) (any, bool) {
	if data, ok := v.data.(bool); ok {
		return data, true
	}
	if text, ok := v.data.(string); ok {
		switch strings.ToLower(text) {
		case "true", "yes", "on":
			return r.mismatch(v, a, "write true, without quotation marks")
		case "false", "no", "off":
			return r.mismatch(v, a, "write false, without quotation marks")
		}
	}
	return r.mismatch(v, a, "")
}

func (r *reader) toText(v value, a *vocabulary.Attribute) (any, bool) {
	switch data := v.data.(type) {
	case string:
		return data, r.checkText(v, data, a)
	case float64, bool:
		return r.mismatch(v, a, "write it in quotation marks")
	}
	return r.mismatch(v, a, "")
}

func (r *reader) toNumber(v value, a *vocabulary.Attribute) (any, bool) {
	data, ok := v.data.(float64)
	switch {
	case !ok && isText(v):
		return r.mismatch(v, a, "write a number, without quotation marks")
	case !ok:
		return r.mismatch(v, a, "")
	case a.Bounded && (data < a.Minimum || data > a.Maximum):
		return r.wrongText(v, a, fmt.Sprintf("%s is out of range", a.Path), fmt.Sprintf("expected a number from %s to %s", spelt(a.Minimum), spelt(a.Maximum)))
	}
	return number(data), true
}

func (r *reader) toShare(v value, a *vocabulary.Attribute) (any, bool) {
	data, ok := v.data.(float64)
	switch {
	case !ok:
		return r.mismatch(v, a, "expected a number from 0 to 1, such as 0.95")
	case data > 1 && data <= 100:
		return r.wrongText(v, a, a.Path+" is a share, and this is more than the whole", fmt.Sprintf("a share is a number from 0 to 1: %s for %s %%", spelt(data/100), spelt(data)))
	case data < 0 || data > 1:
		return r.wrongText(v, a, a.Path+" is out of range", "a share is a number from 0 to 1")
	}
	return number(data), true
}

func (r *reader) toWord(v value, a *vocabulary.Attribute) (any, bool) {
	if text, ok := v.data.(string); ok && slices.Contains(a.Values, text) {
		return text, true
	}
	r.wrongWord(v, a.Path, a.Values)
	return nil, false
}

func isText(v value) bool {
	_, ok := v.data.(string)
	return ok
}

func spelt(f float64) string { return string(number(f)) }

// checkText checks texts that have a form of their own.
func (r *reader) checkText(v value, text string, a *vocabulary.Attribute) bool {
	if a.Path != "asset.firewall.rule.ports" || isPorts(text) {
		return true
	}
	r.wrongText(v, a, a.Path+" is a port, a range of ports, or any", `for example "443", "1024-2047" or "any"`)
	return false
}
