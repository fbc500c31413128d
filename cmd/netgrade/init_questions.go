package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"golang.org/x/term"

	"github.com/netgrade/netgrade/inventory/skeleton"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// isTerminal reports whether somebody sits at the other end of a stream.
func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// interview asks questions and takes answers, a line each.
type interview struct {
	answers *bufio.Scanner
	out     io.Writer
}

// askAbout asks for what is not known of an operator. An empty answer leaves it open, and so does the end of the input.
func askAbout(o *skeleton.Operator, sitesKnown bool, in io.Reader, out io.Writer) error {
	i := &interview{bufio.NewScanner(in), out}
	fmt.Fprintln(out, "An empty answer leaves it for later.")
	i.ask(&o.Country, "Country of main establishment, such as GR", func(word string) error { return checkCountry("country", word) })
	sectorKnown := o.Sector != ""
	i.ask(&o.Sector, "Sector: "+words(sectors()), func(word string) error { return oneOf("sector", word, sectors()) })
	if legal := vocabulary.Standard().Sectors[o.Sector]; len(legal) > 0 {
		i.ask(&o.Subsector, "Subsector: "+words(legal), func(word string) error { return oneOf("subsector", word, legal) })
		if o.Subsector == "" && !sectorKnown {
			fmt.Fprintln(out, "  the sector is left for later too: it needs its subsector")
			o.Sector = ""
		}
	}
	i.ask(&o.Entity, "Class of entity: "+words(entities()), func(word string) error { return oneOf("entity", word, entities()) })
	if !sitesKnown {
		number := ""
		i.ask(&number, "Number of sites", func(word string) error {
			count, err := strconv.Atoi(word)
			if err != nil || count < 1 || count > mostSites {
				return fmt.Errorf("sites: expected a number from 1 to %d", mostSites)
			}
			o.Sites = count
			return nil
		})
	}
	return i.answers.Err()
}

// ask puts a question, again after each answer that is none, and keeps the answer. What is known already is not asked.
func (i *interview) ask(answer *string, question string, check func(string) error) {
	for *answer == "" {
		fmt.Fprintf(i.out, "%s: ", question)
		if !i.answers.Scan() {
			fmt.Fprintln(i.out)
			return
		}
		word := strings.TrimSpace(i.answers.Text())
		if word == "" {
			return
		}
		if err := check(word); err != nil {
			fmt.Fprintf(i.out, "  %v\n", err)
			continue
		}
		*answer = word
	}
}
