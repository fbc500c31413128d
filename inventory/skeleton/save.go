package skeleton

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// Save writes files into the folder of an inventory, which is made when it is missing (its parent is not). A file that stands there
// already is refused unless it is Changed, and so is one that makes no inventory together with those that stand there; then nothing is
// written at all. Each file is put in place in one step, so that nobody ever reads half of it.
func Save(ctx context.Context, folder string, files []File) error {
	if err := os.Mkdir(folder, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("make the folder of the inventory: %w", err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return fmt.Errorf("open the folder of the inventory: %w", err)
	}
	defer root.Close()
	for _, file := range files {
		if _, err := root.Lstat(filepath.FromSlash(file.Name)); err == nil && !file.Changed {
			return fmt.Errorf("%s stands in %s already, and is not written over; name another folder", file.Name, folder)
		}
	}
	if err := fits(ctx, root, folder, files); err != nil {
		return err
	}
	for _, file := range files {
		if err := write(root, file); err != nil {
			return fmt.Errorf("write %s in %s: %w", file.Name, folder, err)
		}
	}
	return nil
}

// fits makes sure that the new files and those that stand in the folder already form one inventory that loads.
func fits(ctx context.Context, root *os.Root, folder string, files []File) error {
	if !holdsInventory(root) {
		return nil
	}
	standing, err := inventory.Files(ctx, []string{folder}, inventory.Options{})
	if err != nil {
		return err
	}
	written := map[string]bool{}
	together := make([]inventory.File, 0, len(standing)+len(files))
	for _, file := range files {
		written[file.Name] = true
		together = append(together, inventory.File{Path: file.Name, Text: file.Data})
	}
	for _, file := range standing {
		if !written[file.Path] {
			together = append(together, file)
		}
	}
	_, err = inventory.Parse(ctx, together, inventory.Options{})
	return err
}

// holdsInventory reports whether a file of an inventory stands below the folder.
func holdsInventory(root *os.Root) bool {
	found := false
	// What can't be read here can't be read by whoever loads the inventory either, and is named then.
	_ = fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		base := path.Base(name)
		switch {
		case err != nil || name == ".":
			return nil
		case strings.HasPrefix(base, ".") && entry.IsDir():
			return fs.SkipDir
		case !strings.HasPrefix(base, ".") && (strings.HasSuffix(base, ".hcl") || strings.HasSuffix(base, ".hcl.json")):
			found = true
			return fs.SkipAll
		}
		return nil
	})
	return found
}

// write puts one file in place by way of a temporary one beside it.
func write(root *os.Root, file File) error {
	name := filepath.FromSlash(file.Name)
	mode := fs.FileMode(0o666)
	if file.Changed {
		info, err := root.Lstat(name)
		if err != nil {
			return err
		}
		if !info.Mode().IsRegular() {
			return errors.New("it is no regular file")
		}
		mode = info.Mode().Perm()
	}
	if err := root.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	temporary := filepath.Join(filepath.Dir(name), ".netgrade-"+filepath.Base(name))
	if err := root.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	out, err := root.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = out.Write(file.Data)
	if file.Changed {
		err = errors.Join(err, out.Chmod(mode))
	}
	if err = errors.Join(err, out.Close()); err == nil {
		err = root.Rename(temporary, name)
	}
	if err != nil {
		return errors.Join(err, root.Remove(temporary))
	}
	return nil
}
