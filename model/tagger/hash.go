package tagger

// Hash is the hash of s under seed, which is the number of the feature that s is a
// value of. Equal arguments give equal hashes on every machine and in every version
// that reads the same form of model.
func Hash(seed uint64, s string) uint64 {
	h := offset ^ seed*spread
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime
	}
	return finish(h)
}

// Mix is the hash of two hashes or small numbers, in that order.
func Mix(a, b uint64) uint64 { return finish(a*spread ^ b + offset) }

const (
	offset = 14695981039346656037 // FNV-1a
	prime  = 1099511628211
	spread = 0x9e3779b97f4a7c15 // 2^64 divided by the golden ratio
)

// finish lets every bit bear on every other (the end of MurmurHash3).
func finish(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
