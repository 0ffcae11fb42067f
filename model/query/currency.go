package query

import "strings"

// signOf returns the sign of money that s begins with, or "".
func signOf(s string) string {
	for _, sign := range [...]string{"$", "€", "£", "¥", "₹"} {
		if strings.HasPrefix(s, sign) {
			return sign
		}
	}
	return ""
}

func currencyOf(sign string) string {
	switch sign {
	case "$":
		return "USD"
	case "€":
		return "EUR"
	case "£":
		return "GBP"
	case "¥":
		return "JPY"
	}
	return "INR"
}

// isCurrency reports whether a lower-case word is a code of ISO 4217.
func isCurrency(w string) bool {
	return len(w) == 3 && strings.Contains(currencies, " "+w+" ")
}

// currencies are the active codes of ISO 4217.
const currencies = " aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd btn bwp byn bzd" +
	" cad cdf chf clp cny cop crc cup cve czk djf dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd" +
	" hkd hnl htg huf idr ils inr iqd irr isk jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd" +
	" mad mdl mga mkd mmk mnt mop mru mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg" +
	" qar ron rsd rub rwf sar sbd scr sdg sek sgd shp sle sos srd ssp stn svc syp szl thb tjs tmt tnd top try ttd twd" +
	" tzs uah ugx usd uyu uzs ves vnd vuv wst xaf xcd xof xpf yer zar zmw zwg "
