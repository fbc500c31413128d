inventory { version = 1 }
operator "op" {}
locals {
  primary   = local.secondary
  secondary = [local.tertiary, "x"]
  tertiary  = upper(local.primary)
}
