# Names of algorithms compare without case, and an OpenSSH certificate algorithm counts as the one that signs beneath
# it.
package netgrade.lib

# METADATA
# description: The name as it is compared.
algorithm(name) := trim_suffix(lower(trim_space(name)), "-cert-v01@openssh.com")

# METADATA
# description: All names of a list as they are compared.
algorithms(list) := {algorithm(name) | some name in list}

# METADATA
# description: The algorithm's key is an RSA key.
is_rsa(name) if startswith(algorithm(name), "rsa-")

is_rsa(name) if algorithm(name) == "ssh-rsa"

# METADATA
# description: The name is known, and the algorithm's key is no RSA key.
is_not_rsa(name) if not is_rsa(name)
