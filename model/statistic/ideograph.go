package statistic

import (
	"strings"

	"brief/model"
)

// ideographicUnit reads the characters after a number of a Chinese or Japanese
// text: per cent, money, units and counters. Units of measure and counters keep
// their own spelling.
func (s *scanner) ideographicUnit(n *number, i int) unit {
	bare := unit{kind: model.KindNumber, first: i, next: i}
	if s.is(n.first-1, "之") && s.is(n.first-2, "分") && s.is(n.first-3, "百") {
		return unit{name: "percent", kind: model.KindPercent, first: i, next: i}
	}
	const longest = 4 // tokens of one unit
	for size := longest; size > 0; size-- {
		if i+size > len(s.toks) {
			continue
		}
		w := strings.ToLower(s.span(i, i+size).In(s.text))
		if u := characterUnit(w); u.name != "" && s.touches(i, i+size) {
			u.first, u.next = i, i+size
			return u
		}
	}
	if f, ok := s.unitSign(i); ok {
		return unit{name: f.name, kind: f.kind, first: i, next: i + 1}
	}
	return bare
}

// touches is true of tokens from first to next with nothing between them.
func (s *scanner) touches(first, next int) bool {
	for j := first + 1; j < next; j++ {
		if !s.at(j).glued {
			return false
		}
	}
	return true
}

func characterUnit(w string) unit {
	switch w {
	case "%", "％", "パーセント":
		return unit{name: "percent", kind: model.KindPercent}
	case "个百分点", "個百分點", "百分点", "百分點", "ポイント":
		return unit{name: "percentage point", kind: model.KindPercentagePoint}
	case "公里", "千米", "米", "公尺", "厘米", "毫米", "公斤", "千克", "克", "吨", "噸", "公顷", "亩", "升", "度", "平方公里", "平方米", "立方米",
		"千瓦", "兆瓦", "千瓦时", "海里", "キロ", "メートル", "キロメートル", "トン", "ヘクタール", "キログラム", "リットル":
		return unit{name: w, kind: model.KindMeasurement}
	case "天", "年", "年间", "年間", "个月", "個月", "か月", "カ月", "ヶ月", "小时", "小時", "時間", "分钟", "分鐘", "分間", "周", "週間", "秒", "日間":
		return unit{name: w, kind: model.KindDuration}
	case "人", "人次", "户", "戶", "名", "家", "个", "個", "件", "辆", "輛", "座", "所", "次", "位", "台", "艘", "架", "套", "头", "只", "条", "社", "軒":
		return unit{name: w, kind: model.KindCount}
	case "岁", "歳", "歲":
		return unit{name: "year of age", kind: model.KindAge}
	}
	if c, ok := characterMoney(w); ok {
		return unit{name: c.name, kind: model.KindMoney, code: c.code}
	}
	return unit{}
}

func characterMoney(w string) (currency, bool) {
	switch w {
	case "元", "人民币", "元人民币", "人民元":
		return currency{"chinese yuan", "CNY"}, true
	case "美元", "ドル", "米ドル":
		return currency{"dollar", "USD"}, true
	case "欧元", "歐元", "ユーロ":
		return currency{"euro", "EUR"}, true
	case "日元", "円":
		return currency{"japanese yen", "JPY"}, true
	case "港元":
		return currency{"hong kong dollar", "HKD"}, true
	case "英镑", "英鎊", "ポンド":
		return currency{"pound sterling", "GBP"}, true
	}
	return currency{}, false
}

// ideographicDate rejects the figures of dates, times and ordinals.
func (s *scanner) ideographicDate(i int) (int, bool) {
	switch s.at(i + 1).w {
	case "月", "日", "号", "號", "点", "點", "时", "期", "届", "屆", "世":
		return i + 2, s.at(i + 1).glued
	case "時":
		return i + 2, !s.is(i+2, "間")
	case "分":
		return i + 2, !s.is(i+2, "钟", "鐘", "間")
	case "年":
		return i + 2, len(s.at(i).w) == 4 && yearFigure(s.at(i).w)
	}
	return i + 1, false
}
