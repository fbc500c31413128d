package importer

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// ErrNotOurs says that a file stands in the way which no import wrote, or which somebody has changed since.
var ErrNotOurs = errors.New("it was not written by an import, or was changed since")

// mark begins the first line of every file that Save writes. The sum that follows tells later whether the rest of the file is
// still as it was written: an edited file is somebody's work and no longer ours to replace.
const mark = "# Written by netgrade import; sum of what follows: "

// Save writes the files of the result into a folder, which is made when it is missing (its parent is not). A file that stands
// there already is only replaced when an import wrote it and nobody has changed it, or when force is set; what is no regular
// file (a link, a folder) is never replaced. When one file can't be replaced nothing is written at all; errors.Is tells ErrNotOurs.
//
// Files of earlier imports that the result doesn't have stay where they are.
func (r *Result) Save(folder string, force bool) error {
	if err := os.Mkdir(folder, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("make the folder of the inventory: %w", err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return fmt.Errorf("open the folder of the inventory: %w", err)
	}
	defer root.Close()
	for _, file := range r.Files {
		if err := replaceable(root, file.Name, force); err != nil {
			return fmt.Errorf("%s in %s would be overwritten: %w", file.Name, folder, err)
		}
	}
	for _, file := range r.Files {
		if err := write(root, file); err != nil {
			return fmt.Errorf("write %s in %s: %w", file.Name, folder, err)
		}
	}
	return nil
}

// replaceable says why a file must not be written, nil when it may.
func replaceable(root *os.Root, name string, force bool) error {
	info, err := root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return errors.New("it is no regular file")
	case force:
		return nil
	}
	file, err := root.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maximumFile))
	if err != nil {
		return err
	}
	first, rest, _ := strings.Cut(string(data), "\n")
	if first != mark+sum(rest) {
		return ErrNotOurs
	}
	return nil
}

// write puts a file in place in one step, so that nobody ever reads half of it.
func write(root *os.Root, file File) error {
	temporary := "." + file.Name + ".new"
	if err := root.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	out, err := root.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, mark+sum(string(file.Data))+"\n"+string(file.Data))
	if err = errors.Join(err, out.Close()); err == nil {
		err = root.Rename(temporary, file.Name)
	}
	if err != nil {
		return errors.Join(err, root.Remove(temporary))
	}
	return nil
}

// sum is the start of the SHA-256 of a text: enough to notice an edit, which is not an attack.
func sum(text string) string {
	digest := sha256.Sum256([]byte(text))
	return hex.EncodeToString(digest[:8])
}
