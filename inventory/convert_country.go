package inventory

import (
	"strings"

	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// countries are the officially assigned two-letter codes of ISO 3166-1.
const countries = " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ" +
	" CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR" +
	" GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP" +
	" KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT" +
	" MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW" +
	" SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ" +
	" UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW "

// folded are the codes that the institutions of the Union write for two countries, with those of ISO.
var folded = map[string]string{"EL": "GR", "UK": "GB"}

// toCountry reads a country code; the Union's EL and UK become GR and GB here, once and for all.
func (r *reader) toCountry(v value, a *vocabulary.Attribute) (any, bool) {
	text, ok := v.data.(string)
	if !ok {
		return r.mismatch(v, a, "")
	}
	if iso := folded[text]; iso != "" {
		return iso, true
	}
	if IsCountry(text) {
		return text, true
	}
	detail := "expected two capital letters of ISO 3166-1, such as GR"
	upper := strings.ToUpper(text)
	if iso := folded[upper]; iso != "" {
		upper = iso
	}
	if IsCountry(upper) {
		return r.wrongText(v, a, quote(text)+" is no country code", didYouMean(upper))
	}
	return r.wrongText(v, a, a.Path+" is no country code", detail)
}

// IsCountry reports whether the text is an officially assigned two-letter code of ISO 3166-1, in capitals.
func IsCountry(code string) bool {
	return len(code) == 2 && code[0] != ' ' && code[1] != ' ' && strings.Contains(countries, " "+code+" ")
}

// Country gives the code of ISO 3166-1 for a code as an inventory may write it, where EL stands for GR and UK for GB. It reports
// false for what is no code.
func Country(code string) (string, bool) {
	if iso := folded[code]; iso != "" {
		return iso, true
	}
	return code, IsCountry(code)
}
