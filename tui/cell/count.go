package cell

import "strconv"

// Count writes how many there are of something, with a comma between thousands:
// 333, 5,743. Numbers that name something, such as a paragraph's, are written
// without, as they are typed.
func Count(n int) string {
	if n < 0 {
		return "-" + Grouped(strconv.Itoa(n)[1:])
	}
	return Grouped(strconv.Itoa(n))
}

// Grouped puts a comma between the thousands of a whole number without sign, from
// 1,000 on.
func Grouped(digits string) string {
	n := len(digits)
	if n <= 3 {
		return digits
	}
	head := (n-1)%3 + 1
	out := make([]byte, 0, n+n/3)
	out = append(out, digits[:head]...)
	for i := head; i < n; i += 3 {
		out = append(append(out, ','), digits[i:i+3]...)
	}
	return string(out)
}
