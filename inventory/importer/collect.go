package importer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/netgrade/netgrade/inventory/source"
)

// The bounds of one import. Beyond them the import is refused rather than cut short, because an inventory that lacks
// devices without saying so would be graded better than the network deserves.
const (
	maximumFile    = 64 << 20
	maximumTotal   = 1 << 30
	maximumEntries = 20_000
	maximumDepth   = 64
)

var errTooMuch = errors.New("too much to import at once")

// text is one file that was read.
type text struct {
	name string
	data string
}

// collector reads files and folders within the bounds of one import.
type collector struct {
	ctx      context.Context
	entries  int
	total    int
	warnings []source.Diagnostic
}

// each reads a file, or all files below a folder, in the order of their names, and hands them over one at a time.
func (c *collector) each(given string, use func(text) error) error {
	info, err := os.Stat(given)
	if err != nil {
		return unopened(given, err)
	}
	base := filepath.ToSlash(filepath.Base(given))
	folder := given
	if !info.IsDir() {
		folder = filepath.Dir(given)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return unopened(given, err)
	}
	defer root.Close()
	if !info.IsDir() {
		if !info.Mode().IsRegular() {
			return fmt.Errorf("%s: not a regular file", base)
		}
		return c.file(root.FS(), base, base, use)
	}
	if base == "." || base == "/" || base == ".." {
		base = ""
	}
	return fs.WalkDir(root.FS(), ".", func(at string, entry fs.DirEntry, err error) error {
		return c.visit(root.FS(), at, path.Join(base, at), entry, err, use)
	})
}

// unopened says why a path can't be imported, without the name of the system call.
func unopened(given string, err error) error {
	var failed *fs.PathError
	if errors.As(err, &failed) {
		err = failed.Err
	}
	return fmt.Errorf("%s cannot be imported: %w", source.Printable(given), err)
}

// visit looks at one entry of a folder: hidden ones, links and whatever is no regular file are left out.
func (c *collector) visit(files fs.FS, at, shown string, entry fs.DirEntry, err error, use func(text) error) error {
	if err != nil {
		return fmt.Errorf("read %s: %w", shown, err)
	}
	if err := c.ctx.Err(); err != nil {
		return err
	}
	if c.entries++; c.entries > maximumEntries {
		return fmt.Errorf("more than %d files and folders: %w", maximumEntries, errTooMuch)
	}
	switch {
	case at != "." && strings.HasPrefix(entry.Name(), "."):
		if entry.IsDir() {
			return fs.SkipDir
		}
		return nil
	case entry.IsDir():
		if strings.Count(at, "/") >= maximumDepth {
			return fmt.Errorf("%s: folders are nested deeper than %d: %w", shown, maximumDepth, errTooMuch)
		}
		return nil
	case !entry.Type().IsRegular():
		c.warn(shown, "left out: not a regular file", "Links, pipes and devices are not followed; give the file itself.")
		return nil
	}
	return c.file(files, at, shown, use)
}

// file reads one regular file and hands it over, unless it is no text.
func (c *collector) file(files fs.FS, at, shown string, use func(text) error) error {
	data, err := readRegular(files, at)
	if err != nil {
		return fmt.Errorf("read %s: %w", shown, err)
	}
	if c.total += len(data); c.total > maximumTotal {
		return fmt.Errorf("more than %d MiB in all: %w", maximumTotal>>20, errTooMuch)
	}
	if bytes.IndexByte(data, 0) >= 0 {
		c.warn(shown, "left out: not a text file", "A configuration is plain text; save it as UTF-8.")
		return nil
	}
	return use(text{name: shown, data: strings.TrimPrefix(string(data), "\ufeff")})
}

func readRegular(files fs.FS, at string) ([]byte, error) {
	file, err := files.Open(at)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file")
	}
	data, err := io.ReadAll(io.LimitReader(file, maximumFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maximumFile {
		return nil, fmt.Errorf("larger than %d MiB: %w", maximumFile>>20, errTooMuch)
	}
	return data, nil
}

func (c *collector) warn(file, summary, detail string) {
	c.warnings = append(c.warnings, source.Diagnostic{
		Severity: source.Warning,
		Summary:  summary,
		Detail:   detail,
		At:       source.Range{File: file},
	})
}
