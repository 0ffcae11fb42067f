package statistic

import (
	"sort"
	"strings"

	"brief/model/text"
)

// moneyPrefix reads a currency before the figure: "$", "US$", "$US", "HK $",
// "EUR", "Rs.". It returns i where there is none.
func (s *scanner) moneyPrefix(n *number, i int) int {
	t := s.at(i)
	raw := t.In(s.text)
	if t.w == "" {
		return i
	}
	if c, ok := symbolCurrency(t.w); ok {
		n.cur = c
		if c.code == "USD" {
			i = s.dollarOf(n, i)
		}
		return i + 1
	}
	if next := s.worded(i); next > i {
		n.cur, _ = s.moneyName(i, 1)
		return next
	}
	if !t.upper || len(raw) > 4 {
		return i
	}
	if raw == "Y" && s.is(i+1, "=") && s.at(i+1).glued { // how wires without ¥ write it
		n.cur = currency{"japanese yen", "JPY"}
		return i + 2
	}
	c, ok := codeCurrency(raw)
	if !ok {
		return i
	}
	n.cur = c
	if s.is(i+1, ".") && s.at(i+1).glued {
		i++
	}
	return i + 1
}

// worded is the token after a currency's name that stands before a grouped or scaled
// figure ("dollar 22.5 million", "sen 100,000"), or i.
func (s *scanner) worded(i int) int {
	if t := s.at(i + 1); t.kind != text.Number || !strings.Contains(t.w, ",") && wordScale(s.at(i+2).w) == 0 {
		return i
	}
	if c, ok := s.moneyName(i, 1); !ok || c.name == "cent" || s.unitAfterWord(i+1) {
		return i
	}
	return i + 1
}

// unitAfterWord reports whether the figure at token i has a unit behind it.
func (s *scanner) unitAfterWord(i int) bool {
	i++
	if wordScale(s.at(i).w) > 0 {
		i++
	}
	return s.is(i, "%", "percent", "per") || s.currencyAfter(i) || s.physicalAt(i)
}

// dollarOf reads which dollar it is from the letters at either side of "$".
func (s *scanner) dollarOf(n *number, i int) int {
	taken := len(s.found) > 0 && s.found[len(s.found)-1].next >= i
	if c, ok := dollarCountry(s.at(i - 1).w); ok && !taken && (s.at(i).glued || s.at(i-1).upper || len(s.at(i-1).w) == 2 && !s.is(i-1, "us") || s.is(i-1, "c")) {
		n.cur, n.first = c, i-1
	}
	if c, ok := dollarCountry(s.at(i + 1).w); ok && s.at(i+1).glued {
		n.cur = c
		return i + 1
	}
	return i
}

func symbolCurrency(w string) (currency, bool) {
	switch w {
	case "$":
		return currency{"dollar", "USD"}, true
	case "us$":
		return currency{"dollar", "USD"}, true
	case "€":
		return currency{"euro", "EUR"}, true
	case "£":
		return currency{"pound sterling", "GBP"}, true
	case "¥", "￥":
		return currency{"japanese yen", "JPY"}, true
	case "₹":
		return currency{"indian rupee", "INR"}, true
	case "₩":
		return currency{"south korean won", "KRW"}, true
	case "₽":
		return currency{"russian ruble", "RUB"}, true
	case "₺":
		return currency{"turkish lira", "TRY"}, true
	case "₦":
		return currency{"nigerian naira", "NGN"}, true
	case "₪":
		return currency{"shekel", "ILS"}, true
	case "₴":
		return currency{"ukrainian hryvnia", "UAH"}, true
	case "₱":
		return currency{"philippine peso", "PHP"}, true
	case "₫":
		return currency{"vietnamese dong", "VND"}, true
	case "₿":
		return currency{"bitcoin", ""}, true
	case "₡":
		return currency{"costa rican colón", "CRC"}, true
	case "฿":
		return currency{"thai baht", "THB"}, true
	}
	return currency{}, false
}

// dollarCountry names the currency of letters that stand beside "$".
func dollarCountry(w string) (currency, bool) {
	switch w {
	case "us", "u.s.", "u.s":
		return currency{"dollar", "USD"}, true
	case "a", "au", "aus", "aud":
		return currency{"australian dollar", "AUD"}, true
	case "c", "ca", "can", "cdn", "cad":
		return currency{"canadian dollar", "CAD"}, true
	case "hk", "hkd":
		return currency{"hong kong dollar", "HKD"}, true
	case "nz", "nzd":
		return currency{"new zealand dollar", "NZD"}, true
	case "s", "sg":
		return currency{"singapore dollar", "SGD"}, true
	case "nt":
		return currency{"new taiwan dollar", "TWD"}, true
	case "r":
		return currency{"brazilian real", "BRL"}, true
	case "mx", "mex", "mxn":
		return currency{"mexican peso", "MXN"}, true
	}
	return currency{}, false
}

// codeCurrency reads an ISO 4217 code or a customary abbreviation, as written.
func codeCurrency(raw string) (currency, bool) {
	switch raw {
	case "Rs", "Rs.":
		return currency{"indian rupee", "INR"}, true
	case "PS": // how wires without £ write it
		return currency{"pound sterling", "GBP"}, true
	case "RM":
		return currency{"malaysian ringgit", "MYR"}, true
	case "RMB":
		return currency{"chinese yuan", "CNY"}, true
	case "Rp":
		return currency{"indonesian rupiah", "IDR"}, true
	case "ALL", "TOP", "MAD", "TRY", "LAK", "BAM", "GEL", "MOP", "COP", "SOS", "CUP":
		return currency{}, false // English words in capitals
	}
	k := sort.Search(len(currencyCodes), func(k int) bool { return currencyCodes[k].code >= raw })
	if k < len(currencyCodes) && currencyCodes[k].code == raw {
		return currencyCodes[k], true
	}
	return currency{}, false
}

// moneyAfter reads a currency that follows the figure, up to four words long.
func (s *scanner) moneyAfter(i int) (currency, int) {
	if c, ok := symbolCurrency(s.at(i).w); ok && (s.at(i).glued || !s.figureAt(i+1)) {
		return c, i + 1
	}
	if s.is(i, "p") && s.at(i).glued {
		return currency{"penny", ""}, i + 1
	}
	if s.is(i, "¢") {
		return currency{"cent", ""}, i + 1
	}
	if s.hyphen(i) {
		i++
	}
	for size := 4; size > 0; size-- {
		if c, ok := s.moneyName(i, size); ok {
			return c, i + size
		}
	}
	return currency{}, i
}

// moneyName looks up size words from token i, the last one singularised.
func (s *scanner) moneyName(i, size int) (currency, bool) {
	if i+size > len(s.toks) || !maybeMoney(s.at(i+size-1).w) {
		return currency{}, false
	}
	name := ""
	for k := i; k < i+size-1; k++ {
		if s.cls(k)&punct != 0 {
			return currency{}, false
		}
		name += s.at(k).w + " "
	}
	last := s.at(i + size - 1).w
	if c, ok := currencyByName(name + last); ok {
		return c, true
	}
	if _, unit := unitWord(last); unit {
		return currency{}, false // "gbps"
	}
	return currencyByName(name + singular(last))
}

// maybeMoney keeps the look-up off words too long or too short for one.
func maybeMoney(w string) bool { return len(w) > 2 && len(w) < 14 }

// currencyAfter reports whether a currency word stands at token i.
func (s *scanner) currencyAfter(i int) bool {
	c, _ := s.moneyAfter(i)
	return c.name != ""
}

func currencyByName(name string) (currency, bool) {
	k := sort.Search(len(currencyWords), func(k int) bool { return currencyWords[k].form >= name })
	if k < len(currencyWords) && currencyWords[k].form == name {
		return currencyWords[k].currency, true
	}
	return currency{}, false
}
