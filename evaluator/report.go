package evaluator

import (
	"cmp"

	"github.com/netgrade/netgrade/inventory/source"
)

// Report is the only contract between evaluation and everything after it: every format, comparison, register and plan is
// a function of a Report, or of its JSON, which is published with a versioned JSON Schema in evaluator/report. It is complete, ordered and
// holds no nil place; no reader sorts or guards. Points and scores are explained at Standing.
type Report struct {
	Schema          string              `json:"schema"`
	Netgrade        string              `json:"netgrade"`
	Grading         string              `json:"grading"`
	AsOf            string              `json:"as_of"`
	Profiles        []string            `json:"profiles"`
	Selection       Selection           `json:"selection"`
	PolicyDigest    string              `json:"policy_digest"`
	InventoryDigest string              `json:"inventory_digest"`
	Revision        string              `json:"revision,omitempty"`
	Operator        OperatorCard        `json:"operator"`
	Summary         Standing            `json:"summary"`
	Subjects        []SubjectStanding   `json:"subjects"`
	Groups          []Group             `json:"groups"`
	Results         []Result            `json:"results"`
	Rules           map[string]RuleCard `json:"rules"`
	Standards       []StandardCard      `json:"standards"`
	Policies        []PolicyCard        `json:"policies"`
	Data            []DataCard          `json:"data"`
	Sources         []SourceCard        `json:"sources"`
	Exceptions      []ExceptionCard     `json:"exceptions"`
	Limits          []Limit             `json:"limits"`
	Facts           Facts               `json:"facts"`
	Excerpts        map[string]string   `json:"excerpts,omitempty"`
}

// Selection is what the caller asked to see; empty when the whole inventory was judged by every rule.
// Partial is true when a selection left something out, so that the scores speak of a part only.
type Selection struct {
	Rules     []string `json:"rules,omitempty"`
	Families  []string `json:"families,omitempty"`
	Standards []string `json:"standards,omitempty"`
	Subjects  []string `json:"subjects,omitempty"`
	Partial   bool     `json:"partial,omitempty"`
}

// OperatorCard says whose inventory it is. Name is the label of the operator block, Title its legal name.
type OperatorCard struct {
	Name    string   `json:"name"`
	Title   string   `json:"title,omitempty"`
	Country string   `json:"country,omitempty"`
	Entity  string   `json:"entity,omitempty"`
	Sectors []string `json:"sectors"`
	// Subsector refines the sector where its sector has such a list.
	Subsector string `json:"subsector,omitempty"`
}

// Standing is what a subject or a group is worth.
//
// Points P are the sum of what its open results cost (critical 100, high 40, medium 12, low 3; of one cause only the worst);
// Score = floor(10000 / (100 + P)). PointsFail is what P would be if every result but the fails were good, PointsUnknown the rest: what
// is violated and what is not shown. ScoreUnwaived counts waived results as open; ScoreBest takes every unknown as pass. Coverage is the
// decided share of the severity points, in per cent, rounded down. Cap names what lowered the letter: CapOpenCritical, CapOpenHigh,
// CapMember, or nothing.
//
// Open, Verdicts and Coverage of a group count every result on it and below it once; its caps look at its own results alone.
// Points are exact to the hundredth.
type Standing struct {
	Points        float64 `json:"points"`
	PointsFail    float64 `json:"points_fail"`
	PointsUnknown float64 `json:"points_unknown"`
	Score         int     `json:"score"`
	ScoreUnwaived int     `json:"score_unwaived"`
	ScoreBest     int     `json:"score_best"`
	Grade         string  `json:"grade"`
	// Provisional marks a letter that rests on less than half of the evidence; it gates and ranks all the same.
	Provisional bool         `json:"provisional"`
	Cap         string       `json:"cap,omitempty"`
	Coverage    int          `json:"coverage"`
	Open        OpenCount    `json:"open"`
	Verdicts    VerdictCount `json:"verdicts"`
}

// OpenCount counts open results by severity.
type OpenCount struct {
	Critical int `json:"critical"`
	High     int `json:"high"`
	Medium   int `json:"medium"`
	Low      int `json:"low"`
}

// VerdictCount counts results by verdict.
type VerdictCount struct {
	Pass          int `json:"pass"`
	Fail          int `json:"fail"`
	Unknown       int `json:"unknown"`
	Error         int `json:"error"`
	NotApplicable int `json:"not_applicable"`
	Waived        int `json:"waived"`
}

// SubjectRef names a subject: a nested one as parent/label (fw-1/allow-web), those of the operator by label.
type SubjectRef struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

// Compare orders subjects by type, then by name.
func (r SubjectRef) Compare(other SubjectRef) int {
	return cmp.Or(cmp.Compare(r.Type, other.Type), cmp.Compare(r.Name, other.Name))
}

// SubjectStanding is a subject that at least one rule speaks about.
type SubjectStanding struct {
	SubjectRef
	Kind string       `json:"kind,omitempty"`
	At   source.Range `json:"at"`
	Standing
	Undeclared []Undeclared `json:"undeclared"`
}

// Undeclared is an attribute that nobody declared, with what it is worth: P now minus P with every unknown result that names it
// taken as pass. Worths don't add up, because results share causes and attributes.
type Undeclared struct {
	Path  string  `json:"path"`
	Worth float64 `json:"worth"`
}

// Group is a site, a service or the operator: P = (max + weighted mean)/2 over its members plus its own rules' points.
type Group struct {
	SubjectRef
	Standing
	Members []Member       `json:"members"`
	Grades  map[string]int `json:"grades"`
	Weakest []Weakness     `json:"weakest"`
}

// Member is a subject that a group is judged by, with its weight in the mean (1 to 4).
type Member struct {
	SubjectRef
	Weight int `json:"weight"`
}

// Weakness is one step of the weakest path, from the group down to the line that decides.
type Weakness struct {
	SubjectRef
	Rule string       `json:"rule,omitempty"`
	At   source.Range `json:"at"`
}

// Result is the verdict of one rule on one subject. Was is what a waived result waives; Because says why a rule is not applicable
// (kind, facet or applies); Missing are vocabulary paths below the subject.
type Result struct {
	Rule        string     `json:"rule"`
	Subject     SubjectRef `json:"subject"`
	Verdict     string     `json:"verdict"`
	Was         string     `json:"was,omitempty"`
	Severity    string     `json:"severity"`
	Cause       string     `json:"cause"`
	WaivedBy    string     `json:"waived_by,omitempty"`
	Because     string     `json:"because,omitempty"`
	Findings    []Finding  `json:"findings"`
	Missing     []string   `json:"missing"`
	Fingerprint string     `json:"fingerprint"`
}

// Finding is one proof of a fail: a message with its holes filled, the template and the values, and the place that decides.
type Finding struct {
	// Message is left empty by the engine and filled by Assemble.
	Message  string         `json:"message"`
	Template string         `json:"template"`
	With     map[string]any `json:"with,omitempty"`
	At       source.Range   `json:"at"`
	Related  []source.Range `json:"related"`
	// Path is the place as the rule names it below the subject, joined with dots (bgp.neighbor.upstream.relation). Fingerprints
	// are made of it, so that they survive a moved line; it is not part of the JSON.
	Path string `json:"-"`
}

// RuleCard is the metadata of a rule.
type RuleCard struct {
	Title       string `json:"title"`
	Severity    string `json:"severity"`
	Family      string `json:"family"`
	Cause       string `json:"cause"`
	Remediation string `json:"remediation"`
	// Binding is whom the cited text obliges where it applies; Binds, whether it obliges this operator.
	Binding    string              `json:"binding"`
	Binds      bool                `json:"binds"`
	Waivable   bool                `json:"waivable"`
	References map[string][]string `json:"references"`
}

// StandardCard counts the clauses of one standard by what the results show of them. Binds is true for a law that applies to the operator;
// other standards are good practice and count all the same, a law that doesn't apply counts nothing.
type StandardCard struct {
	ID      string      `json:"id"`
	Title   string      `json:"title"`
	Version string      `json:"version"`
	Binds   bool        `json:"binds"`
	Count   ClauseCount `json:"clauses"`
	// Clauses are those that a rule cites, in the order of the standard; NoRule the ids of those that no rule can show.
	Clauses []Clause `json:"each"`
	NoRule  []string `json:"no_rule"`
}

// ClauseCount counts clauses by state.
type ClauseCount struct {
	Evidenced     int `json:"evidenced"`
	Violated      int `json:"violated"`
	NotShown      int `json:"not_shown"`
	NotApplicable int `json:"not_applicable"`
	NoRule        int `json:"no_rule"`
}

// Clause is one clause with its state (evidenced, violated, not_shown, not_applicable, or not_for_operators, which no count holds) and
// the rules that cite it. A clause is never met: netgrade shows evidence, it doesn't say compliant.
type Clause struct {
	ID    string   `json:"id"`
	Title string   `json:"title,omitempty"`
	State string   `json:"state"`
	Rules []string `json:"rules"`
}

// PolicyCard is a set of policies that judged; Signer is set for verified bundles.
type PolicyCard struct {
	Name   string `json:"name"`
	Digest string `json:"digest"`
	Signer string `json:"signer,omitempty"`
}

// DataCard is a data document that was given to the evaluation.
type DataCard struct {
	Name   string `json:"name"`
	Digest string `json:"digest"`
	Date   string `json:"date,omitempty"`
	Stale  bool   `json:"stale"`
}

// SourceCard is a file that was read.
type SourceCard struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// ExceptionCard is an exception of the inventory with its state: ExceptionInForce, or why it waives nothing.
type ExceptionCard struct {
	Name     string       `json:"name"`
	Rule     string       `json:"rule"`
	Subjects []SubjectRef `json:"subjects"`
	State    string       `json:"state"`
	At       source.Range `json:"at"`
}

// Limit is a bound that was met: what could not be looked at is unknown, never pass.
type Limit struct {
	What  string `json:"what"`
	Bound int    `json:"bound"`
	Seen  int    `json:"seen"`
}

// Facts are what the topology says: the graph, and for each service what it does not survive.
type Facts struct {
	Nodes   []FactNode                `json:"nodes"`
	Edges   []FactEdge                `json:"edges"`
	Derived map[string]map[string]any `json:"derived"`
}

// FactNode is a node of the drawn graph.
type FactNode struct {
	Type        string `json:"type"`
	Name        string `json:"name"`
	Kind        string `json:"kind,omitempty"`
	Site        string `json:"site,omitempty"`
	Zone        string `json:"zone,omitempty"`
	Country     string `json:"country,omitempty"`
	Criticality string `json:"criticality,omitempty"`
	Status      string `json:"status,omitempty"`
	Supplier    string `json:"supplier,omitempty"`
	// Splits is true for an asset whose loss splits the network, whatever services there are.
	Splits bool `json:"splits,omitempty"`
}

// FactEdge is an edge of the drawn graph: a link between two assets (To is empty where its far end is outside), a conduit from one
// zone to another, a dependency of a service on a service, an alternative to one under the same name, an asset that hosts a service, a
// supplier that supplies a service.
type FactEdge struct {
	Type     string   `json:"type"`
	Name     string   `json:"name,omitempty"`
	From     string   `json:"from"`
	To       string   `json:"to"`
	Ducts    []string `json:"ducts,omitempty"`
	Provider string   `json:"provider,omitempty"`
	// Through are the enforcement assets of a conduit, in path order.
	Through []string `json:"through,omitempty"`
	// Status is that of a link: active, standby, planned or retired.
	Status string `json:"status,omitempty"`
	// Splits is true for a link whose loss splits the network, whatever services there are.
	Splits bool `json:"splits,omitempty"`
}
