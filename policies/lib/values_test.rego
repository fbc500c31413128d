package netgrade.lib_test

import data.netgrade.lib

test_is_none_of if {
	lib.is_none_of("ftp", {"scp", "sftp"})
	lib.is_none_of("ftp", [])
	not lib.is_none_of("scp", ["scp", "sftp"])
}

test_is_none_of_undeclared if {
	{answer | answer := lib.is_none_of(input.asset.authentication.transport, ["https"])} == set()
	{answer | answer := lib.is_none_of("https", input.asset.ssh.ciphers)} == set()
}

test_all_of if {
	lib.all_of(["2", "2"], {"2"})
	lib.all_of([], {"2"})
	not lib.all_of(["1", "2"], {"2"})
}

test_all_of_undeclared if {answer | answer := lib.all_of(input.asset.ssh.versions, {"2"})} == set()

test_lacks if {
	lib.lacks(["a"], "b")
	lib.lacks([], "b")
	not lib.lacks(["a", "b"], "b")
}

test_lacks_undeclared if {answer | answer := lib.lacks(input.asset.ssh.ciphers, "b")} == set()

test_at_least_and_fewer_than if {
	lib.at_least(["a", "b"], 2)
	not lib.at_least(["a"], 2)
	lib.fewer_than({"a"}, 2)
	not lib.fewer_than({"a", "b"}, 2)
}

test_numbers_undeclared if {
	{answer | answer := lib.at_least(input.asset.management.jump_hosts, 0)} == set()
	{answer | answer := lib.fewer_than(input.asset.management.jump_hosts, 1)} == set()
	{answer | answer := lib.fewer_than(object.keys(input.asset.time.source), 1)} == set() with input as {"asset": {"time": null}}
}

test_size if {
	lib.size({"a", "b"}) == 2
	lib.size([]) == 0
}

test_folded if lib.folded("\tLab A ") == "lab a"
