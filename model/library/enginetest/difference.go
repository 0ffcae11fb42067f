package enginetest

import (
	"fmt"
	"reflect"
)

// Difference says where two values differ, "" where they do not. A slice that is nil
// and one that is empty are the same.
func Difference(got, want any) string {
	return differ("", reflect.ValueOf(got), reflect.ValueOf(want))
}

func differ(at string, got, want reflect.Value) string {
	switch got.Kind() {
	case reflect.Pointer:
		if got.IsNil() || want.IsNil() {
			if got.IsNil() != want.IsNil() {
				return fmt.Sprintf("%s is %v, want %v", at, got, want)
			}
			return ""
		}
		return differ(at, got.Elem(), want.Elem())
	case reflect.Struct:
		for i := range got.NumField() {
			if d := differ(at+"."+got.Type().Field(i).Name, got.Field(i), want.Field(i)); d != "" {
				return d
			}
		}
		return ""
	case reflect.Slice:
		if got.Len() != want.Len() {
			return fmt.Sprintf("%s has %d parts, want %d", at, got.Len(), want.Len())
		}
		for i := range got.Len() {
			if d := differ(fmt.Sprintf("%s[%d]", at, i), got.Index(i), want.Index(i)); d != "" {
				return d
			}
		}
		return ""
	}
	if !got.Equal(want) {
		return fmt.Sprintf("%s is %.80v, want %.80v", at, got, want)
	}
	return ""
}
