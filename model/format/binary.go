package format

import (
	"bytes"
	"unicode/utf8"
)

// sampleBytes is how much of an input is looked at to tell binary from text.
const sampleBytes = 64 << 10

// binaryKind says what raw is if it is not text ("a PDF document"), or "".
func binaryKind(raw []byte) string {
	if what := magic(raw); what != "" {
		return what
	}
	sample := raw[:min(len(raw), sampleBytes)]
	nuls := bytes.Count(sample, []byte{0})
	if nuls > 4+len(sample)/50 && !isUTF16(raw) {
		return "binary data (it holds NUL bytes)"
	}
	controls := 0
	for _, b := range sample {
		if b < 0x20 && (b < 0x07 || b > 0x0d) && b != 0x1b {
			controls++
		}
	}
	if controls*20 > len(sample) && !utf8.Valid(sample) && !isUTF16(raw) {
		return "binary data (it holds control bytes and is not UTF-8)"
	}
	return ""
}

func isUTF16(raw []byte) bool {
	if bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		return true
	}
	_, ok := bareUTF16(raw)
	return ok
}

// magic names the file format that raw begins as, or "".
func magic(raw []byte) string {
	for _, m := range [...]struct{ prefix, what string }{
		{"%PDF-", "a PDF document"},
		{"PK\x03\x04", "a ZIP archive or an office document"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"},
		{"{\\rtf", "an RTF document"},
		{"\x89PNG\r\n", "a PNG image"},
		{"GIF87a", "a GIF image"},
		{"GIF89a", "a GIF image"},
		{"\xff\xd8\xff", "a JPEG image"},
		{"RIFF", "a RIFF file (sound, film or image)"},
		{"\x7fELF", "a program (ELF)"},
		{"MZ\x90\x00", "a program (Windows)"},
		{"\xcf\xfa\xed\xfe", "a program (Mach-O)"},
		{"\xca\xfe\xba\xbe", "a program (Java or Mach-O)"},
		{"\x00asm", "a program (WebAssembly)"},
		{"\x1f\x8b", "a gzip archive"},
		{"BZh", "a bzip2 archive"},
		{"\xfd7zXZ", "an xz archive"},
		{"7z\xbc\xaf\x27\x1c", "a 7z archive"},
		{"\x28\xb5\x2f\xfd", "a zstd archive"},
		{"Rar!\x1a", "a RAR archive"},
		{"SQLite format 3\x00", "a SQLite database"},
		{"OggS", "an Ogg file"},
		{"ID3", "an MP3 file"},
	} {
		// A prefix of letters alone may open a text; binary data follows it.
		if bytes.HasPrefix(raw, []byte(m.prefix)) && (m.prefix[0] != 'R' && m.prefix[0] != 'O' && m.prefix[0] != 'I' && m.prefix[0] != 'B' ||
			bytes.IndexByte(raw[:min(len(raw), 512)], 0) >= 0) {
			return m.what
		}
	}
	return ""
}
