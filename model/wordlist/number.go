package wordlist

// Cardinal is the value of a number word from zero to ninety, in lower case and
// one word ("seven", "forty"); ok is false for any other word.
func Cardinal(w string) (value float64, ok bool) {
	switch w {
	case "zero":
		return 0, true
	case "one":
		return 1, true
	case "two":
		return 2, true
	case "three":
		return 3, true
	case "four":
		return 4, true
	case "five":
		return 5, true
	case "six":
		return 6, true
	case "seven":
		return 7, true
	case "eight":
		return 8, true
	case "nine":
		return 9, true
	}
	return teen(w)
}

// teen goes on with ten to nineteen, tens with the tens.
func teen(w string) (float64, bool) {
	switch w {
	case "ten":
		return 10, true
	case "eleven":
		return 11, true
	case "twelve":
		return 12, true
	case "thirteen":
		return 13, true
	case "fourteen":
		return 14, true
	case "fifteen":
		return 15, true
	case "sixteen":
		return 16, true
	case "seventeen":
		return 17, true
	case "eighteen":
		return 18, true
	case "nineteen":
		return 19, true
	}
	return tens(w)
}

func tens(w string) (float64, bool) {
	switch w {
	case "twenty":
		return 20, true
	case "thirty":
		return 30, true
	case "forty":
		return 40, true
	case "fifty":
		return 50, true
	case "sixty":
		return 60, true
	case "seventy":
		return 70, true
	case "eighty":
		return 80, true
	case "ninety":
		return 90, true
	}
	return 0, false
}

// Ordinal is the value of an ordinal word to twelve, or of twentieth, in lower
// case; 0 for any other word.
func Ordinal(w string) float64 {
	switch w {
	case "first":
		return 1
	case "second":
		return 2
	case "third":
		return 3
	case "fourth":
		return 4
	case "fifth":
		return 5
	case "sixth":
		return 6
	case "seventh":
		return 7
	case "eighth":
		return 8
	case "ninth":
		return 9
	case "tenth":
		return 10
	case "eleventh":
		return 11
	case "twelfth":
		return 12
	case "twentieth":
		return 20
	}
	return 0
}

// Scale is what an English scale word in lower case multiplies by ("hundred",
// "million", "crore"); 0 for any other word.
func Scale(w string) float64 {
	switch w {
	case "hundred":
		return 1e2
	case "thousand":
		return 1e3
	case "lakh", "lac", "lakhs":
		return 1e5
	case "million", "mln", "mio":
		return 1e6
	case "crore", "crores":
		return 1e7
	case "billion", "bln", "milliard":
		return 1e9
	case "trillion", "trln":
		return 1e12
	case "quadrillion":
		return 1e15
	}
	return 0
}
