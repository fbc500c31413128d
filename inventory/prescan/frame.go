package prescan

// kind is what was opened.
type kind uint8

const (
	fileBody kind = iota
	blockBody
	lineBody // A block on one line, which holds one attribute.
	tuple
	object
	forTuple  // [for …]: a tuple until the word for.
	forObject // {for …}
	group     // Parentheses.
	call
	index
	interpolation
	directive
	quoted
	label // A string that names a block, and holds no template.
	heredoc
	bare // The whole of a JSON string.
)

// opener is what the writer typed, for sentences.
func (k kind) opener() string {
	switch k {
	case blockBody, lineBody, object, forObject:
		return "{"
	case tuple, forTuple, index:
		return "["
	case group, call:
		return "("
	case interpolation:
		return "${"
	case directive:
		return "%{"
	case quoted, label:
		return `"`
	case heredoc:
		return "<<"
	}
	return "file"
}

// closedBy reports whether the token closes what was opened.
func (k kind) closedBy(t token) bool {
	switch k {
	case blockBody, lineBody, object, forObject:
		return t == closeBrace
	case tuple, forTuple, index:
		return t == closeBracket
	case group, call:
		return t == closeParen
	case interpolation, directive:
		return t == closeBrace || t == trimEnd
	}
	return false
}

// state is what may come next in a frame of code. The order matters: the grammar looks at ranges of states.
type state uint8

const (
	// Between the items of a body, and in the header of an item.
	wantItem      state = iota
	firstInBody         // After the brace of a block: a newline, the end, or the attribute of a one-line block.
	afterName           // After the first word of an item.
	afterLabel          // After a label of a block.
	wantNewline         // After a nested block.
	afterLineName       // After the name of the attribute of a one-line block.

	// Before an operand.
	firstInFor   // After [ or {: a value, the end, or the word for.
	firstInList  // After ( of a call, a comma, or a line of an object: a value or the end.
	firstInIndex // After [ of an index: a value or a star.
	wantOperand

	// After an operand.
	afterWord // A bare word, which may be the name of a function.
	afterOperand

	// Before the end, or in the middle of an operand.
	afterDot
	wantClose
	afterGrouping // After the ... of {for …}.

	// Before the expressions of a loop or a directive.
	wantForName
	afterForName
	wantValueName
	wantIn
	wantDirective
)

// part is which expression of a frame is being read, where a frame holds several.
type part uint8

const (
	onlyPart part = iota
	keyPart       // Of an object's item, before = or :.
	valuePart
	overPart   // Of a for: the collection.
	resultPart // Of a for: the value, or the key when => follows.
	pairPart   // Of a for: the value after =>.
	testPart   // Of a for: the condition after if.
)

// frame is one thing that is open. It is small because one is made for every bracket.
type frame struct {
	kind  kind
	state state
	part  part
	// word is the first word of a directive.
	word directiveWord
	// conditions is how many ? wait for their colon in the expression that is being read.
	conditions int32
	// before is the count of operators outside the frame, most the largest count of an expression inside.
	before, most int32
	// start is the offset of what opened the frame.
	start int
	// text is what a frame of text knows besides; nil in code.
	text *template
}

// directiveWord is the word that a directive begins with.
type directiveWord uint8

const (
	noWord directiveWord = iota
	ifWord
	elseWord
	endifWord
	forWord
	endforWord
)

// directiveWords are their spellings.
var directiveWords = [...]string{noWord: "", ifWord: "if", elseWord: "else", endifWord: "endif", forWord: "for", endforWord: "endfor"}

// template is the state of a text with what stands in it.
type template struct {
	// marker ends a heredoc, lines counts its lines.
	marker string
	lines  int
	// lineStart says that nothing of the heredoc's line was read yet, so that it can be the marker.
	lineStart bool
	// signs counts dollar and per cent signs.
	signs int
	// open are the directives that wait for their end.
	open []openDirective
}

// openDirective is an if, an else or a for of a template, and where it stands.
type openDirective struct {
	word  directiveWord
	start int
}
