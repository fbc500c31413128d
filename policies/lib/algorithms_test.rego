package netgrade.lib_test

import data.netgrade.lib

test_algorithm_is_compared_without_case_and_blanks if {
	lib.algorithm(" AES256-GCM@OpenSSH.com ") == "aes256-gcm@openssh.com"
}

test_algorithm_of_a_certificate_is_the_one_beneath if {
	lib.algorithm("ssh-ed25519-cert-v01@openssh.com") == "ssh-ed25519"
	lib.algorithm("RSA-SHA2-256-cert-v01@openssh.com") == "rsa-sha2-256"
}

test_algorithm_keeps_other_vendors_names if {
	lib.algorithm("curve25519-sha256@libssh.org") == "curve25519-sha256@libssh.org"
	lib.algorithm("ssh-ed25519-cert-v01@example.eu") == "ssh-ed25519-cert-v01@example.eu"
}

test_algorithm_undeclared if {
	{answer | answer := lib.algorithm(input.asset.ssh.host_key.a.algorithm)} == set()
}

test_algorithms_are_a_set if {
	lib.algorithms(["aes256-ctr", "AES256-CTR"]) == {"aes256-ctr"}
	lib.algorithms([]) == set()
}

test_algorithms_undeclared if {answer | answer := lib.algorithms(input.asset.ssh.ciphers)} == set()

test_is_rsa[algorithm] if {
	some algorithm in ["ssh-rsa", "rsa-sha2-256", "RSA-SHA2-512", "ssh-rsa-cert-v01@openssh.com"]
	lib.is_rsa(algorithm)
	not lib.is_not_rsa(algorithm)
}

test_is_not_rsa[algorithm] if {
	some algorithm in ["ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-dss", ""]
	lib.is_not_rsa(algorithm)
	not lib.is_rsa(algorithm)
}

test_rsa_undeclared if {
	{answer | answer := lib.is_rsa(input.asset.ssh.host_key.a.algorithm)} == set()
	{answer | answer := lib.is_not_rsa(input.asset.ssh.host_key.a.algorithm)} == set()
}
