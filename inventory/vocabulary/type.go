package vocabulary

import "strings"

func (t Type) render() string {
	text := t.Base
	switch t.Base {
	case "reference":
		text += "(" + strings.Join(t.Targets, "|") + ")"
	case "map":
		text += "(string)"
	}
	if t.List {
		return "list(" + text + ")"
	}
	return text
}
