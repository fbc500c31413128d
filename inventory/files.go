package inventory

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/netgrade/netgrade/inventory/source"
)

// collector reads the files of an inventory into memory. It opens nothing whose name is not that of an inventory file,
// never follows a link below a given folder, and never waits on a pipe.
type collector struct {
	options  Options
	problems *problems
	files    []File
	// taken are the paths of files, so that a file which several paths name is read once.
	taken map[string]bool
	// named counts the entries with the name of an inventory file, and entries those of any name.
	named, entries int
	bytes          int64
}

// path reads one path that the caller named. Files are named relative to it; where there are several paths the path
// itself stands in front, because two folders may hold files of one name.
func (c *collector) path(name string, several bool) {
	if name == "-" {
		c.stdin()
		return
	}
	shown := filepath.ToSlash(filepath.Clean(name))
	info, err := os.Stat(name)
	switch {
	case err != nil:
		c.fault(shown, reason(err), "")
	case info.IsDir():
		prefix := ""
		if several {
			prefix = shown
		}
		c.folder(name, shown, prefix)
	case !isInventory(name):
		c.fault(shown, "neither *.hcl nor *.hcl.json", "an inventory is a file of such a name, or a folder of them")
	default:
		// A file that is named outright may be a link: whoever typed it chose it.
		file, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
		if !several {
			shown = path.Base(shown)
		}
		c.take(file, err, shown)
	}
}

// stdin reads the standard input under the name that the caller gave it.
func (c *collector) stdin() {
	name := filepath.ToSlash(c.options.StdinName)
	switch {
	case c.options.Stdin == nil:
		c.fault("-", "there is no standard input to read", "")
	case !isInventory(name):
		c.fault(name, "neither *.hcl nor *.hcl.json", "the standard input is read as its name says; give it a name such as network.hcl or network.hcl.json")
	default:
		c.read(c.options.Stdin, name, "")
	}
}

// folder reads every inventory file below a folder.
func (c *collector) folder(name, shown, prefix string) {
	root, err := os.OpenRoot(name)
	if err != nil {
		c.fault(shown, reason(err), "")
		return
	}
	defer root.Close()
	before := c.named + c.problems.errors
	c.walk(root, ".", prefix, 0)
	if c.named+c.problems.errors == before {
		c.fault(shown, "no *.hcl or *.hcl.json file in this folder or below it", "")
	}
}

func (c *collector) walk(root *os.Root, folder, prefix string, depth int) {
	if depth > c.options.Limits.Depth {
		c.fault(path.Join(prefix, folder), fmt.Sprintf("more than %d folders in one another", c.options.Limits.Depth), "")
		return
	}
	opened, err := root.Open(folder)
	if err != nil {
		c.fault(path.Join(prefix, folder), reason(err), "")
		return
	}
	defer opened.Close()
	room := c.options.Limits.Entries - c.entries
	listing, err := opened.ReadDir(room + 1)
	if err != nil && !errors.Is(err, io.EOF) {
		c.fault(path.Join(prefix, folder), reason(err), "")
		return
	}
	if c.entries += len(listing); len(listing) > room {
		c.fault(path.Join(prefix, folder), fmt.Sprintf("more than %d entries in this folder and those before it", c.options.Limits.Entries), "")
		return
	}
	for _, entry := range listing {
		c.entry(root, entry, path.Join(folder, entry.Name()), prefix, depth)
	}
}

// entry reads one entry of a folder, by its type and name.
func (c *collector) entry(root *os.Root, entry fs.DirEntry, name, prefix string, depth int) {
	base, shown := entry.Name(), path.Join(prefix, name)
	if isInventory(base) {
		c.named++
	}
	switch {
	case strings.HasPrefix(base, "."):
		return
	case entry.IsDir() && isInventory(base):
		c.fault(shown, "a folder with the name of an inventory file", "rename the folder, so that nobody takes it for a file that was left out")
	case entry.IsDir():
		c.walk(root, name, prefix, depth+1)
	case !isInventory(base):
		return
	case entry.Type()&fs.ModeSymlink != 0:
		c.fault(shown, "a link, and links are not followed", "put the file itself there")
	case !entry.Type().IsRegular():
		c.fault(shown, "not a regular file", "a pipe, socket or device cannot be an inventory file")
	default:
		file, err := root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
		c.take(file, err, shown)
	}
}

// take reads an opened file, after looking at what was really opened: between listing and opening it may have changed.
func (c *collector) take(file *os.File, err error, shown string) {
	if err != nil {
		c.fault(shown, reason(err), "")
		return
	}
	defer file.Close()
	info, err := file.Stat()
	switch {
	case err != nil:
		c.fault(shown, reason(err), "")
	case !info.Mode().IsRegular():
		c.fault(shown, "not a regular file", "a pipe, socket or device cannot be an inventory file; pipe it in with -")
	case info.Size() > c.options.Limits.File:
		c.tooLarge(shown)
	default:
		c.read(file, shown, file.Name())
	}
}

// read takes in the bytes of the file that stands at a place, never more than the bound, whatever size was announced.
func (c *collector) read(from io.Reader, shown, place string) {
	limits := c.options.Limits
	if c.taken[shown] {
		return
	}
	c.taken[shown] = true
	if len(c.files) >= limits.Files {
		c.fault(shown, fmt.Sprintf("more than %d files", limits.Files), "")
		return
	}
	text, err := io.ReadAll(io.LimitReader(from, limits.File+1))
	c.bytes += int64(len(text))
	switch {
	case err != nil:
		c.fault(shown, reason(err), "")
	case int64(len(text)) > limits.File:
		c.tooLarge(shown)
	case c.bytes > limits.Total:
		c.fault(shown, fmt.Sprintf("the files are larger than %s together", size(limits.Total)), "")
	default:
		c.files = append(c.files, File{Path: shown, Place: place, Text: text})
	}
}

func (c *collector) tooLarge(shown string) {
	c.fault(shown, "larger than "+size(c.options.Limits.File), "split it into several files; together they form one inventory")
}

func (c *collector) fault(file, summary, detail string) {
	c.problems.error(source.Range{File: file}, summary, detail)
}

// isInventory tells an inventory file by its name, of which the part before the ending must not be empty.
func isInventory(name string) bool {
	base := filepath.Base(name)
	return !strings.HasPrefix(base, ".") && (strings.HasSuffix(base, ".hcl") || isJSON(base))
}

// isJSON tells a file in HCL's JSON spelling by its name.
func isJSON(name string) bool { return strings.HasSuffix(name, ".hcl.json") }

func size(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d bytes", bytes)
	}
	return fmt.Sprintf("%d MiB", bytes>>20)
}

// reason says why the system refused, without the path and the name of the system call, which the reader knows or never wants to.
func reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "may not be read: permission denied"
	}
	var failed *fs.PathError
	if errors.As(err, &failed) {
		return "cannot be read: " + failed.Err.Error()
	}
	return "cannot be read: " + err.Error()
}
