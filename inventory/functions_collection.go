package inventory

import (
	"errors"
	"slices"
)

func concat(c *call) (value, error) {
	size := 1
	for _, argument := range c.arguments {
		size += argument.size
	}
	if err := c.afford(size); err != nil {
		return value{}, err
	}
	var all []value
	for i := range c.arguments {
		all = append(all, c.list(i)...)
	}
	return listOf(all, c.at), nil
}

func contains(c *call) (value, error) {
	return c.result(slices.ContainsFunc(c.list(0), c.arguments[1].equal))
}

// distinct keeps the first of equal elements.
func distinct(c *call) (value, error) {
	var kept, collections []value
	seen := map[any]bool{}
	for _, element := range c.list(0) {
		switch element.data.(type) {
		case []value, object:
			// Lists and objects are compared with each other one by one, which is work of its own.
			if !c.evaluator.spend(element.size*len(collections), c.at) {
				return value{}, errTold
			}
			if slices.ContainsFunc(collections, element.equal) {
				continue
			}
			collections = append(collections, element)
		default:
			if seen[element.data] {
				continue
			}
			seen[element.data] = true
		}
		kept = append(kept, element)
	}
	return listOf(kept, c.at), nil
}

// flatten puts the elements of lists in lists into one list. Its result is no larger than its argument.
func flatten(c *call) (value, error) {
	if err := c.afford(c.arguments[0].size); err != nil {
		return value{}, err
	}
	var flat []value
	var add func(elements []value)
	add = func(elements []value) {
		for _, element := range elements {
			inner, isList := element.data.([]value)
			if !isList {
				flat = append(flat, element)
				continue
			}
			carried := make([]value, len(inner))
			for i, one := range inner {
				carried[i] = one.through(element.via...)
			}
			add(carried)
		}
	}
	add(c.list(0))
	return listOf(flat, c.at), nil
}

// sortList sorts texts by letters and numbers by size.
func sortList(c *call) (value, error) {
	elements := slices.Clone(c.list(0))
	for _, element := range elements {
		switch element.data.(type) {
		case string, float64:
		default:
			return value{}, errors.New("only texts and numbers can be sorted, and here is " + element.describe())
		}
	}
	if err := c.afford(c.arguments[0].size); err != nil {
		return value{}, err
	}
	slices.SortStableFunc(elements, compareLeaves)
	return listOf(elements, c.at), nil
}

func keys(c *call) (value, error) {
	var all []value
	for _, m := range c.object(0) {
		all = append(all, leaf(m.key, m.at).through(c.arguments[0].via...))
	}
	return c.parts(all)
}

func values(c *call) (value, error) {
	var all []value
	for _, m := range c.object(0) {
		all = append(all, m.value.through(c.arguments[0].via...))
	}
	return c.parts(all)
}

// parts makes a list of parts of the arguments the result.
func (c *call) parts(elements []value) (value, error) {
	result := listOf(elements, c.at)
	return result, c.afford(result.size)
}

// lookup gives a member of an object, or the third argument where there is none.
func lookup(c *call) (value, error) {
	if found, ok := c.object(0).find(c.text(1)); ok {
		return found.through(c.arguments[0].via...), nil
	}
	return c.arguments[2], nil
}

// merge joins objects; a later one wins.
func merge(c *call) (value, error) {
	size := 1
	for _, argument := range c.arguments {
		size += argument.size
	}
	if err := c.afford(size); err != nil {
		return value{}, err
	}
	joined := map[string]member{}
	for i, argument := range c.arguments {
		for _, m := range c.object(i) {
			m.value = m.value.through(argument.via...)
			joined[m.key] = m
		}
	}
	members := make([]member, 0, len(joined))
	for _, key := range sortedKeys(joined) {
		members = append(members, joined[key])
	}
	return objectOf(members, c.at), nil
}

// coalesce gives the first argument that is not null.
func coalesce(c *call) (value, error) {
	for _, argument := range c.arguments {
		if argument.data != nil {
			return argument, nil
		}
	}
	return c.result(nil)
}

func minimum(c *call) (value, error) { return c.extreme(-1) }
func maximum(c *call) (value, error) { return c.extreme(+1) }

// extreme gives the argument that stands first in an order of numbers.
func (c *call) extreme(sign int) (value, error) {
	best := c.arguments[0]
	for _, argument := range c.arguments[1:] {
		if compareLeaves(argument, best)*sign > 0 {
			best = argument
		}
	}
	return best, nil
}
