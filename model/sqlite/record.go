package sqlite

import "brief/model"

// The words that a coder writes as numbers. New ones are put at the end: what is
// stored refers to their places.
var (
	formats    = []model.Format{model.Text, model.Markdown, model.HTML, model.PDF, model.DOCX, model.Email, model.Feed, model.JSON}
	froms      = []model.PublishedFrom{model.PublishedNone, model.PublishedStated, model.PublishedFile}
	regions    = []model.Region{model.InBody, model.InKeyPoint, model.InTitle}
	actorKinds = []model.ActorKind{model.Person, model.Organization, model.Group, model.Place}
	wrongKinds = []model.UnsupportedKind{model.UnsupportedName, model.UnsupportedNumber, model.UnsupportedDate}
	forms      = []model.Form{model.FormSingle, model.FormRange, model.FormChange, model.FormTally, model.FormRatio}
	changes    = []model.Change{model.ChangeNone, model.ChangeUp, model.ChangeDown}
	bounds     = []model.Bound{model.Exactly, model.About, model.Below, model.Above, model.AtMost, model.AtLeast}
	standings  = []model.Standing{
		model.StandingNamed, model.StandingUnnamed, model.StandingUnpublished, model.StandingConfidential, model.StandingNone,
	}
	reasons = []model.Reason{
		model.ReasonFamilyName, model.ReasonGivenName, model.ReasonPart, model.ReasonMiddleNames, model.ReasonInitials,
		model.ReasonBracketed, model.ReasonCountry, model.ReasonLetters, model.ReasonTitle, model.ReasonNoun,
		model.ReasonSpelling,
	}
	figureKinds = []model.StatisticKind{
		model.KindPercent, model.KindPercentagePoint, model.KindMoney, model.KindCount, model.KindMultiplier, model.KindFraction,
		model.KindRatio, model.KindDuration, model.KindAge, model.KindMeasurement, model.KindTally, model.KindNumber,
	}
)

// briefing describes all of a briefing but the text, the document's ID and name, and
// the extractor, which are kept elsewhere.
func (c *coder) briefing(b *model.Briefing) {
	c.document(b.Document)
	c.float(&b.Covers)
	c.at = 0
	slice(c, &b.Sentences, c.passage)
	slice(c, &b.KeyPoints, c.keyPoint)
	slice(c, &b.Suggested, c.keyPoint)
	slice(c, &b.Actors, c.actor)
	slice(c, &b.Statistics, c.statistic)
	c.at = 0
	slice(c, &b.Dates, c.date)
}

func (c *coder) document(d *model.Document) {
	str(c, &d.Ref)
	word(c, &d.Format, formats)
	c.int(&d.Cleaned)
	str(c, &d.Title.Text)
	c.span(&d.Title.Span)
	c.bool(&d.Title.Derived)
	str(c, &d.Published.Date)
	word(c, &d.Published.From, froms)
	str(c, &d.Source)
	c.strings(&d.Tags)
	str(c, &d.Language)
	c.at = 0
	slice(c, &d.Blocks, c.block)
	c.span(&d.Rest)
	c.at = 0
	slice(c, &d.Paragraphs, c.paragraph)
	c.at = 0
	slice(c, &d.Marks, c.mark)
}

func (c *coder) block(b *model.Block) {
	small(c, &b.Kind)
	c.span(&b.Span)
	c.int(&b.Level)
	str(c, &b.Marker)
	c.int(&b.Table)
	c.int(&b.Row)
	c.int(&b.Column)
	c.bool(&b.Header)
}

func (c *coder) paragraph(p *model.Paragraph) {
	c.span(&p.Span)
	c.int(&p.FirstBlock)
	n := p.EndBlock - p.FirstBlock
	c.int(&n)
	if c.reading {
		p.EndBlock = p.FirstBlock + n
	}
}

func (c *coder) mark(m *model.Mark) {
	small(c, &m.Kind)
	c.span(&m.Span)
	str(c, &m.Target)
}

func (c *coder) passage(p *model.Passage) {
	c.span(&p.Span)
	word(c, &p.In, regions)
	c.int(&p.Paragraph)
	c.int(&p.Sentence)
	c.int(&p.Block)
}

func (c *coder) keyPoint(k *model.KeyPoint) {
	c.span(&k.Span)
	c.bool(&k.Given)
	slice(c, &k.Evidence, func(e *model.Evidence) {
		c.span(&e.Span)
		c.int(&e.Paragraph)
		c.int(&e.Sentence)
		c.float(&e.Score)
	})
	slice(c, &k.Unsupported, func(u *model.Unsupported) {
		c.span(&u.Span)
		word(c, &u.Kind, wrongKinds)
		str(c, &u.Body)
	})
}

func (c *coder) actor(a *model.Actor) {
	str(c, &a.Name)
	word(c, &a.Kind, actorKinds)
	c.strings(&a.Aliases)
	c.strings(&a.Roles)
	c.strings(&a.Acts)
	if c.form > 1 {
		slice(c, &a.Reasons, func(r *model.Reason) { word(c, r, reasons) })
		c.at = 0
		slice(c, &a.ActSpans, c.span)
	}
	c.float(&a.Salience)
	c.at = 0
	slice(c, &a.Mentions, func(m *model.Mention) {
		c.span(&m.Span)
		word(c, &m.In, regions)
		c.bool(&m.Nominal)
	})
}

func (c *coder) statistic(s *model.Statistic) {
	c.span(&s.Span)
	word(c, &s.In, regions)
	known := s.Value != nil
	if c.bool(&known); known {
		if c.reading {
			s.Value = new(float64)
		}
		c.float(s.Value)
	}
	slice(c, &s.Values, c.float)
	word(c, &s.Form, forms)
	str(c, &s.Unit)
	str(c, &s.UnitText)
	word(c, &s.Kind, figureKinds)
	str(c, &s.Currency)
	word(c, &s.Change, changes)
	word(c, &s.Bound, bounds)
	str(c, &s.Measure)
	c.span(&s.MeasureSpan)
	str(c, &s.Period)
	str(c, &s.PeriodStart)
	str(c, &s.PeriodEnd)
	str(c, &s.Source)
	c.span(&s.SourceSpan)
	str(c, &s.SourceActor)
	word(c, &s.Standing, standings)
	c.float(&s.Salience)
}

func (c *coder) date(d *model.Date) {
	c.span(&d.Span)
	word(c, &d.In, regions)
	str(c, &d.Date)
}
