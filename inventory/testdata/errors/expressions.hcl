# Locals: each is evaluated, used or not, and none may need itself.
locals {
  a      = local.b  # error: local "a" needs itself
  b      = [local.c]
  c      = { x = local.a }
  self   = local.self # error: local "self" needs itself
  unused = local.nothing # error: there is no local "nothing"
  quiet  = local.unused
  wrong  = 1 + "a"  # error: this operator needs two numbers
}
asset "router" "r1" {
  owner = local.a
  model = local # error: local is not a value
}
# ---
# Operators, conditions and steps.
locals {
  list    = ["a", "b"]
  object  = { name = "x" }
  third   = local.list[2]         # error: the list has no such element
  member  = local.object.nmae     # error: the object has no such member
  into    = local.list.name       # error: the list has no such element
  leaf    = local.object.name.x   # error: text has no members
  zero    = 1 / 0                 # error: division by zero
  large   = 1e308 * 10            # error: this number is not finite
  neither = "yes" ? 1 : 2         # error: a condition is true or false
  and     = true && "x"           # error: this operator needs true or false
  not     = !1                    # error: this operator does not take a number
  text    = "list: ${local.list}" # error: a list cannot stand inside a text
  for     = [for x in 5 : x]      # error: a loop goes over a list or an object
  twice   = { for x in local.list : "k" => x } # error: two rounds of this loop give the same key
  splat   = local.object[*].name  # error: [*] stands behind a list
  fine    = { for i, x in local.list : x => i if i > 0 }
  lazy    = false ? local.list[9] : local.list[0]
}
# ---
# Functions: a fixed set.
locals {
  a = uper("x")          # error: there is no function "uper"
  b = file("secret")     # error: there is no function "file"
  c = upper()            # error: upper takes 1 argument, not 0
  d = upper(1)           # error: argument 1 of upper is text, and this is a number
  e = cidrsubnet("10.0.0.0/8", 30, 0) # error: cidrsubnet: the prefix can't be made longer by so many bits
  f = cidrhost("x", 1)   # error: cidrhost: the first argument is no prefix
  g = format("%s")       # error: format: there are more verbs than arguments
  h = format("%x", 1)    # error: format: the verbs are
  i = split("", "x")     # error: split: the separator is empty
  j = join(",", [[]])    # error: a list cannot stand inside a text
  k = sort([true])       # error: sort: only texts and numbers can be sorted
  l = length(1)          # error: length: a number has no length
  m = concat("a")        # error: argument 1 of concat is list
  n = max(["a"]...)      # error: argument 1 of max is number
  o = lookup({ a = 1 }, "b", 2)
  p = timestamp()        # error: there is no function "timestamp"
}
