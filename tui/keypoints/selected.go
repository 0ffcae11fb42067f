package keypoints

import "brief/model"

// Selected returns the key point under the cursor.
func (p *Pane) Selected() (model.KeyPoint, bool) {
	v, ok := p.points.Selected()
	return v.KeyPoint, ok
}
