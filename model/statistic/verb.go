package statistic

import "strings"

// verbClass reads the verb forms that a word may be. Regular forms are taken
// back to a base on the list; an unknown word in -ed or -ing counts as a verb
// form, since few nouns end so.
func verbClass(w string) class {
	if c := irregular(w); c != 0 {
		return c
	}
	var c class
	if baseVerb(w) {
		c |= verbBase
	}
	switch {
	case strings.HasSuffix(w, "ed") && len(w) > 4 && !edNoun(w):
		c |= verbPast
	case strings.HasSuffix(w, "ing") && len(w) > 5 && !ingNoun(w):
		c |= verbIng
	case strings.HasSuffix(w, "s") && (baseVerb(w[:len(w)-1]) || strings.HasSuffix(w, "es") && baseVerb(w[:len(w)-2]) ||
		strings.HasSuffix(w, "ies") && baseVerb(w[:len(w)-3]+"y")):
		c |= verbS
	}
	return c
}

func edNoun(w string) bool {
	switch w {
	case "hundred", "speed", "indeed", "exceed", "proceed", "succeed", "breed", "bleed", "naked", "sacred",
		"wicked", "hatred", "united", "limited", "unmanned", "armed", "embed", "newlywed", "greed":
		return true
	}
	return false
}

func ingNoun(w string) bool {
	switch w {
	case "building", "meeting", "evening", "morning", "spring", "string", "beijing", "offering", "housing",
		"funding", "training", "something", "nothing", "anything", "everything", "king", "wing", "polling",
		"shooting", "clothing", "warning", "sibling", "banking", "shipping", "trucking", "mining", "trading",
		"farming", "fishing", "advertising", "manufacturing", "engineering", "rating", "hearing", "ruling",
		"filing", "finding", "setting", "painting", "wedding", "ceiling", "spending", "savings", "feeding",
		"lending", "borrowing", "pricing", "earning", "holding", "opening", "drawing", "gathering", "crossing":
		return true
	}
	return false
}

func irregular(w string) class {
	switch w {
	case "rose", "fell", "grew", "went", "came", "took", "gave", "became", "began", "saw", "knew", "ran",
		"wrote", "spoke", "broke", "drove", "chose", "drew", "flew", "ate", "sank", "shrank", "swam", "withdrew":
		return verbPast
	case "made", "found", "said", "told", "sold", "bought", "brought", "thought", "taught", "caught", "held",
		"kept", "left", "lost", "met", "paid", "sent", "spent", "stood", "understood", "won", "built", "led",
		"fled", "fought", "felt", "dealt", "sought", "shot", "slid", "got", "had", "laid", "struck", "stuck",
		"hung", "swung", "drank", "fed", "bled", "meant", "heard", "sat", "slept", "swept", "wept", "bound", "lent",
		"died", "used", "tied", "added", "freed", "agreed":
		return verbPast
	case "risen", "fallen", "grown", "taken", "given", "known", "written", "spoken", "broken", "driven",
		"chosen", "drawn", "flown", "eaten", "shrunk", "seen", "done", "gone", "begun", "shown", "stolen", "worn",
		"sworn", "torn", "thrown", "withdrawn", "hidden", "beaten", "born":
		return verbPast
	case "put", "cut", "hit", "set", "cost", "let", "shut", "spread", "hurt", "beat", "bet", "quit", "shed":
		return verbBase | verbPast
	case "goes", "does":
		return verbS
	case "dying", "lying", "using", "going", "doing", "being", "tying":
		return verbIng
	case "red", "bed", "bus", "news", "series", "species", "years", "days", "places", "states", "its", "this":
		return 0
	}
	return 0
}

// baseVerb lists common verbs whose plain form may follow a plural noun or
// whose -s form may follow a singular one.
func baseVerb(w string) bool {
	switch w {
	case "accept", "account", "accuse", "achieve", "acquire", "add", "admit", "agree", "aim", "allege", "allow",
		"announce", "appear", "apply", "approve", "argue", "arrive", "ask", "assert", "attack", "attend", "avoid",
		"back", "become", "begin", "believe", "belong", "break", "bring", "build", "buy", "calculate", "call",
		"carry", "cause", "change", "charge", "choose", "cite", "claim", "climb", "close", "come", "comprise",
		"conclude", "confirm", "consider", "consist", "contain", "continue", "contribute", "control", "cover",
		"create", "decide", "declare", "decline", "decrease", "demand", "demonstrate", "deny", "depend", "describe",
		"develop", "die", "disapprove", "disclose", "dismiss", "doubt", "drive", "drop", "earn", "employ", "enable",
		"encourage", "end", "enjoy", "enter", "estimate", "exceed", "exist", "expect", "explain", "export", "face",
		"fail", "fall", "favor", "favour", "fear", "feel", "fight", "find", "finish", "follow", "forecast", "gain",
		"get", "give", "go", "grow", "happen", "hold", "hope", "identify", "import", "improve", "include",
		"increase", "indicate", "insist", "intend", "invest", "involve", "join", "keep", "kill", "know", "lack",
		"last", "lead", "leave", "lie", "live", "lose", "maintain", "make", "manage", "mean", "meet", "move", "need",
		"note", "observe", "occur", "offer", "open", "operate", "oppose", "own", "participate", "pay", "perform",
		"plan", "play", "pledge", "prefer", "prepare", "produce", "project", "promise", "propose", "provide",
		"push", "put", "raise", "reach", "receive", "recommend", "record", "reduce", "refuse", "reject", "rely",
		"remain", "remember", "report", "represent", "require", "respond", "return", "reveal", "rise", "run", "say",
		"see", "seek", "seem", "sell", "send", "serve", "shape", "share", "show", "sign", "spend", "stand",
		"start", "state", "stay", "stop", "struggle", "suffer", "suggest", "supply", "support", "take", "tell", "think",
		"total", "travel", "treat", "trust", "try", "turn", "use", "view", "visit", "vote", "vow", "wait", "want",
		"warn", "watch", "wear", "win", "work", "worry", "write", "average", "attract", "host", "highlight", "reinforce",
		"identified", "complicate", "emphasize", "emphasise", "feature", "rank", "rate", "range", "fund":
		return true
	}
	return false
}

// reportingClass lists verbs whose subject vouches for what follows.
func reportingClass(w string) class {
	switch w {
	case "say", "says", "said", "saying", "note", "notes", "noted", "noting", "report", "reports", "reported",
		"reporting", "show", "shows", "showed", "shown", "showing", "find", "finds", "found", "finding", "estimate",
		"estimates", "estimated", "estimating", "tell", "tells", "told", "announce", "announces", "announced",
		"announcing", "add", "adds", "added", "adding", "claim", "claims", "claimed", "claiming", "argue", "argues",
		"argued", "arguing", "suggest", "suggests", "suggested", "reveal", "reveals", "revealed", "indicate",
		"indicates", "indicated", "state", "states", "stated", "write", "writes", "wrote", "warn", "warns",
		"warned", "warning", "predict", "predicts", "predicted", "project", "projects", "projected", "forecast",
		"forecasts", "expect", "expects", "expected", "believe", "believes", "believed", "conclude", "concludes",
		"concluded", "confirm", "confirms", "confirmed", "declare", "declares", "declared", "explain", "explains",
		"explained", "explaining", "insist", "insists", "insisted", "allege", "alleges", "alleged", "calculate",
		"calculates", "calculated", "propose", "proposes", "proposed", "promise", "promises", "promised", "pledge",
		"pledges", "pledged", "vow", "vows", "vowed", "cite", "cites", "cited", "citing", "observe", "observed",
		"observes", "disclose", "disclosed", "acknowledge", "acknowledged", "admit", "admits", "admitted", "assured", "assures", "alleging", "pointed", "points", "telling", "complained", "complains", "guessed", "figured", "concedes", "conceded", "recalls", "testifies", "contends", "contended", "maintains", "maintained", "remarked", "stressed", "stresses", "tweets", "joked", "boasts", "assert", "asserts",
		"asserted", "boast", "boasted", "recall", "recalled", "reckon", "reckons", "think", "thinks", "tweeted",
		"posted", "testified", "replied", "highlighted", "emphasise", "emphasize", "reads", "asked", "urged",
		"demonstrate", "demonstrated", "determined", "put", "puts", "hopes", "plans", "agreed", "ruled", "touted",
		"threatens", "threatened", "advocates", "advocated", "demands", "demanded", "laments", "lamented", "defends", "defended",
		"lists", "listed", "protested", "quipped", "tallied", "testify", "mentions", "mentioned", "speculated", "countered", "counters":
		return reporting
	}
	return 0
}
