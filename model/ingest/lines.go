package ingest

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"brief/model"
	"brief/model/format"
)

// Lines yields the documents of JSON Lines as items still to be opened, so that
// several can be opened at once: one object a line,
//
//	{"id": "…", "text": "…", "title": "…", "date": "…", "source": "…", "tags": ["…"]}
//
// of which only "text" must be there; "tags" may be a single one too. The text has the shape of plain text. An
// item's ID is the SHA-256 of the line as received, without its line end; "id"
// becomes its Ref. Blank lines are skipped. A line that is not such an object, or
// is longer than the limit, is an error that names its number, and the next line
// is read; an error of r ends the sequence. The name is that of the stream.
func Lines(ctx context.Context, name string, r io.Reader, opt Options) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		in := bufio.NewReaderSize(reader{ctx, r}, 64<<10)
		for number := 1; ; number++ {
			line, err := readLine(in, opt.limit())
			if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, ErrTooLarge) {
				yield(Item{}, failed("read", name, number, err))
				return
			}
			if !yieldLine(yield, name, number, line, err) || errors.Is(err, io.EOF) {
				return
			}
		}
	}
}

func yieldLine(yield func(Item, error) bool, name string, number int, line []byte, err error) bool {
	if errors.Is(err, ErrTooLarge) {
		return yield(Item{}, failed("read", name, number, err))
	}
	if number == 1 {
		line = withoutMark(line)
	}
	if len(bytes.TrimSpace(line)) == 0 {
		return true
	}
	return yield(lineItem(name, number, line), nil)
}

// readLine returns the next line without its end. At the end of the input it
// returns what is left with io.EOF. A line past limit is read to its end, not
// kept, and reported as ErrTooLarge.
func readLine(in *bufio.Reader, limit int64) ([]byte, error) {
	const lineEnd = int64(len("\r\n"))
	var line []byte
	var size int64
	for {
		piece, err := in.ReadSlice('\n')
		size += int64(len(piece))
		if size <= limit+lineEnd {
			line = append(line, piece...)
		} else {
			line = nil
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		line = trimLineEnd(line)
		if size > limit+lineEnd || int64(len(line)) > limit {
			return nil, errors.Join(tooLarge(size, limit), eofOnly(err))
		}
		return line, err
	}
}

func eofOnly(err error) error {
	if errors.Is(err, io.EOF) {
		return io.EOF
	}
	return nil
}

// withoutMark is the first line without a byte order mark.
func withoutMark(line []byte) []byte { return bytes.TrimPrefix(line, []byte("\ufeff")) }

func trimLineEnd(line []byte) []byte {
	line = bytes.TrimSuffix(line, []byte("\n"))
	return bytes.TrimSuffix(line, []byte("\r"))
}

// record is one line as it is sent.
type record struct {
	ID     json.RawMessage `json:"id"`
	Text   *string         `json:"text"`
	Title  string          `json:"title"`
	Date   string          `json:"date"`
	Source string          `json:"source"`
	Tags   json.RawMessage `json:"tags"`
}

// lineItem defers all work on the line to Item.Open.
func lineItem(name string, number int, line []byte) Item {
	return Item{
		Key:  name + "\x00" + strconv.Itoa(number),
		Name: shown(itemName(name, number)),
		Line: number,
		open: func(context.Context) (*model.Document, error) { return openLine(name, number, line) },
		size: int64(len(line)),
	}
}

func openLine(name string, number int, line []byte) (*model.Document, error) {
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		return nil, failed("read", name, number, fmt.Errorf("%w: %s", ErrBadLine, jsonReason(line, err)))
	}
	if r.Text == nil {
		return nil, failed("read", name, number, fmt.Errorf(`%w: it has no "text"`, ErrBadLine))
	}
	ref, err := reference(r.ID)
	if err != nil {
		return nil, failed("read", name, number, err)
	}
	tags, err := tagsOf(r.Tags)
	if err != nil {
		return nil, failed("read", name, number, err)
	}
	return decode(itemName(name, number), number, []byte(*r.Text), format.Options{
		Item: true, ID: format.ID(line), Format: model.Text,
		Ref: ref, Title: r.Title, Date: r.Date, Source: r.Source, Tags: tags,
	})
}

func itemName(name string, number int) string { return name + ":" + strconv.Itoa(number) }

// reference reads an "id": a string, or a number as it is written.
func reference(raw json.RawMessage) (string, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return "", nil
	}
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text, nil
	}
	var number json.Number
	if json.Unmarshal(raw, &number) == nil {
		return number.String(), nil
	}
	return "", fmt.Errorf(`%w: "id" is neither a string nor a number`, ErrBadLine)
}

// tagsOf reads "tags": strings, or one string; empty ones are none.
func tagsOf(raw json.RawMessage) ([]string, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return nil, nil
	}
	var tags []string
	if json.Unmarshal(raw, &tags) != nil {
		var one string
		if json.Unmarshal(raw, &one) != nil {
			return nil, fmt.Errorf(`%w: "tags" is neither a list of strings nor a string`, ErrBadLine)
		}
		tags = []string{one}
	}
	return slices.DeleteFunc(tags, func(t string) bool { return strings.TrimSpace(t) == "" }), nil
}
