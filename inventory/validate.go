package inventory

func (r *reader) validate(inv *Inventory) {}
