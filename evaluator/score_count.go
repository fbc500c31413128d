package evaluator

// count adds one open result of a severity; like costOf it takes an unknown severity for the worst.
func (o *OpenCount) count(severity string) {
	switch severity {
	case "low":
		o.Low++
	case "medium":
		o.Medium++
	case "high":
		o.High++
	default:
		o.Critical++
	}
}

func (o *OpenCount) add(other OpenCount) {
	o.Critical += other.Critical
	o.High += other.High
	o.Medium += other.Medium
	o.Low += other.Low
}

func (v *VerdictCount) count(outcome Outcome, waived bool) {
	switch {
	case waived:
		v.Waived++
	case outcome == Pass:
		v.Pass++
	case outcome == Fail:
		v.Fail++
	case outcome == Unknown:
		v.Unknown++
	case outcome == NotApplicable:
		v.NotApplicable++
	default:
		v.Error++
	}
}

func (v *VerdictCount) add(other VerdictCount) {
	v.Pass += other.Pass
	v.Fail += other.Fail
	v.Unknown += other.Unknown
	v.Error += other.Error
	v.NotApplicable += other.NotApplicable
	v.Waived += other.Waived
}
