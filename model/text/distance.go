package text

// Distance is the number of letters to insert, delete, replace or swap with the
// next that turn a into b (optimal string alignment distance: Damerau 1964), or
// most+1 where it is more than most. Only the band of most letters about the
// diagonal is computed. It compares letters as they are: fold them before.
func Distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	n := len(y) + 1
	cells := make([]int, 3*n)
	older, old, row := cells[:n], cells[n:2*n], cells[2*n:]
	for j := range old {
		old[j] = j
	}
	for i := 1; i <= len(x); i++ {
		from, to := max(1, i-most), min(len(y), i+most)
		least := most + 1
		row[from-1] = most + 1
		if from == 1 {
			row[0], least = i, i
		}
		for j := from; j <= to; j++ {
			row[j] = old[j-1]
			if x[i-1] != y[j-1] {
				row[j]++
			}
			row[j] = min(row[j], row[j-1]+1)
			if j < i+most {
				row[j] = min(row[j], old[j]+1)
			}
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
		older, old, row = old, row, older
	}
	return min(old[len(y)], most+1)
}
